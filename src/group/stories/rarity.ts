import { mix } from '../../text/bytes/hash.ts';
import { createSums } from '../tables/sums.ts';

/** Days in which what was counted loses half its weight. */
const HALF_LIFE = 14;
/** Counts grow with time instead of shrinking; past this they are scaled down. */
const TOO_LARGE = 2 ** 6;
/** What is worth less than this of an article by then is forgotten. */
const FORGOTTEN = 0.04;

/** How rare each term is in the stream so far, by language. */
export interface Rarity {
  /** Counts one article's terms. */
  learn(language: number, terms: Iterable<number>, day: number): void;
  /** Inverse document frequency, natural logarithm, 0 for a term that every article has. */
  of(language: number, term: number): number;
  /** Whether the counts known before the stream began hold the term. */
  knows(language: number, term: number): boolean;
}

/** Counts known before the stream begins: term to the share of articles that hold it; worth `articles` of the stream's own. */
export interface Prior {
  readonly articles: number;
  share(language: number, term: number): number;
  holds(language: number, term: number): boolean;
}

const NOTHING: Prior = { articles: 200, share: () => 0.0005, holds: () => false };

export function createRarity(prior: Prior = NOTHING): Rarity {
  const counts = createSums();
  const totals = new Map<number, number>();
  let start: number | null = null;
  let unit = 1;
  return {
    learn(language, terms, day) {
      start ??= day;
      unit = Math.max(unit, 2 ** ((day - start) / HALF_LIFE));
      if (unit > TOO_LARGE) {
        counts.scale(1 / unit, FORGOTTEN);
        for (const [key, count] of totals) totals.set(key, count / unit);
        start = day;
        unit = 1;
      }
      totals.set(language, (totals.get(language) ?? 0) + unit);
      for (const term of terms) counts.add(mix(term, language), unit);
    },
    of(language, term) {
      const total = (totals.get(language) ?? 0) / unit + prior.articles;
      const own = counts.get(mix(term, language)) / unit;
      const count = own + prior.articles * prior.share(language, term);
      return Math.max(0, Math.log((total + 1) / (count + 0.5)));
    },
    knows: prior.holds,
  };
}
