import type { Contradiction } from '../../model/contradiction.ts';
import { hullOf, overlaps } from '../../model/span.ts';
import { daysApart, type Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { areTwoVoices, contradiction, isAssertion } from './pair.ts';
import { hasNegation, negatedTerm } from './polarity.ts';

/** Share of the weight of each content that stands in the other, for a firm and for a possible pair. */
const FIRM = 0.7;
const POSSIBLE = 0.5;
const FEWEST_SHARED = 4;
/** What was so on one day need not be so a week later. */
const FIRM_DAYS = 2;

/** One says that something is so, another says the same with a negation. Opinions, offers and demands are left alone. */
export function negations(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const found: Contradiction[] = [];
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const [first, second] = [lines[a]!, lines[b]!];
      const [denying, affirming] = first.statement.negated ? [first, second] : [second, first];
      const pair = negationOf(denying, affirming, rarity);
      if (pair) found.push(pair);
    },
  );
  return found;
}

function negationOf(denying: Line, affirming: Line, rarity: Rarity): Contradiction | null {
  if (!denying.statement.negated || affirming.statement.negated || !areTwoVoices(denying, affirming))
    return null;
  if (!isAssertion(denying) || !isAssertion(affirming) || affirming.statement.act === 'denial') return null;
  if (
    denying.reading === affirming.reading &&
    overlaps(hullOf(denying.statement.content), hullOf(affirming.statement.content))
  )
    return null;
  if (denying.statement.disputed || affirming.statement.disputed || hasNegation(affirming)) return null;
  const negated = negatedTerm(denying);
  if (negated === null || !affirming.terms.has(negated)) return null;
  const { ofFirst, ofSecond, shared } = overlapOf(denying.terms, affirming.terms, rarity);
  const both = Math.min(ofFirst, ofSecond);
  if (both < POSSIBLE || shared.length < FEWEST_SHARED) return null;
  const apart = daysApart(denying.day, affirming.day);
  const firm =
    both >= FIRM && apart !== null && apart <= FIRM_DAYS && !isHedged(denying) && !isHedged(affirming);
  return contradiction('negation', denying, affirming, firm, [
    'one is negated, the other is not',
    `each holds ${Math.round(100 * both)} % of the other, by weight of its words`,
  ]);
}

const isHedged = ({ statement }: Line): boolean => statement.hedges.length > 0;
