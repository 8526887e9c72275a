import { createGrouper, type Placement } from '../group/group.ts';
import type { Issue } from '../model/issue.ts';
import { toArticleText, type WireArticle } from '../wire/article.ts';
import type { WirePlacement } from '../wire/placement.ts';

/** What the `group` verb does with a stream. */
export interface GroupVerb {
  /** Takes the next article; gives the lines that are decided by it, none unless live. */
  add(line: WireArticle): readonly WirePlacement[];
  /** The lines that are left: all of them with the ids that hold now, or, live, those that have changed since they were given. In the order of the stream. */
  finish(): { readonly lines: readonly WirePlacement[]; readonly issues: readonly Issue[] };
}

export function createGroupVerb({
  live = false,
  explain = false,
}: {
  live?: boolean;
  explain?: boolean;
}): GroupVerb {
  const grouper = createGrouper({ live });
  const told = new Map<string, string>();
  const order = new Map<string, number>();
  const tell = (placement: Placement, why: unknown): WirePlacement => {
    const line = toWirePlacement(placement);
    told.set(line.id, JSON.stringify(line));
    return explain ? { ...line, why } : line;
  };
  return {
    add(line) {
      if (!order.has(line.id)) order.set(line.id, order.size);
      const decisions = grouper.add(toArticleText(line));
      return live ? decisions.map((decision) => tell(decision, decision.why)) : [];
    },
    finish() {
      const { placements, why, issues } = grouper.finish();
      const reasons = Map.groupBy(why, ({ articleId }) => articleId);
      const lines = placements
        .filter((placement) => told.get(placement.articleId) !== JSON.stringify(toWirePlacement(placement)))
        .sort((a, b) => order.get(a.articleId)! - order.get(b.articleId)!)
        .map((placement) => tell(placement, reasons.get(placement.articleId)?.at(-1) ?? null));
      return { lines, issues };
    },
  };
}

const toWirePlacement = ({
  articleId,
  storyId,
  storylineId,
  reprintOf,
  overlap,
}: Placement): WirePlacement => ({
  id: articleId,
  story: storyId,
  storyline: storylineId,
  reprintOf,
  overlap,
});
