import type { Document } from '../../../text/document.ts';
import { relationCode } from '../../../text/grammar/relations.ts';
import { IS_FINITE, IS_NOUN, IS_VERB, tagCode } from '../../../text/grammar/tags.ts';
import { INSIDE } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { type Cue, readCue } from '../../acts/cue.ts';
import { cueNoun } from '../../lexicon/lexicon.ts';
import { type Cut, holds, spanOfRange } from '../cut.ts';
import { isActor, isOwnedSpeech, isThing, PERIOD, SOURCES } from '../grammar/actor-phrases.ts';
import { DAY, hasFinite, hasTag, lowerAt, opensClause, type Range } from '../grammar/grammar.ts';
import { isCaption, isHearing, isSight } from './sights.ts';

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
    if (isHearing(document, cut, cue) || isCaption(document, cut, cue)) return [];
    const isQuoted = cut.content.some((run) => quotes(document, run));
    // "according to the timetable": whatever one can be according to.
    const isOwn = cut.speaker === null || cue.kind === 'accord' || canSpeak(document, cut, cut.speaker);
    if (!isQuoted && !(tells(document, cut, cue) && (isOwn || isTelling(document, cut, cue)))) return [];
    // A clause that no model found and that nobody can say is none.
    if (!isOwn && cut.origin === 'clause') return [];
    const sifted = isOwn ? cut : { ...cut, speaker: null };
    return isHeadless(document, sifted) || isTitle(document, sifted) ? [] : [sifted];
  });

/** "if all goes according to plan" */
const isPlan = (document: Document, { speaker, cue }: Cut): boolean =>
  speaker !== null &&
  cue !== null &&
  lowerAt(document, cue.from) === 'according' &&
  lowerAt(document, speaker.from) === 'plan';

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

/** "If Ms Roe declined to appear", "unless the board agrees": only supposed. */
const isSupposed = (document: Document, { speaker, cue }: Cut): boolean =>
  // "no rumors suggesting that": what there is not.
  (hasTag(document, cue!.from, 'VBG') &&
    hasTag(document, cue!.from - 1, 'NN', 'NNS') &&
    lowerAt(document, cue!.from - 2) === 'no') ||
  isOnCondition(document, { speaker, cue });

const isOnCondition = (document: Document, { speaker, cue }: Pick<Cut, 'speaker' | 'cue'>): boolean =>
  speaker !== null &&
  speaker.from < cue!.from &&
  (/^(?:if|unless)$/.test(lowerAt(document, speaker.from - 1)) ||
    // "would leave after the rebels agree to it"
    (/^(?:after|once|until|before)$/.test(lowerAt(document, beforePhrase(document, speaker))) &&
      hasTag(document, cue!.from, 'VBZ', 'VBP'))) &&
  // "asked if the mayor agreed"
  !hasTag(document, speaker.from - 2, 'VBD', 'VBN', 'VB');

/** "allows for the member to call for a vote", "weighing whether to accuse him": nothing that was done. */
const isToBeDone = (document: Document, { speaker, cue }: Cut): boolean =>
  hasTag(document, cue!.from, 'TO') &&
  (lowerAt(document, cue!.from - 1) === 'whether' ||
    isLetting(document, cue!.from) ||
    (speaker !== null &&
      speaker.to === cue!.from &&
      lowerAt(document, beforePhrase(document, speaker)) === 'for'));

/** "a schedule that would allow the court to announce", "leading many to conclude": a few words before an infinitive. */
function isLetting(document: Document, to: number): boolean {
  for (let i = to - 1; i > Math.max(0, to - LETTING); i--) {
    if (
      /^(?:allow|allows|allowed|allowing|enable[sd]?|permit(?:s|ted)?|lead|leads|led|leading)$/.test(
        lowerAt(document, i),
      )
    )
      return true;
    if (!hasTag(document, i, 'DT', 'JJ', 'NN', 'NNS', 'NNP', 'PRP', 'PRP$', 'CD', 'RB')) return false;
  }
  return false;
}

/** Most words between "allow" and its "to". */
const LETTING = 6;

/** The token before a noun phrase and its article. */
const beforePhrase = (document: Document, { from }: Range): number =>
  hasTag(document, from - 1, 'DT') ? from - 2 : from - 1;

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

const NOBODY = /^(?:nobody|none|neither|nothing|no-one|there)$/;

