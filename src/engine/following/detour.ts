import type { Elsewhere } from '../../collect/fetch/result.ts';
import { badRedirect } from '../../collect/fetch/trouble.ts';
import type { Detour } from '../../model/feed.ts';
import type { Issue } from '../../model/issue.ts';

/** Hosts that one request may be led over. */
const MOST_HOPS = 5;

/** Where a request goes on that was led to another host; trouble where it was led on too often. */
export function detourOf(
  subject: string,
  before: Detour | null | undefined,
  { url, isForGood }: Elsewhere,
): Detour | Issue {
  const hops = (before?.hops ?? 0) + 1;
  if (hops > MOST_HOPS) return badRedirect(subject, `It redirects over more than ${MOST_HOPS} hosts.`).issue;
  return { to: url, hops, isForGood: isForGood && (before?.isForGood ?? true) };
}

export const isDetour = (found: Detour | Issue): found is Detour => 'hops' in found;

/** Trouble on a detour, told of the address that a person knows. */
export const toldOf = (subject: string, detour: Detour | null | undefined, issue: Issue): Issue =>
  detour ? { ...issue, subject, detail: `It leads to ${detour.to.slice(0, 200)}. ${issue.detail}` } : issue;
