import { wordAt } from '../../text/words/tokens.ts';
import type { Reading } from '../reading/reading.ts';
import { centroid, cosine, type Vector, wordVector } from '../reading/vectors.ts';

/** The words of each account, and the middle of all: every origin counts once, however often it was reprinted. */
export interface CommonWords {
  readonly vectors: readonly Vector[];
  readonly middle: Vector;
}

export function commonWords(readings: readonly Reading[]): CommonWords {
  const vectors = readings.map(wordVector);
  const seen = new Set<string>();
  const originals = readings.flatMap(({ origin, index }) => {
    if (seen.has(origin)) return [];
    seen.add(origin);
    return vectors[index]!;
  });
  return { vectors, middle: centroid(originals) };
}

/** How near each account is to the story's common words, 0 to 100: the cosine with the middle of all origins. */
export const relevancies = ({ vectors, middle }: CommonWords): number[] =>
  vectors.map((vector) => Math.round(100 * cosine(vector, middle)));

const MOST_WORDS = 6;

/** The words that bring an account nearest to the middle, as it writes them first. */
export function wordsInCommon({ index, terms, tokens }: Reading, { vectors, middle }: CommonWords): string[] {
  const shares = [...vectors[index]!].map(([term, weight]) => ({
    term,
    share: weight * (middle.get(term) ?? 0),
  }));
  return shares
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.term - b.term)
    .slice(0, MOST_WORDS)
    .map(({ term }) => wordAt(tokens, terms.indexOf(term)));
}
