/** A year: longer waits in a header are a mistake or a joke. */
const MAX_SECONDS = 366 * 86_400;

/** One value of a header that may have come several times. */
export const headerOf = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
  name: string,
): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
};

/** `Retry-After` in milliseconds from `now`: seconds or a date (RFC 9110, 10.2.3). Null where there is none or it is past. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? Math.min(seconds, MAX_SECONDS) * 1000 : null;
}

/** How long an answer stays fresh by `Cache-Control: max-age`, in milliseconds (RFC 9111). Null where it does not say. */
export function maxAgeOf(header: string | null): number | null {
  if (header === null || /(?:^|[\s,])no-(?:store|cache)/i.test(header)) return null;
  const found = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(header.slice(0, 1000));
  return found ? Math.min(Number(found[1]), MAX_SECONDS) * 1000 : null;
}
