import type { Contradiction, ContradictionKind } from '../../model/contradiction.ts';
import type { Act } from '../../model/statement.ts';
import { isPronoun } from '../actors/named.ts';
import { type Line, wordsOf } from '../ledger/lines.ts';

export const contradiction = (
  kind: ContradictionKind,
  line: Line,
  target: Line,
  firm: boolean,
  why: readonly string[],
): Contradiction => ({
  kind,
  statementId: line.statement.id,
  contradictsId: target.statement.id,
  firm,
  why,
});

/** Acts that say that something is so. An offer, a demand or an opinion cannot be contradicted, only answered. */
const ASSERTIONS: ReadonlySet<Act> = new Set(['claim', 'confirmation', 'accusation', 'report', 'denial']);

export const isAssertion = ({ statement }: Line): boolean => ASSERTIONS.has(statement.act);

/** Papers by which somebody speaks whom the text names elsewhere. */
const PAPER =
  /^(?:the )?(?:statement|transcript|e-?mails?|letter|tweets?|post|message|memo|filing|release)$/i;

/** Whether two lines are two people's: the outlet's own voice counts as one of another outlet only, a paper and a bare "he" as nobody's. */
export function areTwoVoices(a: Line, b: Line): boolean {
  if ([a, b].some(({ actor }) => actor !== null && (PAPER.test(actor.name) || isPronoun(actor))))
    return false;
  return a.actor === null || b.actor === null ? a.actor !== b.actor : a.actor.id !== b.actor.id;
}

/** The last word of the speaker's name, by which others call him; null for nobody and where it is no name ("Syrian government"). */
export function surnameOf({ actor }: Line): string | null {
  const last =
    actor?.name
      .split(/\s+/)
      .at(-1)
      ?.replace(/['’]s$/, '') ?? '';
  return last.length >= 3 && /^\p{Lu}/u.test(last) ? last : null;
}

/** What may be, or would be, is not said to be. */
const MODAL = /\b(?:could|would|may|might|should)\b/i;
export const isModal = (line: Line): boolean => MODAL.test(wordsOf(line));

const NOT = /\b(?:not|never)\b|n['’]t\b/;
const OF_ONESELF = /^["“‘']?(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\b/;

/** "Tamm was not in charge" against Tamm's "I was in charge": what is negated is told of the one who affirms it, and he tells it of himself. */
export function isDeniedOf(denying: string, affirming: Line, affirmed: string): boolean {
  const name = surnameOf(affirming);
  const not = NOT.exec(denying);
  return (
    name !== null && not !== null && denying.slice(0, not.index).includes(name) && OF_ONESELF.test(affirmed)
  );
}

/** Whether a line's sentences name the speaker of another. */
export function namesSpeakerOf({ reading, sentence }: Line, other: Line): boolean {
  const name = surnameOf(other);
  if (name === null) return false;
  return reading.tokens.text.slice(sentence.start, sentence.end).includes(name);
}
