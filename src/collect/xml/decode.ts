import { decoderOf, isStateful, transportCharset } from '../../text/bytes/charset.ts';
import { decodeUtf8 } from '../../text/bytes/utf8.ts';

/** An encoding named by an XML declaration, which stands first in its document and is short. */
const DECLARED = /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/**
 * Bytes of an XML or JSON document as text: byte order mark, else UTF-8 if they are valid UTF-8, else what the server or the document names, else
 * windows-1252. Never fails: what cannot be read becomes the replacement character.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // Wide bytes were told by their shape; a name alone is wrong.
  const named = [transportCharset(contentType), DECLARED.exec(head)?.[1] ?? null]
    .map(decoderOf)
    .find((decoder) => decoder !== null && !decoder.encoding.startsWith('utf-16'));
  const utf8 = isStateful(named?.encoding ?? null) ? null : decodeUtf8(bytes);
  return utf8 ?? (named ?? new TextDecoder('windows-1252')).decode(bytes);
}

/** UTF-16 by its mark, or by the NUL bytes around the first `<`. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}
