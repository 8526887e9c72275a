import type { Document } from '../../../text/document.ts';
import { type Cut, without } from '../cut.ts';
import { isActor, isThing } from '../grammar/actor-phrases.ts';
import { beingBefore } from '../grammar/being.ts';
import { isSayingParticiple } from '../grammar/clauses.ts';
import { DAY, hasTag, lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';
import { mainSubject, underSubject } from './subjects.ts';

/** Gives cuts without a speaker the subject of their cue, or the speaker of the cue that theirs is joined to in the same sentence. */
export function fillSpeakers(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const filled: Cut[] = [];
  for (const one of cuts) {
    const cut = underSubject(document, one);
    const isOpen =
      (cut.speaker === null || isStray(document, cut) || isMisplaced(document, cut)) &&
      cut.cue !== null &&
      cut.voice !== 'outlet';
    const found = isOpen ? speakerFor(document, cut, filled) : null;
    // What stood there may still be right where what was found can say nothing.
    const speaker = found && cut.speaker !== null && !isActor(document, found) ? null : found;
    filled.push(speaker ? { ...cut, speaker, content: cutOff(cut.content, speaker, cut.cue!) } : cut);
  }
  return filled.map((cut) =>
    cut.speaker || !cut.cue || cut.voice === 'outlet'
      ? cut
      : { ...cut, speaker: speakerAfter(document, cut.cue, filled) },
  );
}

/** "Describing the talks as normal, Peskov emphasized ...": a participle at a sentence's head speaks for the subject that follows. */
function speakerAfter(document: Document, cue: Range, all: readonly Cut[]): Range | null {
  const sentence = document.sentences.ofToken[cue.from]!;
  if (
    !hasTag(document, cue.from, 'VBG') ||
    !isAtHead(document, cue.from, document.sentences.starts[sentence]!)
  )
    return null;
  const next = all.find(
    ({ cue: other, speaker }) =>
      other !== null &&
      speaker !== null &&
      other.from > cue.to &&
      document.sentences.ofToken[other.from] === sentence,
  );
  return next?.speaker ?? null;
}

const isAtHead = (document: Document, at: number, floor: number): boolean =>
  at === floor || (at <= floor + 2 && /^(?:while|by|in|when|after|despite)$/.test(lowerAt(document, at - 1)));

/** "framed it as a win saying ...": the noun before a saying participle, which can say nothing, taken for its speaker. */
const isStray = (document: Document, { speaker, cue }: Cut): boolean =>
  speaker !== null &&
  cue !== null &&
  speaker.to === cue.from &&
  isSayingParticiple(document, cue.from) &&
  !isActor(document, speaker);

/** "Roe said outside the town hall", "the Group, a body that tracks boats, said Tuesday": where, when or what was taken for who. */
function isMisplaced(document: Document, { speaker, cue }: Cut): boolean {
  if (!speaker || !cue) return false;
  // "will announce it, according to aides": they tell of it and do not do it.
  if (speaker.from >= cue.to && lowerAt(document, speaker.from - 2) === 'according')
    return lowerAt(document, cue.from) !== 'according' && cue.to < speaker.from - 2;
  if (speaker.from >= cue.to)
    return (
      (hasTag(document, speaker.from, 'IN') && lowerAt(document, speaker.from) !== 'by') ||
      (speaker.to - speaker.from === 1 && DAY.test(lowerAt(document, speaker.from)))
    );
  return false;
}

/** A speaker found inside the content, right before the cue, ends the content. */
const cutOff = (content: readonly Range[], speaker: Range, cue: Range): readonly Range[] =>
  speaker.to > cue.from || !content.some(({ from, to }) => from <= speaker.from && speaker.from < to)
    ? content
    : content.flatMap((run) => without([run], { from: speaker.from, to: Math.max(cue.from, speaker.to) }));

function speakerFor(document: Document, { cue, content }: Cut, before: readonly Cut[]): Range | null {
  const verb = verbIn(document, cue!);
  if (verb === null || isUndergone(document, cue!)) return null;
  const sentence = document.sentences.ofToken[verb]!;
  const floor = document.sentences.starts[sentence]!;
  const isParticiple =
    hasTag(document, verb, 'VBG') &&
    !/^(?:is|are|was|were|been|['’]s|['’]re)$/.test(lowerAt(document, verb - 1));
  const subject = isParticiple ? null : subjectOf(document, cue!.from, floor);
  if (
    subject &&
    !(lowerAt(document, cue!.from - 1) === 'then' && isThing(document, subject)) &&
    (!content.some(({ from, to }) => subject.from < to && from < subject.to) ||
      content[0]!.from < subject.from ||
      (content.length > 1 && content[0]!.from >= subject.from && content[0]!.to <= subject.to))
  )
    return subject;
  if (isParticiple && isAtHead(document, cue!.from, floor)) return null;
  if (isParticiple && !isSayingParticiple(document, verb)) return null;
  const isJoined =
    isParticiple ||
    /^(?:and|but|or|,|then|also)$/.test(lowerAt(document, firstAdverb(document, cue!.from) - 1));
  if (!isJoined) return null;
  for (let k = before.length - 1; k >= Math.max(0, before.length - 4); k--) {
    const { speaker, cue: other } = before[k]!;
    if (other && document.sentences.ofToken[other.from] === sentence && other.from < cue!.from)
      return speaker;
  }
  return isParticiple && lowerAt(document, verb - 1) !== ',' ? null : mainSubject(document, floor, verb);
}

export function verbIn(document: Document, { from, to }: Range): number | null {
  for (let i = from; i < to; i++) if (hasTag(document, i, 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ')) return i;
  return null;
}

function firstAdverb(document: Document, from: number): number {
  let i = from;
  while (
    i > 0 &&
    (hasTag(document, i - 1, 'RB') || /^(?:has|have|had|is|was|also|been)$/.test(lowerAt(document, i - 1)))
  )
    i--;
  return i;
}

/** "was told", "are seen as", "seems to": who says or thinks it is not the subject. */
function isUndergone(document: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (SEEMING.test(lowerAt(document, i)) || isUndergoing(document, i)) return true;
  return false;
}

/** "was told", "when told" */
const isUndergoing = (document: Document, verb: number): boolean =>
  beingBefore(document, verb, 0) !== null ||
  (hasTag(document, verb, 'VBN', 'VBD') && /^(?:when|if|once|as)$/.test(lowerAt(document, verb - 1)));

const SEEMING = /^(?:seem|appear)(?:s|ed|ing)?$/;
