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
