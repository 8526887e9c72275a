import type { GroupingCorrection } from '../model/correction.ts';
import { storyIdOf } from '../model/story.ts';
import type { Placing } from './placing.ts';

/**
 * Does at once what a person says about articles that are held; those that are not are left out. Only the articles that are named
 * move, and later ones follow the rule: a rebuild, which knows it from the first article on, may place more of them by it.
 */
export function correct(placing: Placing, correction: GroupingCorrection): void {
  if (correction.kind === 'not a reprint') {
    part(placing, correction.articleId, correction.originalId);
    return;
  }
  const numbers = correction.articleIds
    .map(placing.numberOf)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
  if (correction.kind === 'split') splitOff(placing, numbers, placing.numberOf(correction.apartFrom));
  const { stories } = placing;
  for (const number of numbers) {
    if (stories.of(number) === stories.of(numbers[0]!)) continue;
    const kept = placing.merge(stories.of(numbers[0]!), stories.of(number));
    const one = placing.placed.get(number)!;
    one.why = { articleId: one.id, act: 'placed', to: kept.id, probability: 1, terms: [], gapDays: null };
  }
}

/** Lets articles leave the story of another; the side that has the article after which the story is named keeps its id. */
function splitOff(placing: Placing, numbers: readonly number[], apartFrom: number | undefined): void {
  if (apartFrom === undefined) return;
  const story = placing.stories.of(apartFrom);
  const leaving = new Set(numbers.filter((number) => placing.stories.of(number) === story));
  if (leaving.size === 0) return;
  const side = story.articles.filter((number) => leaving.has(number) !== leaving.has(story.name));
  placing.split(side, storyIdOf(placing.placed.get(side[0]!)!.id), side[0]!);
}

/** Takes back that one of two articles repeats the other. */
function part(placing: Placing, id: string, other: string): void {
  const [a, b] = [placing.numberOf(id), placing.numberOf(other)];
  if (a === undefined || b === undefined) return;
  for (const [own, original] of [
    [a, b],
    [b, a],
  ] as const) {
    const one = placing.placed.get(own)!;
    if (one.link === null) continue;
    const [first, ...others] = [one.link.original, ...one.link.others].filter(
      (number) => number !== original,
    );
    const match = first === undefined ? null : placing.compare(own, first);
    one.link = match ? { original: first!, match, others, byLetters: false } : null;
  }
  placing.families.cut(a);
  placing.touched.add(placing.stories.of(a)).add(placing.stories.of(b));
}
