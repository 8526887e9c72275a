import { storyIdOf } from '../../src/model/story.ts';
import { entryOf, groupingOf, sheetOf } from '../../src/store/contract/records.ts';
import type { Entry, StoredSheet } from '../../src/store/store.ts';

/** Articles in one step of the writer. */
export const PART = 3;

/** The entries of a step, made of its number alone, so that whoever checks can make them again. */
export const entriesOf = (writer: number, step: number): Entry[] =>
  Array.from({ length: PART }, (_, i) =>
    entryOf({
      path: `w${writer}-s${step}-${i}`,
      text: `Item w${writer}s${step}i${i} of the bridge.\n\n“It stands,” she said.`,
      batch: step,
      markup: '<p>'.repeat(step % 500),
    }),
  );

export const storyOf = (entries: readonly Entry[]): string => storyIdOf(entries[0]!.article.id);

export const groupingFor = (entries: readonly Entry[]) => {
  const line = `line-${storyOf(entries)}`;
  const { stories } = groupingOf([entries.map(({ article }) => article.id)]);
  return {
    stories: stories.map((story) => ({ ...story, storylineId: line })),
    storylines: [{ id: line, storyIds: stories.map(({ id }) => id) }],
    reprints: [],
    aliases: [],
    why: [],
  };
};

export const sheetFor = (entries: readonly Entry[]): StoredSheet =>
  sheetOf(storyOf(entries), '2026-03-01', storyOf(entries));
