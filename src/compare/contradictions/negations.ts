import type { Contradiction } from '../../model/contradiction.ts';
import { overlaps } from '../../model/span.ts';
import { daysApart } from '../ledger/lines.ts';
import { textOf, type Unit } from '../ledger/units.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { areTwoVoices, contradiction, isDeniedOf } from './pair.ts';
import { isNegated, negatedOf } from './polarity.ts';

/** Share of the weight of each content that stands in the other, for a firm and for a possible pair. */
const FIRM = 0.7;
const POSSIBLE = 0.5;
const FEWEST_SHARED = 4;
/** What was so on one day need not be so a week later. */
const FIRM_DAYS = 2;

/** Where what is denied is short and the other long: the share of it that the other repeats, for a possible pair. */
const TOLD_AT_LENGTH = 0.75;

/** One says that something is so, another says the same with a negation, each in one sentence. Opinions, offers and demands are left alone. */
export function negations(units: readonly Unit[], rarity: Rarity): Contradiction[] {
  const isDenying = units.map(isNegated);
  const found: Contradiction[] = [];
  visitNeighbours(
    units.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      if (isDenying[a] === isDenying[b]) return;
      const [denying, affirming] = isDenying[a] ? [units[a]!, units[b]!] : [units[b]!, units[a]!];
      const pair = negationOf(denying, affirming, rarity);
      if (pair) found.push(pair);
    },
  );
  return found;
}

function negationOf(denying: Unit, affirming: Unit, rarity: Rarity): Contradiction | null {
  if (!areTwoVoices(denying.line, affirming.line) || affirming.line.statement.act === 'denial') return null;
  const isHeld = denying.line.reading === affirming.line.reading && overlaps(denying.span, affirming.span);
  const negated = negatedOf(denying);
  if (isHeld || negated === null || !affirming.terms.has(negated)) return null;
  const { ofFirst, ofSecond, shared } = overlapOf(denying.terms, affirming.terms, rarity);
  if (shared.length < FEWEST_SHARED) return null;
  const both = Math.min(ofFirst, ofSecond);
  if (both < POSSIBLE && ofFirst < TOLD_AT_LENGTH) return null;
  const apart = daysApart(denying.line.day, affirming.line.day);
  const isSameTime = apart !== null && apart <= FIRM_DAYS;
  const isOwn = isDeniedOf(textOf(denying), affirming.line, textOf(affirming));
  const firm = (isOwn || both >= FIRM) && isSameTime && !isHedged(denying) && !isHedged(affirming);
  return contradiction('negation', denying.line, affirming.line, firm, [
    'one is negated, the other is not',
    both >= POSSIBLE
      ? `each holds ${Math.round(100 * both)} % of the other, by weight of its words`
      : `one holds ${Math.round(100 * ofFirst)} % of the other, by weight of its words`,
  ]);
}

const isHedged = ({ line: { statement } }: Unit): boolean => statement.hedges.length > 0;
