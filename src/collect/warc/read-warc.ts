import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import { MAX_BYTES } from '../../text/bytes/bytes.ts';
import { ByteReader } from './byte-reader.ts';
import { TooDamaged, unzipped } from './gunzip.ts';
import { MAX_HEAD, readAnswer } from './http.ts';
import { readHeaders, type WarcRecord } from './record.ts';

/** A page as an archive holds it. */
export interface WarcPage {
  /** The target's address as written; not always one of the web. */
  readonly url: string;
  /** When it was fetched: an instant. Null where the record does not say. */
  readonly fetchedAt: string | null;
  /** 200 for a resource, which has no answer of a server about it. */
  readonly status: number;
  readonly contentType: string | null;
  /** The page itself, without transfer coding and compression. */
  readonly bytes: Uint8Array;
  /** Our own fields, in archives that we wrote: what an index said of the page. */
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

/** One line of a record's head; addresses are the longest. */
const MAX_LINE = 64 * 1024;
/** Room for the head of an answer beside the largest page that is read. */
const MAX_BLOCK = MAX_BYTES + MAX_HEAD;

/**
 * Reads the response and resource records of a WARC file (ISO 28500, 0.17 to 1.1), gzipped by record or as a whole, or plain. It
 * streams: memory holds one page of at most 8 MB. A record that cannot be read is an issue, and the next one follows; so
 * does damage inside the compression, after which the next gzip member is read. A file that breaks off ends with an issue after its complete pages. Never throws for what the bytes are.
 * @param name what messages call the file.
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Outcome<WarcPage | null>> {
  let isDamaged = false;
  for await (const segment of unzipped(stream)) {
    let isAny = false;
    try {
      for await (const step of records(new ByteReader(segment))) {
        isAny = true;
        if (typeof step === 'string') yield failed(name, step);
        else yield* pageOf(step, name);
      }
    } catch (error) {
      // A false beginning of a member, met while looking for the next true one, is no damage of its own.
      if (isAny || !isDamaged || error instanceof TooDamaged)
        yield failed(name, `The archive is damaged (${codeOf(error)}).`);
      isDamaged = true;
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof TooDamaged ? error.message : ((error as NodeJS.ErrnoException).code ?? String(error));

const failed = (name: string, detail: string): Outcome<null> => ({
  value: null,
  issues: [invalid(name, detail)],
});

const invalid = (name: string, detail: string): Issue =>
  createIssue(
    'warc-invalid',
    name,
    detail,
    'Complete records were kept; fetch the archive again for the others.',
  );

/** The records, and a sentence for each that cannot be read. */
async function* records(reader: ByteReader): AsyncGenerator<WarcRecord | string> {
  let isLost = false;
  for (;;) {
    const line = await reader.line(MAX_LINE);
    if (line === null) return;
    if (line.trim() === '') continue;
    if (!/^WARC\/\d/.test(line)) {
      // After a wrong length the next record is found by its first line.
      if (!isLost) yield 'Something stands where a record should begin.';
      isLost = true;
      continue;
    }
    isLost = false;
    const headers = await readHead(reader);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) {
      yield 'A record does not say how long it is.';
      isLost = true;
      continue;
    }
    const isWanted = /^(?:response|resource)$/i.test(headers.get('warc-type') ?? '') && length <= MAX_BLOCK;
    const block = isWanted ? await reader.bytes(length) : null;
    if (isWanted ? block === null : !(await reader.skip(length))) {
      yield 'The archive breaks off inside a record.';
      return;
    }
    yield { headers, block };
  }
}

async function readHead(reader: ByteReader): Promise<Map<string, string>> {
  const lines: string[] = [];
  for (let line = await reader.line(MAX_LINE); line; line = await reader.line(MAX_LINE))
    if (lines.length < 100) lines.push(Buffer.from(line, 'latin1').toString('utf8'));
  return readHeaders(lines);
}

function* pageOf({ headers, block }: WarcRecord, name: string): Generator<Outcome<WarcPage | null>> {
  const type = headers.get('warc-type')?.toLowerCase();
  if (type !== 'response' && type !== 'resource') return;
  // Some writers of WARC 1.0 put the address in angle brackets.
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const subject = url === '' ? name : url;
  if (block === null) {
    yield failed(subject, 'A record is longer than any page.');
    return;
  }
  const known = {
    url,
    fetchedAt: instantOf(headers.get('warc-date')),
    outlet: headers.get('broadsheet-outlet') ?? null,
    publishedAt: headers.get('broadsheet-published') ?? null,
  };
  const isHttp = type === 'response' && /^https?:/i.test(url);
  const answer = isHttp ? readAnswer(block, MAX_BYTES) : null;
  if (isHttp && answer === null) yield failed(subject, 'A record holds no answer that can be read.');
  else if (answer) {
    const { status, contentType, body } = answer;
    yield { value: { ...known, status, contentType, bytes: body }, issues: [] };
  } else if (type === 'resource') {
    const contentType = headers.get('content-type') ?? null;
    yield { value: { ...known, status: 200, contentType, bytes: block }, issues: [] };
  }
}

function instantOf(raw: string | undefined): string | null {
  return raw !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(raw) ? raw : null;
}
