import type { Dated } from '../model/article.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import type { Origin } from '../model/snapshot.ts';
import { parseInstant } from '../text/time/instants.ts';
import { dayInUrl } from '../text/urls.ts';
import type { Draft } from './draft.ts';

interface Dates {
  readonly publishedAt: Dated | null;
  readonly modifiedAt: Dated | null;
  readonly issues: readonly Issue[];
}

/** The times of an article: what the text says, else what came beside it, else the day in its address. */
export function settleDates(draft: Draft, origin: Origin): Dates {
  const issues: Issue[] = [];
  const index = parseInstant(origin.publishedAt);
  const inUrl = parseInstant(dayInUrl(draft.url?.value ?? origin.url));
  const publishedAt =
    draft.publishedAt ??
    (index === null ? null : { value: index, witness: 'index' as const }) ??
    (inUrl === null ? null : { value: inUrl, witness: 'url' as const });
  if (origin.publishedAt !== null && index === null) issues.push(badDate(origin.name, origin.publishedAt));
  if (draft.badDate !== null && publishedAt === null) issues.push(badDate(origin.name, draft.badDate));
  return { publishedAt, modifiedAt: draft.modifiedAt, issues };
}

const badDate = (name: string, text: string): Issue =>
  createIssue(
    'date-implausible',
    name,
    `"${text.slice(0, 60)}" cannot be the date of an article.`,
    'Give the date in index.jsonl as publishedAt.',
  );
