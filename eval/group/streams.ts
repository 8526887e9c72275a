import { createGrouper, type Grouping } from '../../src/group/group.ts';
import type { Deciding } from '../../src/group/placing.ts';
import { toArticle } from '../../train/group/data.ts';
import type { Stream } from '../../train/group/streams.ts';
import { type ItemScore, itemScores } from './bcubed.ts';

/** Groups a stream with the shipped weights, or with what stands in for them. */
function groupStream({ records }: Stream, deciding: Partial<Deciding>): Grouping {
  const grouper = createGrouper({ deciding });
  for (const record of records) grouper.add(toArticle(record));
  return grouper.finish();
}

export function scoreStream(stream: Stream, deciding: Partial<Deciding> = {}): ItemScore[] {
  const { placements } = groupStream(stream, deciding);
  const storyOf = new Map(placements.map(({ articleId, storyId }) => [articleId, storyId]));
  return itemScores(
    stream.labels,
    stream.records.map(({ id }) => storyOf.get(id)!),
  );
}
