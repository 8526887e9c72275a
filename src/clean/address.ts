import type { Origin } from '../model/snapshot.ts';
import { normalizeUrl, outletOf, wholePageOf } from '../text/urls.ts';
import type { Draft } from './draft.ts';

/**
 * The address of an article: the one it gives for itself, unless it was fetched from elsewhere and the address is on another site or
 * is no article's (a front page), as wrong canonical links are. The mobile and AMP forms of a page have the page's address.
 */
export function addressOf(draft: Draft, origin: Origin): string | null {
  const own = normalizeUrl(draft.url?.value, origin.url);
  const fetched = normalizeUrl(origin.url);
  const told = own !== null && isTrue(own, fetched) ? own : fetched;
  return told === null ? null : wholePageOf(told);
}

function isTrue(own: string, fetched: string | null): boolean {
  if (fetched === null) return !isFront(own);
  return isOneSite(outletOf(own)!, outletOf(fetched)!) && !(isFront(own) && !isFront(fetched));
}

/** An outlet's editions live on hosts below its own. */
const isOneSite = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

const isFront = (url: string): boolean => {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
};
