import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN, TAGS, type Tag, tagCode } from '../../../text/grammar/tags.ts';
import { CLOSING, OPENING } from '../../../text/words/quotations.ts';
import { PERSON_NOUNS } from '../../actors/data/roles.ts';
import { cueVerb } from '../../lexicon/lexicon.ts';

/** Tokens `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A token's word in lower case; empty outside the text. */
export const lowerAt = ({ lower }: Document, i: number): string =>
  i >= 0 && i < lower.length ? lower[i]! : '';

export function hasTag({ tags }: Document, i: number, ...wanted: readonly Tag[]): boolean {
  if (i < 0 || i >= tags.length) return false;
  const own = TAGS[tags[i]!]!;
  for (const tag of wanted) if (tag === own) return true;
  return false;
}

/** Whether a finite verb stands in a range. */
export function hasFinite({ tags }: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (IS_FINITE[tags[i]!] === 1) return true;
  return false;
}

const PHRASE = new Set((['DT', 'JJ', 'NN', 'NNS', 'NNP', 'POS', 'CD', 'PRP$'] as const).map(tagCode));

/** The longest noun phrase, in tokens, that a subject is looked for in. */
const LONGEST = 16;

/** First token of the noun phrase that ends before `to`, `to` itself where none does. Goes on over "of" and "for". */
export function phraseStart(document: Document, to: number, floor: number): number {
  const { tags } = document;
  let from = to;
  const least = Math.max(floor, to - LONGEST);
  while (from > least) {
    const i = from - 1;
    const isJoint =
      /^(?:of|for|and|&|at|in)$/.test(lowerAt(document, i)) &&
      from < to &&
      i > least &&
      IS_NOUN[tags[i - 1]!] === 1;
    if (!PHRASE.has(tags[i]!) && !isJoint) break;
    // "the war a term": a new determiner begins a new phrase.
    if (
      from < to &&
      hasTag(document, from, 'DT') &&
      !isJoint &&
      !/^(?:of|for|and|&|at|in)$/.test(lowerAt(document, i))
    )
      break;
    if (hasTag(document, i, 'JJ') && isMistakenVerb(document, i)) break;
    if (
      hasTag(document, i, 'NN') &&
      hasTag(document, from, 'NNP') &&
      hasTag(document, i - 1, 'IN') &&
      !PERSON_NOUNS.has(lowerAt(document, i))
    )
      break;
    from = i;
  }
  while (from < to && /^(?:and|of|for|in|at)$/.test(lowerAt(document, from))) from++;
  return from;
}

/** "and indicated Putin", "reforms angered critics": a verb that the tagger took for an adjective. */
const isMistakenVerb = (document: Document, i: number): boolean =>
  /ed$/.test(lowerAt(document, i)) &&
  (hasTag(document, i - 1, 'NNS') ||
    (hasTag(document, i - 1, 'CC') && cueVerb(lowerAt(document, i)) !== null));

const AUXILIARY =
  /^(?:has|have|had|is|are|was|were|be|been|being|do|does|did|will|would|could|may|might|['’](?:s|ve|d|ll|re)|also|not|n['’]t|never|now|then|already|reportedly|allegedly|publicly|formally)$/;

