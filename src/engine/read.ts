import { attribute } from '../attribute/attribute.ts';
import { clean } from '../clean/clean.ts';
import { articleTextOf } from '../model/article.ts';
import type { Outcome } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Entry } from '../store/store.ts';

/** What clean and attribute make of one snapshot; null where it holds no article. It needs nothing else, so any worker can do it. */
export function readSnapshot(snapshot: Snapshot, batch: number): Outcome<Entry | null> {
  const { value, issues } = clean(snapshot);
  if (!value) return { value: null, issues };
  const { article, revision } = value;
  const statements = attribute(articleTextOf(article, revision));
  return { value: { snapshot, batch, article, revision, statements }, issues };
}
