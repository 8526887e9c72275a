import { createGrouper, type Grouping } from '../../src/group/group.ts';
import { toArticle } from '../../train/group-data.ts';
import type { Stream } from '../../train/group-streams.ts';
import { bcubed, type ItemScore, itemScores } from './bcubed.ts';

/** Groups a stream with the shipped weights. */
export function groupStream({ records }: Stream): Grouping {
  const grouper = createGrouper();
  for (const record of records) grouper.add(toArticle(record));
  return grouper.finish();
}

export function scoreStream(stream: Stream): ItemScore[] {
  const placements = groupStream(stream).placements;
  const storyOf = new Map(placements.map(({ articleId, storyId }) => [articleId, storyId]));
  return itemScores(
    stream.labels,
    stream.records.map(({ id }) => storyOf.get(id)!),
  );
}

export const scoreOf = (streams: readonly Stream[]): ReturnType<typeof bcubed> =>
  bcubed(streams.flatMap(scoreStream));
