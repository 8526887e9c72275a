import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN } from '../../../text/grammar/tags.ts';
import { bySentence, type Cut, hullOfCut, without } from '../cut.ts';
import { isActor } from '../grammar/actor-phrases.ts';
import { hasTag, lowerAt, phraseStart, type Range, subjectOf } from '../grammar/grammar.ts';

/** Gives words back to whose they are, where grammar shows that the speaker beside them has only lent his name. */
export function giveBack(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const beside = bySentence(document, cuts, ({ cue }) => (cue ? [cue] : []));
  return cuts.map((one) => {
    if (!one.cue || !one.speaker || one.voice === 'outlet') return one;
    const cut = overObject(document, behindAnd(document, one));
    const others = beside.get(document.sentences.ofToken[cut.cue!.from]!) ?? [];
    return ofSubject(document, outOfParenthesis(document, cut, others));
  });
}

/** "The firm building it said": "it" is what is built, and who speaks stands before the participle or preposition. */
function overObject(document: Document, cut: Cut): Cut {
  const { speaker, cue, content } = cut;
  if (
    speaker!.to !== cue!.from ||
    speaker!.to - speaker!.from !== 1 ||
    !/^(?:it|them|him|her)$/.test(lowerAt(document, speaker!.from)) ||
    !(
      hasTag(document, speaker!.from - 1, 'VBG', 'IN', 'TO') ||
      // "the company building it": a participle that the tagger took for a noun
      /ing$/.test(lowerAt(document, speaker!.from - 1))
    )
  )
    return cut;
  const joint = speaker!.from - 1;
  const from = phraseStart(document, joint, floorOf(document, joint));
  if (from === joint || IS_NOUN[document.tags[joint - 1]!] !== 1) return cut;
  const kept = content.flatMap((run) => without([run], { from, to: cue!.to }));
  return kept.length > 0 ? { ...cut, speaker: { from, to: joint }, content: kept } : cut;
}

/** "to win real support and critics said": what a verb or preposition before it takes is no subject; who stands behind the "and" is. */
function behindAnd(document: Document, cut: Cut): Cut {
  const { speaker, cue, content } = cut;
  const { from, to } = speaker!;
  if (to > cue!.from) return cut;
  const isObject =
    hasTag(document, from - 1, 'VB', 'VBG') ||
    /^(?:to|with|on|at|from|by|about|over|against|into|without)$/.test(lowerAt(document, from - 1));
  if (!isObject || /^(?:according|with)$/.test(lowerAt(document, from - 2))) return cut;
  for (let i = to - 2; i > from; i--) {
    if (hasTag(document, i, 'COMMA')) return cut;
    if (lowerAt(document, i) !== 'and') continue;
    const own = { from: i + 1, to };
    return isActor(document, own)
      ? {
          ...cut,
          speaker: own,
          content: content.flatMap((run) => without([run], { from: floorOf(document, i), to: cue!.to })),
        }
      : cut;
  }
  return cut;
}

const floorOf = ({ sentences }: Document, token: number): number =>
  sentences.starts[sentences.ofToken[token]!]!;

/** Most tokens of a subject that stands before a parenthesis. */
const SUBJECT = 12;

/** "The rebels, an official said, are leaving, claiming victory": they claim it, not the official. */
function outOfParenthesis(document: Document, cut: Cut, others: readonly Cut[]): Cut {
  const { cue, speaker } = cut;
  if (!isLoose(document, cue!)) return cut;
  const teller = others.find(
    (other) =>
      other !== cut &&
      other.speaker?.from === speaker!.from &&
      other.content[0]!.to <= other.cue!.from &&
      hullOfCut(other).to <= cue!.from &&
      (other.content.length === 1 || other.content.at(-1)!.from >= other.cue!.to),
  );
  if (!teller) return cut;
  const first = teller.content[0]!;
  const subject =
    teller.content.length > 1 ? first : isSeeking(document, cue!) ? subjectIn(document, first) : null;
  return subject && subject.to - subject.from <= SUBJECT && canDo(document, subject)
    ? { ...cut, speaker: subject }
    : cut;
}

/** What is done on the ground, and so by who is told of: an official who says that troops came in seeks nothing. */
const isSeeking = (document: Document, { from }: Range): boolean =>
  /^(?:seeking|aiming|hoping|trying|vowing|demanding|threatening|pledging)$/.test(lowerAt(document, from));

/** The subject of the first verb of a clause that begins with it. */
function subjectIn(document: Document, { from, to }: Range): Range | null {
  for (let i = from + 1; i < to; i++) {
    if (IS_FINITE[document.tags[i]!] !== 1) continue;
    const subject = subjectOf(document, i, from);
    return subject?.from === from ? subject : null;
  }
  return null;
}

const canDo = (document: Document, subject: Range): boolean =>
  isActor(document, subject) ||
  /^(?:forces|troops|soldiers|fighters|rebels)$/.test(lowerAt(document, subject.to - 1));

/** A participle behind a comma, which hangs on a subject farther back. */
const isLoose = (document: Document, { from }: Range): boolean =>
  hasTag(document, from, 'VBG') && lowerAt(document, from - 1) === ',';

/** "The clerk wrote to the chairman, calling it a waste": who stands right before the comma as an object does not do what the participle tells. */
function ofSubject(document: Document, cut: Cut): Cut {
  const { cue, speaker } = cut;
  if (!isLoose(document, cue!) || !/^[,(]$/.test(lowerAt(document, speaker!.to))) return cut;
  const floor = floorOf(document, cue!.from);
  for (let i = floor + 1; i < speaker!.from; i++) {
    if (!hasTag(document, i, 'VBD', 'VBZ', 'VBP')) continue;
    const subject = subjectOf(document, i, floor);
    if (!subject || !isActor(document, subject) || hasVerb(document, i + 1, speaker!.from)) return cut;
    return { ...cut, speaker: subject };
  }
  return cut;
}

/** Whether another verb or a relative stands in a range, whose subject the participle may share. */
function hasVerb(document: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      IS_FINITE[document.tags[i]!] === 1 ||
      hasTag(document, i, 'VBN', 'WP', 'WDT', 'COMMA') ||
      lowerAt(document, i) === 'by'
    )
      return true;
  return false;
}
