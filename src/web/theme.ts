import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export const THEMES = ['auto', 'light', 'dark'] as const;
/** auto follows the reader's system. */
export type Theme = (typeof THEMES)[number];

const COOKIE = 'theme';
const YEAR_SECONDS = 31_536_000;

export const isTheme = (value: unknown): value is Theme => (THEMES as readonly unknown[]).includes(value);

export function themeOf(c: Context): Theme {
  const value = getCookie(c, COOKIE);
  return isTheme(value) ? value : 'auto';
}

export const keepTheme = (c: Context, theme: Theme): void =>
  setCookie(c, COOKIE, theme, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true });
