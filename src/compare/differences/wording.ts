import type { SideWord } from '../../model/difference.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { sideOfAccount } from '../coverage/coverage.ts';
import type { Reading } from '../reading/reading.ts';

const SIDES = ['left', 'center', 'right'] as const;
type Rated = (typeof SIDES)[number];

/** A side has enough text with this many origins and this many words that say something; fewer, and chance rules. */
export const FEWEST_ORIGINS = 3;
const FEWEST_WORDS = 600;
/** A word is a side's own if this many of its origins use it and it stands this far from the others (two-sided 1 %). */
const ORIGINS_OF_WORD = 2;
const FEWEST_USES = 3;
const FARTHEST_BY_CHANCE = 2.58;
const MOST_OF_A_SIDE = 12;
/** Weight of the prior in words: the usage of all sides together, as if read this often before. */
const PRIOR = 500;

interface Usage {
  readonly counts: Map<number, number>;
  readonly origins: Map<number, Set<string>>;
  total: number;
}

/**
 * Words that a side uses more than the others: log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eq. 15 to 22). Reprints count once; names count as words do.
 */
export function wordingOf(readings: readonly Reading[]): SideWord[] {
  const usages = new Map(SIDES.map((side) => [side, usageOf(firstOfOrigins(readings, side))]));
  const enough = SIDES.filter((side) => hasEnough(readings, side, usages.get(side)!));
  if (enough.length < 2) return [];
  const all = merge(enough.map((side) => usages.get(side)!));
  const surfaces = surfacesOf(readings);
  return enough.flatMap((side) => {
    const own = usages.get(side)!;
    const others = merge(enough.filter((other) => other !== side).map((other) => usages.get(other)!));
    return [...own.counts]
      .filter(([term, count]) => count >= FEWEST_USES && own.origins.get(term)!.size >= ORIGINS_OF_WORD)
      .map(
        ([term, count]): SideWord => ({
          side,
          word: surfaces.get(term)!,
          count,
          countOfAll: all.counts.get(term)!,
          origins: own.origins.get(term)!.size,
          z: round(zScore(term, own, others, all)),
        }),
      )
      .filter(({ z }) => z >= FARTHEST_BY_CHANCE)
      .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_OF_A_SIDE);
  });
}

function zScore(term: number, own: Usage, others: Usage, all: Usage): number {
  const prior = (PRIOR * (all.counts.get(term) ?? 0)) / all.total;
  const [a, b] = [(own.counts.get(term) ?? 0) + prior, (others.counts.get(term) ?? 0) + prior];
  const odds = (count: number, total: number): number => Math.log(count / (total + PRIOR - count));
  return (odds(a, own.total) - odds(b, others.total)) / Math.sqrt(1 / a + 1 / b);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function firstOfOrigins(readings: readonly Reading[], side: Rated): Reading[] {
  const seen = new Set<string>();
  return readings.filter(
    ({ account, origin }) => sideOfAccount(account) === side && !seen.has(origin) && seen.add(origin),
  );
}

const hasEnough = (readings: readonly Reading[], side: Rated, usage: Usage): boolean =>
  firstOfOrigins(readings, side).length >= FEWEST_ORIGINS && usage.total >= FEWEST_WORDS;

function usageOf(readings: readonly Reading[]): Usage {
  const usage: Usage = { counts: new Map(), origins: new Map(), total: 0 };
  for (const { terms, origin } of readings)
    for (const term of terms) {
      if (term === 0) continue;
      usage.counts.set(term, (usage.counts.get(term) ?? 0) + 1);
      usage.origins.set(term, (usage.origins.get(term) ?? new Set()).add(origin));
      usage.total++;
    }
  return usage;
}

function merge(usages: readonly Usage[]): Usage {
  const all: Usage = { counts: new Map(), origins: new Map(), total: 0 };
  for (const { counts, total } of usages) {
    for (const [term, count] of counts) all.counts.set(term, (all.counts.get(term) ?? 0) + count);
    all.total += total;
  }
  return all;
}

/** How the texts write each term first. */
function surfacesOf(readings: readonly Reading[]): ReadonlyMap<number, string> {
  const surfaces = new Map<number, string>();
  for (const { terms, tokens } of readings)
    for (let i = 0; i < terms.length; i++)
      if (terms[i] !== 0 && !surfaces.has(terms[i]!))
        surfaces.set(terms[i]!, wordAt(tokens, i).toLowerCase());
  return surfaces;
}
