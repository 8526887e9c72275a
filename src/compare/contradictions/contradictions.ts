import type { Contradiction } from '../../model/contradiction.ts';
import type { QuotationFlag } from '../../model/utterance.ts';
import type { Line } from '../ledger/lines.ts';
import { unitsOf } from '../ledger/units.ts';
import type { Counted } from '../numbers/counted.ts';
import type { Rarity } from '../reading/rarity.ts';
import { absences } from './absences.ts';
import { deniedAssents } from './assents.ts';
import { attributionContradictions } from './attributions.ts';
import { butPairs } from './but.ts';
import { answeredDenials, deniedByWords } from './denying/denials.ts';
import { heldByName } from './denying/holders.ts';
import { markedPairs } from './marked.ts';
import { negations } from './negations.ts';
import { numberContradictions } from './numbers.ts';
import { isAssertion } from './pair.ts';
import { timeContradictions } from './times.ts';

/** What the comparisons before this one found. */
export interface Grounds {
  readonly lines: readonly Line[];
  readonly rarity: Rarity;
  readonly counted: readonly Counted[];
  readonly quotationFlags: readonly QuotationFlag[];
}

/**
 * Statements that cannot both stand, firm ones first. Each rule gives its own kind; a pair that several rules find keeps the
 * first, in the order below: what an article itself says comes before what we conclude. Reprints repeat no pair.
 */
export function contradictionsOf({ lines, rarity, counted, quotationFlags }: Grounds): Contradiction[] {
  const units = unitsOf(lines.filter((line) => isAssertion(line) && !line.statement.disputed));
  const found = [
    ...answeredDenials(lines),
    ...markedPairs(lines),
    ...butPairs(lines),
    ...deniedByWords(lines, rarity),
    ...heldByName(lines),
    ...deniedAssents(lines, rarity),
    ...negations(units, rarity),
    ...absences(units, rarity),
    ...numberContradictions(counted),
    ...timeContradictions(units),
    ...attributionContradictions(lines, quotationFlags),
  ];
  const unique = dropRepeated(found, lines);
  return [...unique.filter(({ firm }) => firm), ...unique.filter(({ firm }) => !firm)];
}

function dropRepeated(found: readonly Contradiction[], lines: readonly Line[]): Contradiction[] {
  const byId = new Map(lines.map((line) => [line.statement.id, line]));
  const keyOf = (id: string): string => {
    const { reading, actor, terms } = byId.get(id)!;
    return `${reading.origin} ${actor?.id} ${[...terms].sort((a, b) => a - b).join(' ')}`;
  };
  const seen = new Set<string>();
  return found.filter(({ statementId, contradictsId }) => {
    const key = [keyOf(statementId), keyOf(contradictsId)].sort().join(' | ');
    return !seen.has(key) && seen.add(key);
  });
}
