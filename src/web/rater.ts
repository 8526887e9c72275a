import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'rater';
const YEAR_SECONDS = 31_536_000;
/** Longer than any rater's name, and short enough for a cookie. */
const LONGEST = 200;

/** The rater whose sides the reader wants to see; null for those that sheets are drawn with. */
export const raterOf = (c: Context): string | null => getCookie(c, COOKIE) || null;

/** Keeps a choice; an empty one ends it. */
export function keepRater(c: Context, rater: string): void {
  if (rater === '' || rater.length > LONGEST) deleteCookie(c, COOKIE, { path: '/' });
  else setCookie(c, COOKIE, rater, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true });
}
