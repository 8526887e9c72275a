import { type Reading, termsOfText } from '../reading/reading.ts';
import type { Vector } from '../reading/vectors.ts';

/** Shorter ones are crossheads and labels, longer ones are leads. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 20;
/** Each term beyond these adds to a headline's score only half: a long one must not win by its length. */
const FULL_TERMS = 6;

/** What each doubling of the articles that carry one text adds to the score of its headlines. */
const CARRIED = 0.1;

/**
 * Id of the article whose headline names the story best: the most common words, no question and no cry, rather of a text that many
 * carry; the earliest of equals.
 */
export function headlineFrom(readings: readonly Reading[], middle: Vector): string | null {
  let best: { id: string; score: number } | null = null;
  const carriers = new Map<string, number>();
  for (const { origin } of readings) carriers.set(origin, (carriers.get(origin) ?? 0) + 1);
  for (const { account, origin } of readings) {
    const { headline } = account.revision;
    if (!headline) continue;
    const score = headlineScore(headline, middle) * (1 + CARRIED * Math.log2(carriers.get(origin)!));
    if (best === null || score > best.score) best = { id: account.article.id, score };
  }
  return best?.id ?? null;
}

function headlineScore(headline: string, middle: Vector): number {
  const weights = [...termsOfText(headline)].map((term) => middle.get(term) ?? 0).sort((a, b) => b - a);
  const score = weights.reduce((sum, weight, i) => sum + (i < FULL_TERMS ? weight : weight / 2), 0);
  const words = headline.trim().split(/\s+/).length;
  const fits = words >= FEWEST_WORDS && words <= MOST_WORDS && !/[?!]$/.test(headline.trimEnd());
  return fits ? score : score / 4;
}