/** A day that is told from the day of publication, as between subject and verb: "the government on Thursday accepted". */
export const DAY = /^(?:today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** The subject of a verb: the noun phrase or pronoun before it, over auxiliaries, adverbs and an apposition between commas. */
export function subjectOf(document: Document, verb: number, floor: number): Range | null {
  let to = verb;
  while (
    to > floor &&
    (AUXILIARY.test(lowerAt(document, to - 1)) ||
      DAY.test(lowerAt(document, to - 1)) ||
      hasTag(document, to - 1, 'RB'))
  )
    to--;
  if (to < verb && DAY.test(lowerAt(document, to)) && lowerAt(document, to - 1) === 'on') to--;
  while (to > floor && (AUXILIARY.test(lowerAt(document, to - 1)) || hasTag(document, to - 1, 'RB'))) to--;
  const before = lowerAt(document, to - 1);
  if (to > floor && before === ',') {
    const comma = commaBefore(document, to - 1, floor);
    if (comma !== null) to = comma;
    else return null;
  }
  if (to > floor && before === ')')
    for (let i = to - 2; i >= Math.max(floor, to - 5); i--) if (lowerAt(document, i) === '(') to = i;
  if (to <= floor) return null;
  if (hasTag(document, to - 1, 'PRP'))
    return /^(?:he|she|they|it|i|we)$/.test(lowerAt(document, to - 1)) ? { from: to - 1, to } : null;
  if (hasTag(document, to - 1, 'WP', 'WDT'))
    return /^(?:who|which|that)$/.test(lowerAt(document, to - 1)) ? { from: to - 1, to } : null;
  if (document.quotations.states[to - 1] === CLOSING) return calledInMarks(document, to, floor);
  const relative = relativeBefore(document, to, floor);
  if (relative !== null) to = relative;
  const from = phraseStart(document, to, floor);
  // "the mother of three"
  const isAmount = hasTag(document, to - 1, 'CD') && lowerAt(document, to - 2) === 'of';
  return from < to && (IS_NOUN[document.tags[to - 1]!] === 1 || isAmount) ? { from, to } : null;
}

/** 'the user "lanternman" explained': a noun and the name behind it, which stands between marks. */
function calledInMarks(document: Document, to: number, floor: number): Range | null {
  for (let i = to - 2; i > Math.max(floor, to - 5); i--) {
    if (document.quotations.states[i] !== OPENING) continue;
    const from = phraseStart(document, i, floor);
    return from < i && IS_NOUN[document.tags[i - 1]!] === 1 ? { from, to } : null;
  }
  return null;
}

/** Most words between "with" and the participle of its own subject. */
const WITH = 8;

/** "with a spokesman stating", "with 60 percent of those polled saying": whose words the participle's are. */
export function subjectAfterWith(document: Document, participle: number, floor: number): Range | null {
  for (let i = participle - 2; i >= Math.max(floor, participle - WITH); i--) {
    if (hasTag(document, i, 'COMMA', 'QUOTE', 'STOP') || IS_FINITE[document.tags[i]!] === 1) return null;
    if (lowerAt(document, i) === 'with') return { from: i + 1, to: participle };
  }
  return null;
}

/** Longest relative clause without commas that stands between a subject and its verb. */
const RELATIVE = 12;

/** "Two ministers who resigned on Monday said": the end of what the relative clause before a verb belongs to. */
function relativeBefore(document: Document, verb: number, floor: number): number | null {
  let hasVerb = false;
  for (let i = verb - 1; i > Math.max(floor, verb - RELATIVE); i--) {
    if (hasTag(document, i, 'COMMA', 'COLON', 'QUOTE', 'BRACKET')) return null;
    if (IS_FINITE[document.tags[i]!] === 1) hasVerb = true;
    if (lowerAt(document, i) === 'who' && hasVerb) return i;
  }
  return null;
}

/** The comma that opens what the comma at `close` closes: no verb stands between them. */
function commaBefore(document: Document, close: number, floor: number): number | null {
  for (let i = close - 1; i >= Math.max(floor, close - 24); i--) {
    if (lowerAt(document, i) === ',') {
      if (i > floor && lowerAt(document, i - 1) !== '' && IS_NOUN[document.tags[i - 1]!] === 1) return i;
      return null;
    }
    const isOwn = IS_FINITE[document.tags[i]!] === 1 && !hasTag(document, i, 'MD') && i > close - 3;
    // "..., a body that tracks boats, said"
    if (isOwn && !hasTag(document, i - 1, 'WDT', 'WP')) return null;
  }
  return null;
}

/** Whether a clause begins at a token: a noun phrase or pronoun with a finite verb after it. */
export function opensClause(document: Document, from: number, to: number): boolean {
  const { tags } = document;
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (IS_FINITE[tags[i]!] === 1) return i > from;
    if (/^(?:[,;:.]|that|which|who|to)$/.test(lowerAt(document, i)) && i > from) return false;
    if (hasTag(document, i, 'TO')) return false;
  }
  return false;
}

/** "the ministry claimed that", "his government fears it could": after a noun and before what can only be a complement. */
function looksFinite(document: Document, i: number): boolean {
  const word = lowerAt(document, i);
  if ((!word.endsWith('ed') && !word.endsWith('s')) || i === 0) return false;
  const isAfterNoun = IS_NOUN[document.tags[i - 1]!] === 1 || hasTag(document, i - 1, 'PRP', 'CC');
  return (
    isAfterNoun &&
    (hasTag(document, i + 1, 'PRP', 'DT', 'WDT', 'PRP$') ||
      /^(?:that|earlier|last|on|it|he|they)$/.test(lowerAt(document, i + 1)) ||
      (word.endsWith('ed') && hasTag(document, i + 1, 'NNP')))
  );
}

const FINITE = 1;
const PERHAPS = 2;
/** For each tag whether a word is a finite verb, may be one that the tagger mistook or a participle, or neither. */
const VERB_FORMS = Uint8Array.from(TAGS, (tag) =>
  ['VBD', 'VBP', 'VBZ'].includes(tag)
    ? FINITE
    : ['JJ', 'NN', 'NNS', 'VBN', 'VBG'].includes(tag)
      ? PERHAPS
      : 0,
);
/** The code of a mark, for what stands outside the text. */
const NEVER = tagCode('STOP');

/** A form of a verb that says something in its clause: finite, or a participle after "has" and the like. */
export function isMainVerb(document: Document, i: number): boolean {
  const form = VERB_FORMS[document.tags[i] ?? NEVER]!;
  // Rules ask this of every token of a text, and most are no verb.
  if (form === 0) return false;
  if (form === FINITE) return true;
  if (!hasTag(document, i, 'VBG') && looksFinite(document, i)) return true;
  const isTaken = hasTag(document, i, 'JJ') && lowerAt(document, i).endsWith('ed');
  if (!isTaken && !hasTag(document, i, 'VBN', 'VBG')) return false;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const word = lowerAt(document, k);
    if (/^(?:has|have|had|been|['’]ve|is|are|was|were|['’]s|['’]re)$/.test(word))
      return isTaken || hasTag(document, i, 'VBN')
        ? /^(?:has|have|had|['’]ve|['’]s)$/.test(word)
        : hasTag(document, i, 'VBG');
    if (!hasTag(document, k, 'RB')) return false;
  }
  return false;
}
