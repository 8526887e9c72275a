import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN } from '../../../text/grammar/tags.ts';
import type { CueClass } from '../../lexicon/cue-words.ts';
import { cueNoun, cueVerb, type Entry } from '../../lexicon/lexicon.ts';
import { hasTag, isMainVerb, lowerAt, opensClause, type Range, subjectOf } from './grammar.ts';

/** A clause of saying as grammar shows it. */
export interface Clause {
  readonly subject: Range;
  readonly cue: Range;
  readonly content: Range;
  readonly kind: CueClass;
}

/** Classes whose verbs take what they are about as an object: "rejected the plan". */
const TRANSITIVE: ReadonlySet<CueClass> = new Set<CueClass>([
  'assess',
  'deny',
  'reject',
  'demand',
  'propose',
  'accept',
  'praise',
  'criticize',
  'downplay',
  'doubt',
  'threaten',
  'promise',
  'blame',
  'frame',
  'admit',
]);
const REPORTING: ReadonlySet<CueClass> = new Set<CueClass>([
  'say',
  'claim',
  'report',
  'assess',
  'admit',
  'warn',
  'counter',
  'demand',
  'propose',
  'promise',
  'deny',
  'doubt',
]);
/** Verbs that mostly do not speak: as an inner clause they would be noise. */
const COMMON =
  /^(?:show|find|learn|air|detail|feel|figure|sense|question|want|plan|rank|rate|back|order|need|charge|hold|continue|read|approve|call|defend|cast|offer|attack|press|run|judge|project|present|obtain|document|publish|release|pitch|decide|mean|adopt|allow|ensure|require|expect|require|answer|respond|draw|paint|frame|view|see|consider|label|invite|nominate|commit|fault|chide|challenge|signal|demonstrate|celebrate|thank|speak|talk|recall|message|text|tell)$/;

export const isCommon = (lemma: string): boolean => COMMON.test(lemma);

/** The clauses of saying in a range, with a subject that stands there too, one after the other. */
export function clausesIn(
  document: Document,
  { from, to }: Range,
  options: { readonly withCommon: boolean },
): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let i = from + 1; i < to; i++) {
    if (!isMainVerb(document, i) || isHypothetical(document, i)) continue;
    const entry = cueVerb(lowerAt(document, i), lowerAt(document, i + 1));
    if (!entry || (!options.withCommon && COMMON.test(entry.lemma) && !hasAs(document, i, to))) continue;
    const subject = subjectOf(document, i, from);
    if (!subject || isObjectOf(document, subject)) continue;
    const complement = complementOf(document, i, entry, to);
    if (complement)
      clauses.push({ subject, cue: complement.cue, content: complement.content, kind: entry.kind });
  }
  return clauses;
}

/** "A letter from Roe to Congress leaked": what a preposition takes right before the verb is no subject of it. */
const isObjectOf = (document: Document, { from }: Range): boolean =>
  // "A statement attributed to the group claimed": by whom it is.
  lowerAt(document, from - 2) !== 'attributed' &&
  /^(?:to|from|with|on|against|about|over|under|by|into|toward|towards|near|without)$/.test(
    lowerAt(document, from - 1),
  );

/** "framed it as a win", "sees this as a threat". */
function hasAs(document: Document, verb: number, to: number): boolean {
  if (!/^(?:fram|cast|see|view|label|paint|saw)/.test(lowerAt(document, verb))) return false;
  for (let i = verb + 2; i < Math.min(to, verb + 8); i++) {
    if (lowerAt(document, i) === 'as') return true;
    if (/^(?:[,.;]|that|and|but)$/.test(lowerAt(document, i))) return false;
  }
  return false;
}

/** "would agree", "might accept": nothing that was done. */
function isHypothetical(document: Document, verb: number): boolean {
  for (let k = verb - 1; k >= Math.max(0, verb - 3); k--) {
    if (hasTag(document, k, 'MD')) return true;
    if (!hasTag(document, k, 'RB')) return false;
  }
  return false;
}

const PARTICLES = /^(?:back|out|down|off|up|on|for|aside|forward|against|to|toward|towards|with)$/;

/** What a cue verb is followed by: a that-clause, a bare clause, an infinitive or an object; null where that would be no content. */
export function complementOf(
  document: Document,
  verb: number,
  entry: Entry,
  to: number,
): { readonly cue: Range; readonly content: Range } | null {
  let i = verb + 1;
  const isSought = entry.lemma === 'seek';
  const isPhrasal = entry.lemma.includes('_');
  if (isPhrasal) i++;
  i = skipTime(document, i, to);
  const that = thatWithin(document, i, to);
  const cue = { from: verb, to: verb + (isPhrasal ? 2 : 1) };
  if (
    that !== null &&
    REPORTING.has(entry.kind) &&
    (that === i || !/^(?:demand|propose|deny|doubt|promise|admit)$/.test(entry.kind))
  )
    return contentFrom(document, cue, that + 1, to);
  if (hasTag(document, i, 'TO')) {
    const takes =
      entry.kind === 'promise' ||
      entry.kind === 'threaten' ||
      entry.kind === 'demand' ||
      entry.kind === 'propose' ||
      entry.lemma === 'refuse' ||
      entry.lemma === 'decline' ||
      entry.lemma === 'agree' ||
      entry.kind === 'plan';
    return takes ? contentFrom(document, cue, i, to) : null;
  }
  if (REPORTING.has(entry.kind) && opensClause(document, i, to) && entry.kind !== 'frame')
    return contentFrom(document, cue, i, to);
  if (TRANSITIVE.has(entry.kind)) {
    while (i < to && PARTICLES.test(lowerAt(document, i))) i++;
    i = skipTime(document, i, to);
    const isObject =
      i < to &&
      (IS_NOUN[document.tags[i]!] === 1 ||
        hasTag(document, i, 'DT', 'JJ', 'PRP', 'PRP$', 'CD', 'VBG', 'QUOTE') ||
        cueNoun(lowerAt(document, i)) !== null);
    if (!isObject || (isSought && !TALKS.test(phraseText(document, i, to)))) return null;
    return contentFrom(document, cue, i, to);
  }
  return null;
}

