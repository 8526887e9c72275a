import { createGrouper, type Grouper } from '../../src/group/group.ts';
import { toArticle } from '../../train/group/data.ts';
import type { Stream } from '../../train/group/streams.ts';
import type { Row } from '../row.ts';

/** How often what changed is asked for, and after how long a reader may rely on a story's id; milliseconds of the stream's time. */
const [ASKED_EVERY, SETTLED] = [900_000, 3_600_000];

/** Share of articles that are in another story when the stream ends than an hour of the stream after they came. */
export function stabilityRows({ records }: Stream): Row[] {
  const grouper = createGrouper();
  const storyOf = new Map<string, string>();
  const anHourOn = new Map<string, string>();
  const waiting: { readonly id: string; readonly since: number }[] = [];
  let asked = Number.NEGATIVE_INFINITY;
  const ask = (now: number): void => {
    keepUp(grouper, storyOf);
    asked = now;
    while (waiting[0] && waiting[0].since + SETTLED <= now) {
      const { id } = waiting.shift()!;
      anHourOn.set(id, storyOf.get(id)!);
    }
  };
  for (const record of records) {
    const now = Date.parse(record.published!);
    if (now - asked >= ASKED_EVERY) ask(now);
    grouper.add(toArticle(record));
    waiting.push({ id: record.id, since: now });
  }
  ask(Number.POSITIVE_INFINITY);
  const moved = [...anHourOn].filter(([id, story]) => storyOf.get(id) !== story).length;
  return [
    {
      measure: 'articles whose story changes after an hour',
      value: (100 * moved) / records.length,
      reach: 3,
      dream: 1,
    },
  ];
}

function keepUp(grouper: Grouper, storyOf: Map<string, string>): void {
  for (const { articleId, storyId } of grouper.changes().placements) storyOf.set(articleId, storyId);
}
