import type { Contradiction } from '../../model/contradiction.ts';
import { actorOf } from '../../model/statement.ts';
import type { Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import type { Rarity } from '../reading/rarity.ts';
import { overlapOf } from '../reading/rarity.ts';

/** Acts that say that something is so: what can be denied. */
const ASSERTIONS = new Set(['claim', 'confirmation', 'accusation', 'report', 'assessment', 'denial']);
/** Share of the denied content's weight that the denial repeats at least, where it names the speaker or reverses the words. */
const REPEATED = 0.45;
const FEWEST_SHARED = 3;

/** Statements that cannot both stand: those that answer another, then denials of what other accounts carry. */
export function contradictionsOf(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const found = [...answered(lines), ...acrossAccounts(lines, rarity)];
  const seen = new Set<string>();
  return found.filter(({ statementId, contradictsId }) => {
    const key = [statementId, contradictsId].sort().join();
    return !seen.has(key) && seen.add(key);
  });
}

/** Inside one article, a denial and the assertion that it answers. */
function answered(lines: readonly Line[]): Contradiction[] {
  const byId = new Map(lines.map((line) => [line.statement.id, line]));
  return lines.flatMap((line) => {
    const target = line.statement.answers === null ? undefined : byId.get(line.statement.answers);
    if (!target || line.statement.act !== 'denial' || !isDeniable(line, target)) return [];
    return contradiction(line, target, true, [`the ${line.statement.act} names the statement it answers`]);
  });
}

/** A denial in one account against an assertion of somebody else in another. */
function acrossAccounts(lines: readonly Line[], rarity: Rarity): Contradiction[] {
  const found: Contradiction[] = [];
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      for (const [x, y] of [
        [lines[a]!, lines[b]!],
        [lines[b]!, lines[a]!],
      ] as const)
        found.push(...deniedAcross(x, y, rarity));
    },
  );
  return found;
}

function deniedAcross(denial: Line, claim: Line, rarity: Rarity): Contradiction[] {
  if (denial.statement.act !== 'denial' || denial.reading === claim.reading) return [];
  if (claim.statement.act === 'denial' || !isDeniable(denial, claim)) return [];
  const { ofFirst, ofSecond, shared } = overlapOf(denial.terms, claim.terms, rarity);
  if (shared.length < FEWEST_SHARED || Math.min(ofFirst, ofSecond) < REPEATED) return [];
  const named = namesSpeaker(denial, claim);
  const why = [`the denial repeats ${Math.round(100 * ofSecond)} % of the words denied`];
  return [contradiction(denial, claim, named, named ? [...why, 'it names the speaker'] : why)];
}

/** Two different actors, and something that was said to be so by somebody. */
function isDeniable(denial: Line, target: Line): boolean {
  const [by, of] = [actorOf(denial.statement), actorOf(target.statement)];
  if (by !== null && by.id === of?.id) return false;
  return ASSERTIONS.has(target.statement.act) && !target.statement.disputed;
}

/** Whether the denial's sentence holds the last word of the other speaker's name. */
function namesSpeaker({ reading, sentence }: Line, { statement }: Line): boolean {
  const name = actorOf(statement)?.name.split(/\s+/).at(-1);
  if (!name || name.length < 3) return false;
  return reading.tokens.text.slice(sentence.start, sentence.end).includes(name);
}

const contradiction = (line: Line, target: Line, firm: boolean, why: readonly string[]): Contradiction => ({
  kind: 'denial',
  statementId: line.statement.id,
  contradictsId: target.statement.id,
  firm,
  why,
});