const TALKS = /\b(?:meeting|talks|summit|dialogue|negotiations|truce|ceasefire|mediation|referendum)\b/;
const phraseText = (document: Document, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < Math.min(to, from + 6); i++) text += `${lowerAt(document, i)} `;
  return text;
};

/** Most tokens between a verb and its "that". */
const BEFORE_THAT = 10;

/** "that" after a few words that can stand before it: "told reporters on Monday that". */
function thatWithin(document: Document, from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, from + BEFORE_THAT); i++) {
    if (lowerAt(document, i) === 'that' && !hasTag(document, i, 'DT')) return i;
    if (IS_FINITE[document.tags[i]!] === 1 || /^[,;:.“”"]$/.test(lowerAt(document, i))) return null;
  }
  return null;
}

const TIME =
  /^(?:on|last|this|earlier|later|late|early|week|month|year|today|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|afternoon|morning|evening|night|again|also|publicly|merely|only|flatly|repeatedly|recently|strongly|firmly|already)$/;

function skipTime(document: Document, from: number, to: number): number {
  let i = from;
  while (i < to && i < from + 6 && TIME.test(lowerAt(document, i))) {
    if (lowerAt(document, i) === 'on' && !TIME.test(lowerAt(document, i + 1))) break;
    if (/^(?:this|last)$/.test(lowerAt(document, i)) && !TIME.test(lowerAt(document, i + 1))) break;
    i++;
  }
  return i;
}

function contentFrom(
  document: Document,
  cue: Range,
  from: number,
  to: number,
): { readonly cue: Range; readonly content: Range } | null {
  const end = clauseEnd(document, from, to);
  return end > from ? { cue, content: { from, to: end } } : null;
}

/**
 * Where the clause that begins at `from` ends: at the range's end, before a verb of saying that "and" or "but" joins to the cue,
 * before ", adding" and its like, and before ", while" and ", but".
 */
export function clauseEnd(document: Document, from: number, to: number): number {
  const { quotations } = document;
  for (let i = from + 1; i < to; i++) {
    if (quotations.states[i] !== 0) continue;
    const word = lowerAt(document, i);
    if (word === ';') return i;
    if (word === ',' && /^(?:while|whereas|but|although|though)$/.test(lowerAt(document, i + 1))) return i;
    if (word === ',' && isSayingParticiple(document, i + 1)) return i;
    if ((word === 'and' || word === 'but') && joinsCue(document, i))
      return lowerAt(document, i - 1) === ',' ? i - 1 : i;
  }
  let end = to;
  while (end > from && /^[.,;:!?]$/.test(lowerAt(document, end - 1)) && quotations.states[end - 1] === 0)
    end--;
  return end;
}

export const isSayingParticiple = (document: Document, i: number): boolean =>
  hasTag(document, i, 'VBG') &&
  /^(?:saying|adding|calling|insisting|arguing|claiming|warning|stressing|suggesting|noting|describing|accusing|denying|vowing|urging|demanding|asserting|alleging|declaring|explaining|telling|writing|promising|pledging|predicting|dismissing|rejecting|blaming|citing|implying|hinting|emphasizing|emphasising|pointing|branding|labelling|labeling|denouncing|condemning|criticizing|criticising|praising|threatening|announcing|confirming|acknowledging|admitting|conceding|maintaining|contending|stating|remarking|reiterating|repeating|indicating|questioning|asking|wondering)$/.test(
    lowerAt(document, i),
  );

/** "and indicated", "but has promised", "but also highlighted": a verb of saying right after the joint. */
function joinsCue(document: Document, joint: number): boolean {
  let i = joint + 1;
  while (
    i < joint + 4 &&
    (hasTag(document, i, 'RB') || /^(?:has|have|had|he|she|they|was|were)$/.test(lowerAt(document, i)))
  )
    i++;
  if (!hasTag(document, i, 'VBD', 'VBZ', 'VBN', 'VBP', 'JJ')) return false;
  if (hasTag(document, i, 'JJ') && (i > joint + 1 || !/ed$/.test(lowerAt(document, i)))) return false;
  const before = lowerAt(document, i - 1);
  const entry = cueVerb(lowerAt(document, i), lowerAt(document, i + 1));
  return (
    (entry !== null && !COMMON.test(entry.lemma)) || (/^(?:has|have|was)$/.test(before) && entry !== null)
  );
}
