import type { Child } from 'hono/jsx';

/** No page is heavier, in bytes of HTML. */
export const PAGE_BYTES = 60 * 1024;
/** What a page may show of its lists: all that it wants to, or less where a story has much of everything. */
const SHARES = [1, 0.7, 0.5, 0.35, 0.25] as const;

/** The fullest rendering of a page that keeps within {@link PAGE_BYTES}, or the sparest where none does. */
export function withinBudget(render: (share: number) => Child): string {
  let html = '';
  for (const share of SHARES) {
    html = String(render(share));
    if (Buffer.byteLength(html) <= PAGE_BYTES) break;
  }
  return html;
}

/** A share of what a list would show, at least one. */
export const portion = (count: number, share: number): number => Math.max(1, Math.round(count * share));
