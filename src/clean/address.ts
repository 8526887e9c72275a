import type { Origin } from '../model/snapshot.ts';
import { normalizeUrl, outletOf } from '../text/urls.ts';
import type { Draft } from './draft.ts';

/**
 * The address of an article: the one it gives for itself, unless it was fetched from elsewhere and the address is on another site or
 * is no article's (a front page), as wrong canonical links are.
 */
export function addressOf(draft: Draft, origin: Origin): string | null {
  const own = normalizeUrl(draft.url?.value, origin.url);
  const fetched = normalizeUrl(origin.url);
  if (own === null) return fetched;
  if (fetched === null) return isFront(own) ? null : own;
  return outletOf(own) === outletOf(fetched) && !(isFront(own) && !isFront(fetched)) ? own : fetched;
}

const isFront = (url: string): boolean => {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
};
