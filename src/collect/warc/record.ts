/** A record of an archive as it stands in the file. */
export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it was passed over, since it is longer than asked for. */
  readonly block: Uint8Array | null;
}

/** Header lines of one record or one HTTP answer; servers send up to 100. */
const MAX_HEADERS = 1000;

/** `Name: value` lines; one that begins with a blank goes on with the last. A name that comes twice keeps its first value. */
export function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines.slice(0, MAX_HEADERS)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}
