import type { Document } from '../../../text/document.ts';
import { INSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { type Cue, readCue } from '../../acts/cue.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import { type Cut, spanOfRange } from '../cut.ts';
import { isThing, PERIOD, SOURCES } from '../grammar/actor-phrases.ts';
import { BEING } from '../grammar/being.ts';
import { DAY, hasFinite, hasTag, lowerAt, type Range } from '../grammar/grammar.ts';
import { isCaption, isHearing, isSight } from './sights.ts';
import { canSpeak, withoutAside } from './speaking.ts';
import { saysClause, tells, wordsOf } from './telling.ts';
import { isPlan, isSupposed, isToBeDone } from './undone.ts';

/**
 * Leaves out what tells of doing, seeming or being and of nothing said, and takes the speaker from what nobody of the kind can say:
 * a thing, "nobody", whoever "was told". Quoted words always are somebody's.
 */
export const sift = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.flatMap((cut) => {
    if (isPlan(document, cut)) return [];
    // One or two words are no verdict.
    if (cut.voice === 'outlet') return wordsOf(cut) > 2 ? [cut] : [];
    if (!cut.cue)
      return isHeading(document, cut)
        ? []
        : [cut.speaker && !cut.isVerbatim && isMute(document, cut.speaker) ? { ...cut, speaker: null } : cut];
    if (isGloss(document, cut, cut.cue) || isSupposed(document, cut) || isToBeDone(document, cut)) return [];
    const cue = readCue(document, spanOfRange(document, cut.cue));
    if (isFinding(document, cut, cue) || isSight(document, cut, cue)) return [];
    if (isStanding(document, cut, cue) || isAttribute(document, cut) || isOfRelative(document, cut))
      return [];
    if (isPredicate(document, cut) || isOfPaper(document, cut)) return [];
    if (isHearing(document, cut, cue) || isCaption(document, cut, cue)) return [];
    const isQuoted = cut.content.some((run) => quotes(document, run));
    // "according to the timetable": whatever one can be according to.
    const isOwn = cut.speaker === null || cue.kind === 'accord' || canSpeak(document, cut, cut.speaker);
    if (!isQuoted && !(tells(document, cut, cue) && (isOwn || saysClause(document, cut, cue)))) return [];
    // A clause that no model found and that nobody can say is none.
    if (!isOwn && cut.origin === 'clause') return [];
    const sifted = isOwn ? withoutAside(document, cut) : { ...cut, speaker: null };
    return isHeadless(document, sifted) || isTitle(document, sifted) ? [] : [sifted];
  });

/** A study or poll is quoted with a cue or not at all. */
const isMute = (document: Document, speaker: Range): boolean =>
  isThing(document, speaker) || SOURCES.test(lowerAt(document, speaker.to - 1));

/** "known as", "referring to", "so called": what something is called, and who was meant; who was "sworn in" has sworn nothing. */
const isGloss = (document: Document, { speaker }: Cut, { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) {
    const word = lowerAt(document, i);
    const next = lowerAt(document, i + 1);
    if (/^(?:known|referring)$/.test(word)) return true;
    // "was titled", "is guilty of"
    if (
      /^(?:titled|entitled|named|dubbed|nicknamed|guilty)$/.test(word) &&
      BEING.test(lowerAt(document, i - 1))
    )
      return true;
    // "revealed in a filing with"
    if (speaker === null && word === 'filing' && next === 'with') return true;
    if ((word === 'so' && next === 'called') || (word === 'sworn' && /^(?:in|off)$/.test(next))) return true;
  }
  return false;
};

/** "rebels backed by the north": how things stand; "Might I suggest": nothing but a way to begin. */
const isStanding = (document: Document, { speaker, cue }: Cut, { lemma }: Cue): boolean =>
  (/^(?:back|support)$/.test(lemma) &&
    lowerAt(document, cue!.to) === 'by' &&
    !BEING.test(lowerAt(document, cue!.from - 1))) ||
  (speaker !== null && /^(?:might|may|can|could|shall)$/.test(lowerAt(document, speaker.from)));

/** "Roe's proposed wall": a participle that stands before its noun says nothing. */
const isAttribute = (document: Document, { cue }: Cut): boolean =>
  cue!.to - cue!.from === 1 &&
  /ed$/.test(lowerAt(document, cue!.from)) &&
  hasTag(document, cue!.from - 1, 'POS', 'PRP$');

/** "Roe's claim | also tests her standing": what is told of the claim, and nothing claimed. */
const isPredicate = (document: Document, { speaker, cue, content }: Cut): boolean => {
  if (speaker === null || cue!.to - cue!.from > 1 || content[0]!.from !== cue!.to) return false;
  if (cueNoun(lowerAt(document, cue!.from)) === null) return false;
  // "Workers demand urgently needed repairs": a verb, whatever follows it.
  if (!hasTag(document, cue!.from, 'NN', 'NNS')) return false;
  let i = cue!.to;
  while (hasTag(document, i, 'RB')) i++;
  return hasTag(document, i, 'VBZ', 'VBD', 'MD') || (i > cue!.to && hasTag(document, i, 'NNS'));
};

/** "objected to a bill | calling for cuts": what is asked in a paper is not asked by who is against it. */
function isOfPaper(document: Document, { speaker, cue }: Cut): boolean {
  if (!hasTag(document, cue!.from, 'VBG') || !PAPERS.test(lowerAt(document, cue!.from - 1))) return false;
  for (let i = cue!.from - 2; i >= Math.max(speaker?.to ?? 0, cue!.from - AGAINST); i--)
    if (OPPOSES.test(lowerAt(document, i))) return true;
  return false;
}
const PAPERS =
  /^(?:amendment|bill|law|leaflet|legislation|letter|measure|memo|motion|petition|plan|proposal|report|resolution)s?$/;
const OPPOSES =
  /^(?:against|(?:block|condemn|defeat|denounc|dismiss|object|oppos|reject|veto)(?:e|s|es|ed|ing)?)$/;
/** Most tokens from "objected to" to the end of "a new motion". */
const AGAINST = 8;

/** "passed an amendment | that blocks the funds": what a thing does that a relative tells of, and nothing that was said. */
const isOfRelative = (document: Document, { cue, content, origin }: Cut): boolean => {
  const { from } = content[0]!;
  const last = DAY.test(lowerAt(document, cue!.to - 1)) ? cue!.to - 2 : cue!.to - 1;
  return (
    origin === 'model' &&
    from === cue!.to + 1 &&
    lowerAt(document, from - 1) === 'that' &&
    hasTag(document, last, 'NN', 'NNS', 'NNP') &&
    !PERIOD.test(lowerAt(document, last)) &&
    hasTag(document, from, 'VBZ', 'VBD', 'VBP', 'MD') &&
    cueNoun(lowerAt(document, last)) === null
  );
};

/** "He found that the gates were locked": what somebody saw or got to know. Bodies and papers find by saying so. */
const isFinding = (document: Document, { speaker }: Cut, { lemma }: Cue): boolean =>
  speaker !== null &&
  /^(?:find|learn|discover)$/.test(lemma) &&
  /^(?:he|she|they|i|we|you)$/.test(lowerAt(document, speaker.to - 1));

/** "is expected to fall", "are said to be safe": with nobody who says it, and without what it is said of. */
const isHeadless = (document: Document, { speaker, content, cue, origin }: Cut): boolean =>
  speaker === null &&
  origin !== 'noun' &&
  ((content[0]!.from >= cue!.to && hasTag(document, content[0]!.from, 'TO')) ||
    // "showing their thanks", which nobody does
    (lowerAt(document, cue!.from) === 'showing' && lowerAt(document, cue!.to) !== 'that') ||
    // "The woman has been exposed as a phony", "as his columns are called": a thing, with nobody who says anything of it
    (content.at(-1)!.to <= cue!.from &&
      !content.some((run) => hasFinite(document, run)) &&
      isBeing(document, cue!)) ||
    // "in what is expected to be a small hall"
    (content[0]!.to === cue!.from && lowerAt(document, content[0]!.to - 1) === 'what'));

const isBeing = (document: Document, { from, to }: Range): boolean => {
  for (let i = from; i < to - 1; i++) if (BEING.test(lowerAt(document, i))) return true;
  return false;
};

/** Capital words alone between marks are what a book or a film is called. */
const isTitle = (document: Document, { content }: Cut): boolean => {
  const { from, to } = content[0]!;
  if (content.length > 1 || to - from > 5) return false;
  for (let i = from; i < to; i++) if (!hasTag(document, i, 'NNP', 'IN', 'DT')) return false;
  return (
    document.quotations.states[from] === INSIDE &&
    hasTag(document, lowerAt(document, from) === 'the' ? from + 1 : from, 'NNP')
  );
};

const WORK =
  /^(?:book|film|novel|song|album|show|series|memoir|essay|paper|article|play|movie|documentary|report|podcast|autobiography|biography|poem|single|exhibition)$/;

/** Nobody's words that all but a few begin with capitals, right behind a noun: 'the page "Stop the Bridge Now"'. */
const isHeading = (document: Document, { speaker, content }: Cut): boolean => {
  const { from, to } = content[0]!;
  // In his book, "The Quiet Man"
  const noun =
    lowerAt(document, from - 2) === ',' && WORK.test(lowerAt(document, from - 3)) ? from - 3 : from - 2;
  if (speaker !== null || !hasTag(document, noun, 'NN', 'NNP', 'POS')) return false;
  let capitals = 0;
  for (let i = from; i < to; i++) if (/^\p{Lu}/u.test(wordAt(document.tokens, i))) capitals++;
  return to - from > 2 && capitals > 0.6 * (to - from);
};

function quotes({ quotations }: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (quotations.states[i] === INSIDE) return true;
  return false;
}
