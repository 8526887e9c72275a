import type { Contradiction } from '../../model/contradiction.ts';
import { contains, hullOf } from '../../model/span.ts';
import type { Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import { areTwoVoices, contradiction, isAssertion, namesSpeakerOf } from './pair.ts';

/** Share of the denied content's weight that the denial repeats at least. */
const REPEATED = 0.45;
const FEWEST_SHARED = 3;
/** More where the denial itself is put in the negative: its words may belong to another clause than the "not". */
const REPEATED_NEGATED = 0.65;

/** Inside one article, a denial and the assertion that it answers. */
export function answeredDenials(lines: readonly Line[]): Contradiction[] {
  const byId = new Map(lines.map((line) => [line.statement.id, line]));
  return lines.flatMap((line) => {
    const target = line.statement.answers === null ? undefined : byId.get(line.statement.answers);
    if (!target || line.statement.act !== 'denial' || !isDeniable(line, target)) return [];
    return contradiction('denial', line, target, true, ['the article itself says what the denial answers']);
  });
}

/** A denial against an assertion of somebody else, in the same account or in another, by the words that they share. */
export function deniedByWords(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const found: Contradiction[] = [];
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const [first, second] = [lines[a]!, lines[b]!];
      found.push(...deniedBy(first, second, rarity), ...deniedBy(second, first, rarity));
    },
  );
  return found;
}

function deniedBy(denial: Line, claim: Line, rarity: Rarity): Contradiction[] {
  if (denial.statement.act !== 'denial' || claim.statement.act === 'denial') return [];
  if (!isDeniable(denial, claim)) return [];
  const { ofFirst, ofSecond, shared } = overlapOf(denial.terms, claim.terms, rarity);
  if (shared.length < FEWEST_SHARED || Math.min(ofFirst, ofSecond) < REPEATED) return [];
  if (denial.statement.negated && Math.min(ofFirst, ofSecond) < REPEATED_NEGATED) return [];
  // "denied the claim that X": the claim stands inside what is denied.
  const inside = denial.reading === claim.reading && isInside(claim, denial);
  if (inside) return [contradiction('denial', denial, claim, true, ['the words denied stand in the denial'])];
  const named = namesSpeakerOf(denial, claim) && !denial.statement.negated;
  const why = [`the denial repeats ${Math.round(100 * ofSecond)} % of the claim, by weight of its words`];
  return [contradiction('denial', denial, claim, named, named ? [...why, 'it names the speaker'] : why)];
}

const isInside = (claim: Line, denial: Line): boolean =>
  contains(hullOf(denial.statement.content), hullOf(claim.statement.content));

/** Two different voices, and something that was said to be so by somebody. */
const isDeniable = (denial: Line, target: Line): boolean =>
  areTwoVoices(denial, target) && isAssertion(target) && !target.statement.disputed;
