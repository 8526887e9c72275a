import { findInstant, parseInstant } from '../../text/time/instants.ts';
import { tidyLine } from '../../text/words/paragraphs.ts';
import type { Draft } from '../draft.ts';
import { forwardedIn, headerName, plainBody } from './pasted-mail.ts';

type Headers = ReadonlyMap<string, string>;

/** One part of a mail: what it is and its text. */
export interface MailPart {
  readonly type: string;
  readonly text: string;
}

const MAX_PARTS = 100;
const MAX_DEPTH = 8;
const FORWARD = /^(?:(?:fwd?|wg|re|aw|tr|rv|i|antw|sv|vs)\s?:\s*)+/i;

/**
 * Reads a mail that carries an article: subject as headline, date, the richest part of its body, read as `readBody` reads its type.
 * The sender is who sent it, not who wrote the article, so there is no byline. A mail that forwards another is read as that other.
 */
export function readMail(source: string, readBody: (part: MailPart) => Draft, depth = 0): Draft {
  const mail = splitMail(source);
  const parts = partsOf(mail.headers, mail.body, 0);
  const body = parts.find(({ type }) => type === 'text/html') ??
    parts.find(({ type }) => type.startsWith('text/')) ?? { type: 'text/plain', text: mail.body };
  const forwarded = body.type === 'text/html' || depth >= MAX_DEPTH ? null : forwardedIn(body.text);
  const draft =
    forwarded === null
      ? readBody(body.type === 'text/html' ? body : { ...body, text: plainBody(body.text) })
      : readMail(forwarded, readBody, depth + 1);
  const subject = tidyLine(decodeWords(mail.headers.get('subject') ?? '')).replace(FORWARD, '');
  const date = mail.headers.get('date') ?? null;
  const instant = dateOf(date);
  return {
    ...draft,
    headline: draft.headline ?? (subject === '' ? null : { value: subject, witness: 'record' }),
    publishedAt: draft.publishedAt ?? (instant === null ? null : { value: instant, witness: 'record' }),
    badDate: draft.badDate ?? (date !== null && instant === null ? date : null),
  };
}

/** Programs write a weekday before a date, and "at" or a comma before the time. */
const dateOf = (date: string | null): string | null =>
  parseInstant(date) ?? (date === null ? null : (findInstant(date)?.value ?? null));

function splitMail(source: string): { headers: Headers; body: string } {
  const text = source.replace(/\r\n?/g, '\n');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  // A header goes on in lines that begin with a blank (RFC 5322, 2.2.3).
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = headerName(line.slice(0, colon).replaceAll('*', '').trim());
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

function partsOf(headers: Headers, body: string, depth: number): MailPart[] {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (/attachment/i.test(headers.get('content-disposition') ?? '')) return [];
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  if (type.startsWith('multipart/') && boundary && depth < MAX_DEPTH) {
    const chunks = `\n${body}`.split(`\n--${boundary[1] ?? boundary[2]}`).slice(1, MAX_PARTS);
    return chunks
      .filter((chunk) => !chunk.startsWith('--'))
      .flatMap((chunk) => {
        const part = splitMail(chunk.replace(/^[ \t]*\n/, ''));
        return partsOf(part.headers, part.body, depth + 1);
      });
  }
  if (!type.startsWith('text/')) return [];
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  return [{ type, text: decodeBody(body, headers.get('content-transfer-encoding') ?? '', charset) }];
}

function decodeBody(body: string, encoding: string, charset: string): string {
  if (/base64/i.test(encoding)) return decodeCharset(Buffer.from(body, 'base64'), charset);
  if (/quoted-printable/i.test(encoding)) return decodeCharset(fromQuotedPrintable(body), charset);
  return body;
}

/** RFC 2045, 6.7: `=` and two hex digits are a byte, `=` at a line's end is no line end. */
const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]*\n/g, '')
      .replace(/[^\0-\x7f]+/g, (run) => [...Buffer.from(run)].map(hexOf).join(''))
      .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const hexOf = (byte: number): string => `=${byte.toString(16).padStart(2, '0')}`;

/** RFC 2047: words in headers that are not ASCII. */
const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi, (_, charset, encoding, text) =>
      encoding.toLowerCase() === 'b'
        ? decodeCharset(Buffer.from(text, 'base64'), charset)
        : decodeCharset(fromQuotedPrintable(text.replaceAll('_', ' ')), charset),
    );

function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
