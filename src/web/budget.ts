import type { Child } from 'hono/jsx';

/** No page is heavier, in bytes of HTML. */
export const PAGE_BYTES = 60 * 1024;
/** What a page may show of its lists: all that it wants to, or less where a story has much of everything. */
const SHARES = [1, 0.7, 0.5, 0.35, 0.25] as const;

/** How far above the budget a rendering must be foreseen to be spared: lists are cut to whole items. */
const SURE = 1.1;

/** The fullest rendering of a page that keeps within {@link PAGE_BYTES}, or the sparest where none does. */
export function withinBudget(render: (share: number) => Child): string {
  let html = '';
  let bytesAtFull = 0;
  for (const [i, share] of SHARES.entries()) {
    // What does not shrink with the lists only adds to this.
    const isSparest = i === SHARES.length - 1;
    if (!isSparest && share * bytesAtFull > PAGE_BYTES * SURE) continue;
    html = String(render(share));
    const bytes = Buffer.byteLength(html);
    if (bytes <= PAGE_BYTES) break;
    bytesAtFull = bytes / share;
  }
  return html;
}

/** A share of what a list would show, at least one. */
export const portion = (count: number, share: number): number => Math.max(1, Math.round(count * share));