function canSpeak(document: Document, cut: Cut, speaker: Range): boolean {
  if (NOBODY.test(lowerAt(document, speaker.from))) return false;
  if (lowerAt(document, speaker.from) === 'no' && lowerAt(document, speaker.from + 1) === 'one') return false;
  return (
    (!isThing(document, speaker) || isOwnedSpeech(document, speaker) || isItsSubject(document, cut)) &&
    !isPassive(document, cut)
  );
}

/**
 * "The superdelegate said that", "the suit says": whoever stands right before a finite verb of saying as its subject, as the sentence is
 * parsed, says what follows, though its noun is in no list.
 */
function isItsSubject(document: Document, { speaker, cue, content }: Cut): boolean {
  if (speaker!.to !== cue!.from || !hasTag(document, cue!.to - 1, 'VBD', 'VBZ', 'VBP')) return false;
  if (readCue(document, spanOfRange(document, cue!)).kind !== 'say') return false;
  // "the trade said to be falling": a participle, whatever the tagger took it for.
  if (hasTag(document, content[0]!.from, 'TO') || !content.some((run) => hasFinite(document, run)))
    return false;
  for (let i = speaker!.from; i < speaker!.to; i++)
    if (holds(cue!, document.heads[i]!)) return document.relations[i] === SUBJECT;
  return false;
}
const SUBJECT = relationCode('subject');

