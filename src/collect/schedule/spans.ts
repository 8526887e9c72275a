/** Spans of time in milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * A number from 0 to 1 that an address always has: it spreads what would fall on one moment, and the same input gives the same
 * times. FNV-1a (Fowler, Noll, Vo), 32 bits.
 */
export function shareOf(address: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++)
    hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

/** Doubles a span for each failure after the first, up to a bound. */
export const backOff = (span: number, failures: number, most: number): number =>
  Math.min(most, span * 2 ** Math.min(Math.max(failures - 1, 0), 30));
