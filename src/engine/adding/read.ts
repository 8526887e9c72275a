import { attribute } from '../../attribute/attribute.ts';
import { clean } from '../../clean/clean.ts';
import { articleTextOf } from '../../model/article.ts';
import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Entry } from '../../store/store.ts';

/** What clean and attribute make of one snapshot; null where it holds no article. It needs nothing else, so any worker can do it. */
export function readSnapshot(snapshot: Snapshot, batch: number): Outcome<Entry | null> {
  return guarded(snapshot.origin.name, () => {
    const { value, issues } = clean(snapshot);
    if (!value) return { value: null, issues };
    const { article, revision } = value;
    const statements = attribute(articleTextOf(article, revision));
    return { value: { snapshot, batch, article, revision, statements }, issues };
  });
}

/** A bug that one input brings to light fails that input alone, and is told. */
export function guarded<T>(subject: string, work: () => Outcome<T>): Outcome<T | null> {
  try {
    return work();
  } catch (error) {
    return { value: null, issues: [bugOf(subject, error)] };
  }
}

function bugOf(subject: string, error: unknown): Issue {
  const message = error instanceof Error ? error.message : String(error);
  return createIssue(
    'stage-failed',
    subject,
    `The program failed on it: ${message.slice(0, 200)}.`,
    'It is a bug: please report it with the input.',
  );
}