/** Between a subject and its verb, in tokens. */
const FAR = 16;
const BEING = /^(?:is|are|was|were|be|been|being|['’](?:s|re))$/;

/** "Voters were told that ...", "it was reported that ...": the subject is not who speaks. */
function isPassive(document: Document, { speaker, cue }: Cut): boolean {
  if (speaker!.from > cue!.from || speaker!.to + FAR < cue!.from) return false;
  // "It is claimed he left", whatever the tagger took the participle for.
  if (
    lowerAt(document, speaker!.from) === 'it' &&
    speaker!.to === cue!.from &&
    BEING.test(lowerAt(document, cue!.from))
  )
    return /ed$|said|known|thought|told/.test(lowerAt(document, cue!.to - 1));
  for (let i = cue!.from; i < cue!.to; i++) {
    if (
      !hasTag(document, i, 'VBN', 'VBD') ||
      BEING.test(lowerAt(document, i)) ||
      lowerAt(document, i) === 'had'
    )
      continue;
    for (let k = i - 1; k >= Math.max(speaker!.to, i - 3); k--) {
      if (BEING.test(lowerAt(document, k))) return true;
      if (!hasTag(document, k, 'RB')) break;
    }
    // "the banker, accused of lying"
    return i > cue!.from || speaker!.to + 1 < i ? false : isAccused(document, i);
  }
  return false;
}

const isAccused = (document: Document, i: number): boolean =>
  hasTag(document, i, 'VBN') &&
  /^(?:accused|charged|suspected|convicted|blamed|criticized|criticised)$/.test(lowerAt(document, i)) &&
  /^(?:of|with|for|by)$/.test(lowerAt(document, i + 1));

/** Classes that need a clause of what was said: "said a word" says nothing. */
const isTelling = (document: Document, cut: Cut, { kind }: Cue): boolean =>
  /^(?:say|claim|report|accord|admit|warn)$/.test(kind) && hasClause(document, cut);

/** Whether a cue's words tell that something was said, held or wanted. */
function tells(document: Document, cut: Cut, cue: Cue): boolean {
  if (lowerAt(document, cut.cue!.from) === ':') return cut.speaker === null || isLabel(document, cut.speaker);
  if (cue.kind === 'other') return isComplement(document, cut);
  if (isPointer(document, cut) || isUnmade(cue) || isByTheWay(document, cut, cue)) return false;
  // "The draft was first reported by the Courier": who found it out, and nothing of what it says.
  if (cue.kind === 'report' && cut.content.at(-1)!.to <= cut.cue!.from && !hasClause(document, cut))
    return false;
  return (
    (cue.kind !== 'say' && cue.kind !== 'claim' && !/^(?:cite|quote)$/.test(cue.lemma)) ||
    cue.isNoun ||
    (hasClause(document, cut, !GIVING_OUT.test(cue.lemma)) && wordsOf(cut) > 2) ||
    NAMES_IT.test(cue.lemma)
  );
}

/** "X: Y": somebody or a source, and no "Claim" or "Question". */
const isLabel = (document: Document, speaker: Range): boolean =>
  !/^(?:news|opinion|analysis|notes?|updates?|related|watch|video|photos?|more|also|correction|source)$/.test(
    lowerAt(document, speaker.to - 1),
  ) &&
  (cueNoun(lowerAt(document, speaker.to - 1)) === null
    ? isActor(document, speaker)
    : SOURCES.test(lowerAt(document, speaker.to - 1)));

/** "would reveal", "could say": nothing that was said. */
const isUnmade = ({ modal, kind }: Cue): boolean =>
  modal !== null &&
  /^(?:would|could|should|might|may|must|can|will)$/.test(modal) &&
  /^(?:say|report|claim)$/.test(kind);

/** "cries after he had to withdraw", "stood still as the verdict was read": only when it was. */
const isByTheWay = (document: Document, { content, cue, speaker }: Cut, { kind }: Cue): boolean => {
  const first = content[0]!;
  const last = content.at(-1)!;
  if (kind !== 'say') return false;
  return first.from >= cue!.to
    ? /^(?:after|before|during)$/.test(lowerAt(document, first.from))
    : speaker === null && /^(?:as|when|while|after|before)$/.test(lowerAt(document, last.to - 1));
};

const wordsOf = ({ content }: Cut): number => content.reduce((sum, { from, to }) => sum + to - from, 0);

/** Verbs of saying whose object is what was said: "announced a pay rise". */
const NAMES_IT = /^(?:announce|declare|proclaim|decree|claim|allege|suggest|hint|imply)$/;

/** A noun phrase of more words mostly holds a verb that the tagger took for a noun. */
const LONG = 7;

/** Verbs whose object is what was given out: "posted photos of herself with her cousin". */
const GIVING_OUT = /^(?:post|publish|air|broadcast|read|email|text|tweet)$/;

const hasClause = ({ tags }: Document, { content }: Cut, mayBeLong = true): boolean =>
  content.some(({ from, to }) => {
    if (mayBeLong && to - from >= LONG) return true;
    for (let i = from; i < to; i++) {
      if (IS_FINITE[tags[i]!] === 1 || tags[i] === VB) return true;
      // A finite form that the tagger took for a participle: "the union expected".
      if (i > from && IS_VERB[tags[i]!] === 1 && (IS_NOUN[tags[i - 1]!] === 1 || tags[i - 1] === PRP))
        return true;
    }
    return false;
  });
const PRP = tagCode('PRP');
const VB = tagCode('VB');

/** Whether a verb in a cue has a thing for its object behind it, and no clause, as the sentence is parsed. */
function takesThing({ heads, relations }: Document, cue: Range, content: Range): boolean {
  let isThing = false;
  for (let i = content.from; i < content.to; i++) {
    if (heads[i]! < cue.from || heads[i]! >= cue.to) continue;
    if (relations[i] === CLAUSE) return false;
    if (relations[i] === OBJECT) isThing = true;
  }
  return isThing;
}
const CLAUSE = relationCode('clause');
const OBJECT = relationCode('object');

/** "it", "this", "so": words that only point at what was said. */
const isPointer = (document: Document, { content }: Cut): boolean => {
  const { from, to } = content[0]!;
  return (
    content.length === 1 &&
    to - from === 1 &&
    (hasTag(document, from, 'PRP', 'WP', 'WDT', 'DT') ||
      /^(?:so|something|anything|nothing|everything|whose)$/.test(lowerAt(document, from)))
  );
};

const KNOWING =
  /^(?:know|knows|knew|known|understand|understands|understood|remembers?|remembered|realizes?|realized|see|sees|saw|seen|hear|hears|heard|watch|watche[sd]|notice[sd]?|appears?|appeared|seems?|seemed|happens?|happened)$/;

/** After a verb that we have no class for: "that", a colon or a clause of its own. */
function isComplement(document: Document, cut: Cut): boolean {
  const { cue, content } = cut;
  const first = content.find(({ from }) => from >= cue!.to);
  if (!first)
    return (
      content[0]!.to < cue!.from && lowerAt(document, content.at(-1)!.to) === ',' && hasClause(document, cut)
    );
  for (let i = cue!.from; i < cue!.to; i++) if (KNOWING.test(lowerAt(document, i))) return false;
  for (let i = cue!.to; i < first.from; i++)
    if (/^(?:that|:)$/.test(lowerAt(document, i))) return hasClause(document, cut);
  if (lowerAt(document, cue!.to - 1) === ':') return true;
  // "passed a bill last week that": what it takes is a thing.
  if (takesThing(document, cue!, first)) return false;
  return opensClause(document, first.from, first.to);
}
