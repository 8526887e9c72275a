import type { Side } from '../../model/rating.ts';
import type { SourcedSentence, Summaries } from '../../model/sheet.ts';
import { sideOfAccount } from '../coverage/coverage.ts';
import { type Overlap, overlapOf, type Rarity } from '../reading/rarity.ts';
import type { Reading } from '../reading/reading.ts';
import { type Candidate, candidatesOf } from './sentences.ts';

const MOST_SENTENCES = 5;
/** A summary is at most this share of the sentences of its texts. */
const LARGEST_SHARE = 1 / 5;
/** How much the first sentences of a text count over later ones; leads hold the news. */
const POSITION = 0.6;
/** A sentence that shares this much with one already chosen says it again. */
const SAID = 0.36;
/** And one of which this much stands in one chosen. */
const INSIDE = 0.6;
/** How much what was said already is held against a sentence. */
const NOVELTY = 0.7;

/** How much a sentence is worth that opens with a noun as if it were known ("The study ..."), where not all origins speak of one. */
const POINTING = 0.5;

/** At most five sentences for everyone and for each side, each published by somebody. */
export function summariesOf(readings: readonly Reading[], rarity: Rarity): Summaries {
  const everyone = firstOfEachOrigin(readings);
  const whole = { origins: everyone.length, support: supportOf(everyone) };
  const on = (side: Side): readonly SourcedSentence[] =>
    summaryOf(
      readings.filter(({ account }) => sideOfAccount(account) === side),
      whole,
      rarity,
    );
  return {
    all: summaryOf(readings, whole, rarity),
    left: on('left'),
    center: on('center'),
    right: on('right'),
  };
}

/** Chooses by how many origins share a sentence's words, by its place and by what it adds, one after another. */
function summaryOf(readings: readonly Reading[], whole: Support, rarity: Rarity): SourcedSentence[] {
  const originals = firstOfEachOrigin(readings);
  let left = originals.flatMap(candidatesOf);
  const sentences = originals.reduce((sum, reading) => sum + reading.sentences.count, 0);
  const limit = Math.min(MOST_SENTENCES, Math.ceil(sentences * LARGEST_SHARE));
  const support = supportOf(originals);
  const worth = new Map(
    left.map((one) => {
      const isKnown = one.pointed === 0 || whole.support.get(one.pointed) === whole.origins;
      return [one, worthOf(one, support, originals.length, rarity) * (isKnown ? 1 : POINTING)] as const;
    }),
  );
  const chosen: Candidate[] = [];
  const said = new Map<Candidate, number>();
  while (chosen.length < limit) {
    const best = bestOf(left, (one) => worth.get(one)! * (1 - NOVELTY * (said.get(one) ?? 0)));
    if (best === null) break;
    chosen.push(best);
    left = left.filter((one) => {
      const overlap = overlapOf(best.terms, one.terms, rarity);
      said.set(one, Math.max(said.get(one) ?? 0, likenessIn(overlap)));
      return one !== best && !isSaidIn(overlap);
    });
  }
  return chosen.map(({ reading, span }) => ({ articleId: reading.account.article.id, span }));
}

function firstOfEachOrigin(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ origin }) => !seen.has(origin) && seen.add(origin));
}

/** How many origins a story has, and how many of them use each term. */
interface Support {
  readonly origins: number;
  readonly support: ReadonlyMap<number, number>;
}

/** How many origins use each term. */
function supportOf(readings: readonly Reading[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { terms } of readings)
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Mean share of the origins that use the sentence's terms, lifted by the sentence's place. A single origin is weighed by repetition. */
function worthOf(
  one: Candidate,
  support: ReadonlyMap<number, number>,
  origins: number,
  rarity: Rarity,
): number {
  let sum = 0;
  for (const term of one.terms)
    sum += origins > 1 ? (support.get(term)! - 1) / (origins - 1) : 1 / (1 + rarity.weightOf(term));
  return (sum / (one.terms.size + 4)) * (1 + POSITION / (1 + one.place / 2));
}

const likenessIn = ({ ofBoth, ofFirst, ofSecond }: Overlap): number =>
  Math.max(ofBoth, Math.min(ofFirst, ofSecond));

const isSaidIn = (overlap: Overlap): boolean =>
  likenessIn(overlap) >= SAID || Math.max(overlap.ofFirst, overlap.ofSecond) >= INSIDE;

function bestOf(candidates: readonly Candidate[], scoreOf: (one: Candidate) => number): Candidate | null {
  let best: Candidate | null = null;
  let bestScore = -1;
  for (const one of candidates) {
    const score = scoreOf(one);
    if (score > bestScore) [best, bestScore] = [one, score];
  }
  return best;
}
