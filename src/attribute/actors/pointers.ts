import type { Span } from '../../model/span.ts';
import { type Document, spanOf, tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { isThing, SOURCES } from '../recut/grammar/actor-phrases.ts';
import { hasTag, isMainVerb, lowerAt, phraseStart, type Range, subjectOf } from '../recut/grammar/grammar.ts';
import { bodyBefore } from './bodies.ts';
import { type Cast, reachable, type Speaker, sentenceOf } from './cast.ts';
import { PERSON_NOUNS } from './data/roles.ts';
import { namelessBefore } from './nameless.ts';

const POINTERS = new Set(
  'he him she her they them it we i us who which that these those you one his its their my our your himself herself themselves'.split(
    ' ',
  ),
);

/** Whether a single word points at a speaker and names none. */
export const isPointer = (word: string): boolean => POINTERS.has(word);

/** Names the speaker that a noun phrase calls; null where it calls nobody. */
type Naming = (range: Range) => Speaker | null;

/** Whom a pronoun or relative at a token means; null where the text does not let us follow it. */
export function byPointer(cast: Cast, token: number, span: Span, nameOf: Naming): Speaker | null {
  const character = cast.antecedents.get(token);
  if (character) return { name: character.name, kind: character.kind, span };
  const found = antecedentOf(cast, token, nameOf);
  return found && { ...found, span };
}

function antecedentOf(cast: Cast, token: number, nameOf: Naming): Speaker | null {
  switch (lowerAt(cast.document, token)) {
    case 'they':
    case 'them':
    case 'their':
      return relativeOf(cast, token, nameOf) ?? pluralBefore(cast, token, nameOf) ?? manyBefore(cast, token);
    case 'it':
    case 'its': {
      const body = documentBefore(cast, token) ?? bodyBefore(cast, token, nameOf);
      return body && { ...body, span: tokenSpan(cast, token) };
    }
    case 'which': {
      // "It strikes at Mr. Roe, which explains why": nobody is "which".
      const found = beforeRelative(cast, token, nameOf);
      return found?.kind === 'person' ? null : found;
    }
    case 'who':
    case 'that':
      return beforeRelative(cast, token, nameOf);
    case 'he':
    case 'she':
      return unnamedBefore(cast, token) ?? namelessBefore(cast, token, nameOf);
    default:
      return null;
  }
}

/** "The memo said ... It also said": a document that spoke in the sentence before and goes on. */
function documentBefore(cast: Cast, token: number): Speaker | null {
  const { document } = cast;
  const last = reachable(cast).at(-1);
  if (!last || last.kind === 'person' || !SOURCES.test(last.name.split(' ').at(-1)!.toLowerCase()))
    return null;
  const near = document.sentences.ofToken[token]! - sentenceOf(cast, last);
  const next = lowerAt(document, token + 1) === 'also' ? token + 2 : token + 1;
  return near === 1 &&
    /^(?:said|says|read|reads|added|adds|stated|states|noted|notes)$/.test(lowerAt(document, next))
    ? last
    : null;
}

const tokenSpan = ({ document: { tokens } }: Cast, token: number): Span => spanOf(tokens, token, token + 1);

/** How many sentences back "they" may be whoever spoke last. */
const MANY_BEFORE = 5;

/** Who spoke last, and no single person with a name. */
function manyBefore(cast: Cast, token: number): Speaker | null {
  const last = reachable(cast).findLast(({ kind }) => kind !== 'person');
  return last && cast.document.sentences.ofToken[token]! - sentenceOf(cast, last) <= MANY_BEFORE
    ? last
    : null;
}

/** "diplomats who expressed their objections": whose they are, where "who" stands shortly before in the same clause. */
function relativeOf(cast: Cast, token: number, nameOf: Naming): Speaker | null {
  const { document } = cast;
  // "the pope, who they praised": who praises is not who is praised.
  if (lowerAt(document, token - 1) === 'who') return null;
  const floor = document.sentences.starts[document.sentences.ofToken[token]!]!;
  for (let i = token - 1; i > Math.max(floor, token - RELATIVE); i--) {
    if (hasTag(document, i, 'COMMA', 'COLON', 'QUOTE')) return null;
    if (lowerAt(document, i) === 'who') return beforeRelative(cast, i, nameOf);
  }
  return null;
}

/** Most tokens between "who" and its "their". */
const RELATIVE = 6;

/** How many sentences back "he" may be "an official" who spoke last. */
const SPOKE_BEFORE = 3;

/** Who spoke last, where that is one person without a name: "an official said ... He added". */
function unnamedBefore({ document, recent }: Cast, token: number): Speaker | null {
  const last = recent.at(-1);
  if (last?.kind !== 'unnamed') return null;
  const { ofToken } = document.sentences;
  const at = tokensOf(document.tokens, last.span).from;
  const isPerson = last.name.split(' ').some((word) => PERSON_NOUNS.has(word.toLowerCase()));
  return isPerson && ofToken[token]! - ofToken[at]! <= SPOKE_BEFORE ? last : null;
}

/** The subject of the sentence before, where it is many: "Some hawks cheer ... They argue". */
function pluralBefore(cast: Cast, token: number, nameOf: Naming): Speaker | null {
  const { document } = cast;
  const sentence = document.sentences.ofToken[token]!;
  if (sentence === 0) return null;
  const floor = document.sentences.starts[sentence - 1]!;
  const end = document.sentences.ends[sentence - 1]!;
  for (let i = floor + 1; i < Math.min(end, floor + 20); i++) {
    if (!isMainVerb(document, i)) continue;
    const subject = subjectOf(document, i, floor);
    if (!subject || !hasTag(document, subject.to - 1, 'NNS') || isThing(document, subject)) return null;
    return nameOf(subject);
  }
  return null;
}

/** Most words of an apposition that stands between a name and its relative. */
const APPOSITION = 12;

/** "Ada Lund (D-Calif.), who": where the bracket right before a token opens; the token itself where none does. */
function beforeBracket({ tokens }: Document, to: number, floor: number): number {
  if (to <= floor || wordAt(tokens, to - 1) !== ')') return to;
  for (let i = to - 2; i > Math.max(floor, to - BRACKET); i--) if (wordAt(tokens, i) === '(') return i;
  return to - 1;
}

/** Most tokens between brackets behind a name. */
const BRACKET = 8;

/** Where what follows the last "of" or "for" of a noun phrase begins. */
function lastPart(document: Document, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (/^(?:of|for|in|at|and)$/.test(lowerAt(document, i - 1))) return i;
  return from;
}

/** "critics, who say": the noun phrase right before the relative, or the one that an apposition before it belongs to. */
function beforeRelative({ document }: Cast, token: number, nameOf: Naming): Speaker | null {
  const floor = document.sentences.starts[document.sentences.ofToken[token]!]!;
  let to = token;
  while (to > floor && /^(?:[,(—–-]|--)$/.test(wordAt(document.tokens, to - 1))) to--;
  to = beforeBracket(document, to, floor);
  const start = phraseStart(document, to, floor);
  // "barriers for those who": what the relative belongs to may end a longer phrase.
  const from = start < to && isThing(document, { from: start, to }) ? lastPart(document, start, to) : start;
  if (from === to || isThing(document, { from, to })) return null;
  // "Bernie Roe, a self-avowed socialist who": with an article behind a name.
  const isRole = hasTag(document, from, 'DT') && hasTag(document, from - 2, 'NNP');
  const isApposed =
    (to < token || isRole) && wordAt(document.tokens, from - 1) === ',' && token - from < APPOSITION;
  const owner = isApposed ? phraseStart(document, from - 1, floor) : from;
  return (
    (owner < from - 1 && hasTag(document, from - 2, 'NNP') ? nameOf({ from: owner, to: from - 1 }) : null) ??
    nameOf({ from, to })
  );
}
