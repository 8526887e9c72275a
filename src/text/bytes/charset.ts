/** The charset that a transport names in its media type, in small letters; null if it names none. */
export const transportCharset = (contentType: string | null): string | null =>
  /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;

/** The decoder for a label (WHATWG Encoding); null for a label that nobody knows. */
export function decoderOf(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** ISO-2022 and HZ spell everything in ASCII bytes, and UTF-16 half of it: such texts may be valid UTF-8 and mean something else. */
export const isStateful = (label: string | null): boolean =>
  /^(?:iso-2022|csiso2022|hz-|utf-16)/i.test(label ?? '');
