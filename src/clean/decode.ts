import { getEncoding } from 'encoding-sniffer';
import { decoderOf, isStateful, transportCharset } from '../text/bytes/charset.ts';
import { decodeUtf8 } from '../text/bytes/utf8.ts';

/** A charset that the page or the server names in so many words. */
const NAMED = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i;
/** HTML's own bound for the prescan. */
const PRESCAN = 1024;

/** Bytes as text, and the name of a declared encoding that nobody knows. */
export interface Decoded {
  readonly text: string;
  readonly unknown: string | null;
}

/**
 * Decodes as browsers do: byte order mark, then the transport's charset, then the page's own; where nothing is said, UTF-8 if the bytes
 * are valid UTF-8, else windows-1252. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever a page's meta says: pages are
 * re-encoded on their way, and no text in another encoding is valid UTF-8 by accident.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): Decoded {
  const transport = transportCharset(contentType);
  const utf8 = decodeUtf8(bytes);
  const hasMark = bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0xef;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = transport ?? NAMED.exec(head)?.[1] ?? null;
  const isKnown = label === null || decoderOf(label) !== null;
  if (utf8 !== null && !hasMark && !isStateful(label)) return { text: utf8, unknown: isKnown ? null : label };
  const encoding = getEncoding(bytes, {
    ...(transport && decoderOf(transport) && { transportLayerEncodingLabel: transport }),
    defaultEncoding: utf8 === null ? 'windows-1252' : 'utf-8',
  });
  return { text: new TextDecoder(encoding).decode(bytes), unknown: isKnown ? null : label };
}
