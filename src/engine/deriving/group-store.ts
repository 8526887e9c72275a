import { createGrouper } from '../../group/group.ts';
import { articleTextOf } from '../../model/article.ts';
import type { Store } from '../../store/store.ts';

/**
 * Groups all that the store holds, in the order in which it came, and keeps the result. Replaying from the first article is
 * what makes adding in two runs, adding at once and rebuilding the same.
 */
export async function groupStore(store: Store): Promise<void> {
  const grouper = createGrouper({ corrections: await store.corrections() });
  for await (const { article, revision } of store.articlesFrom(1))
    grouper.add(articleTextOf(article, revision));
  await store.saveGrouping(grouper.finish());
}
