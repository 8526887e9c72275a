import { type Reading, termsOfText } from '../reading/reading.ts';
import type { Vector } from '../reading/vectors.ts';

/** Shorter ones are crossheads and labels, longer ones are leads. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 20;
/** Each term beyond these adds to a headline's score only half: a long one must not win by its length. */
const FULL_TERMS = 6;

/** Id of the article whose headline names the story best: the most common words, no question; the earliest of equals. */
export function headlineFrom(readings: readonly Reading[], middle: Vector): string | null {
  let best: { id: string; score: number } | null = null;
  for (const { account } of readings) {
    const { headline } = account.revision;
    if (!headline) continue;
    const score = headlineScore(headline, middle);
    if (best === null || score > best.score) best = { id: account.article.id, score };
  }
  return best?.id ?? null;
}

function headlineScore(headline: string, middle: Vector): number {
  const weights = [...termsOfText(headline)].map((term) => middle.get(term) ?? 0).sort((a, b) => b - a);
  const score = weights.reduce((sum, weight, i) => sum + (i < FULL_TERMS ? weight : weight / 2), 0);
  const words = headline.trim().split(/\s+/).length;
  const fits = words >= FEWEST_WORDS && words <= MOST_WORDS && !headline.trimEnd().endsWith('?');
  return fits ? score : score / 4;
}
