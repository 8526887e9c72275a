import type { Contradiction } from '../../../model/contradiction.ts';
import { type Line, wordsOf } from '../../ledger/lines.ts';
import { contradiction, surnameOf } from '../pair.ts';
import { isDeniable } from './deniable.ts';
import { startOf } from './pointers.ts';

/** A whole content that names whose word is denied and no more: "Tamm's allegation", "the Tamm claim", "Per Aho's account". */
const HOLDER =
  /^(?:the |any )?(?:\p{Lu}[\p{L}.-]{1,30} ){0,2}(\p{Lu}[\p{L}-]{2,30})(?:['’]s?)? (?:\p{L}{3,20} )?(claims?|allegations?|accusations?|charges?|accounts?|assertions?|versions?|suggestions?)$/u;
/** Lines of one name that a denial is set beside. */
const MOST = 400;
const ACCUSED = /^(?:allegation|accusation|charge)/;

/**
 * "The council denied Tamm's allegation": what she is said to have said stands elsewhere in the story. It is the last such word of
 * hers before the denial in its own article, else the only one that the story has. Firm where an accusation is denied as one.
 */
export function heldByName(lines: readonly Line[]): Contradiction[] {
  const saidBy = Map.groupBy(lines, surnameOf);
  return lines.flatMap((denial) => {
    const found = denial.statement.act === 'denial' ? HOLDER.exec(wordsOf(denial)) : null;
    if (!found) return [];
    const [, holder, noun] = found as unknown as [string, string, string];
    const isAccusing = ACCUSED.test(noun);
    const ofHolder = saidBy.get(holder)?.slice(0, MOST) ?? [];
    const said = ofHolder.filter((line) => isDeniable(denial, line));
    const accusing = said.filter(({ statement }) => statement.act === 'accusation');
    const claim = nearest(denial, isAccusing && accusing.length > 0 ? accusing : said);
    if (claim === null) return [];
    const isFirm = claim.reading === denial.reading && isSaidAs(claim, noun, isAccusing);
    return contradiction('denial', denial, claim, isFirm, [`it names whose ${noun} it denies`]);
  });
}

/** Whether the words that bring the claim call it what the denial calls it, or accuse. */
function isSaidAs({ statement, reading }: Line, noun: string, isAccusing: boolean): boolean {
  if (isAccusing && statement.act === 'accusation') return true;
  const { cue } = statement;
  return cue !== null && reading.tokens.text.slice(cue.start, cue.end).includes(noun.replace(/s$/, ''));
}

function nearest(denial: Line, said: readonly Line[]): Line | null {
  const before = said.filter((line) => line.reading === denial.reading && startOf(line) < startOf(denial));
  const last = before.toSorted((a, b) => startOf(a) - startOf(b)).at(-1);
  return last ?? (said.length === 1 ? said[0]! : null);
}
