import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { readHeaders } from './record.ts';

/** An answer of a server. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | null;
  /** Without transfer coding and compression. */
  readonly body: Uint8Array;
}

/** No server sends a longer head. */
export const MAX_HEAD = 256 * 1024;

/** Reads an HTTP/1 answer; null for what is none, or whose body unpacks to more than `max` bytes or not at all. */
export function readAnswer(block: Uint8Array, max: number): HttpAnswer | null {
  const head = Buffer.from(block.subarray(0, MAX_HEAD)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  const [start = '', ...lines] = (end ? head.slice(0, end.index) : head).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(start);
  if (!status) return null;
  const headers = readHeaders(lines);
  const raw = end ? block.subarray(end.index + end[0].length) : new Uint8Array();
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const body = unpack(isChunked ? unchunk(raw) : raw, headers.get('content-encoding') ?? '', max);
  return body && { status: Number(status[1]), contentType: headers.get('content-type') ?? null, body };
}

/** Many archives keep the header and store the body without its chunks: what does not begin with a length is taken as it stands. */
function unchunk(raw: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < raw.length) {
    const lineEnd = raw.indexOf(10, at);
    const line = Buffer.from(raw.subarray(at, Math.min(lineEnd, at + 64))).toString('latin1');
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|\r|$)/i.exec(line);
    if (lineEnd < 0 || !size) return parts.length === 0 ? raw : Buffer.concat(parts);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    parts.push(raw.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    // The end of line that closes a chunk.
    if (raw[at] === 13) at++;
    if (raw[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

/** A body that breaks off gives what it holds. Archives keep the header also of bodies that they have unpacked. */
function unpack(body: Uint8Array, encoding: string, max: number): Uint8Array | null {
  const options = { maxOutputLength: max, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (/gzip/i.test(encoding))
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    if (/deflate/i.test(encoding))
      return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    if (/\bbr\b/i.test(encoding))
      return brotliDecompressSync(body, {
        maxOutputLength: max,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    return body;
  } catch (error) {
    const isTooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong || /gzip/i.test(encoding) ? null : body;
  }
}
