import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { WarcPage } from './read-warc.ts';

/** What a file says of itself. */
export interface WarcInfo {
  /** Name and version of the program. */
  readonly software: string;
  /** When it was written, as an ISO instant in UTC. */
  readonly writtenAt: string;
}

/** A page to be written; one whose `fetchedAt` is unknown carries the time of writing, for the format demands one. */
export type WrittenPage = Omit<WarcPage, 'status'>;

/**
 * Writes pages as a WARC 1.1 file: a warcinfo record, then one resource record for each page with its SHA-256, each a gzip member of
 * its own, so that readers can jump. The same pages at the same time give the same bytes.
 */
export async function* writeWarc(
  pages: AsyncIterable<WrittenPage> | Iterable<WrittenPage>,
  { software, writtenAt }: WarcInfo,
): AsyncGenerator<Uint8Array> {
  const about = new TextEncoder().encode(
    `software: ${oneLine(software)}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`,
  );
  yield record([['WARC-Type', 'warcinfo']], writtenAt, 'application/warc-fields', about);
  for await (const { url, fetchedAt, contentType, bytes, outlet, publishedAt } of pages)
    yield record(
      [
        ['WARC-Type', 'resource'],
        ['WARC-Target-URI', url],
        ...named('Broadsheet-Outlet', outlet),
        ...named('Broadsheet-Published', publishedAt),
      ],
      fetchedAt ?? writtenAt,
      contentType,
      bytes,
    );
}

const named = (name: string, value: string | null): [string, string][] =>
  value === null ? [] : [[name, value]];

function record(
  fields: readonly (readonly [string, string])[],
  date: string,
  contentType: string | null,
  block: Uint8Array,
): Uint8Array {
  const digest = `sha256:${createHash('sha256').update(block).digest('hex')}`;
  const head = [
    ...fields,
    ['WARC-Record-ID', `<urn:uuid:${idOf(fields, date, digest)}>`],
    ['WARC-Date', date],
    ['WARC-Block-Digest', digest],
    ...named('Content-Type', contentType),
    ['Content-Length', String(block.length)],
  ].map(([name, value]) => `${name}: ${oneLine(value!)}\r\n`);
  return gzipSync(
    Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]),
  );
}

/** A UUID made of the record itself (RFC 9562, version 8). */
function idOf(...parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A header cannot hold the end of its line. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
