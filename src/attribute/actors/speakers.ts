import type { Span } from '../../model/span.ts';
import { type Document, spanOf, tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { endsInPeriod, SOURCES } from '../recut/grammar/actor-phrases.ts';
import { hasTag, lowerAt, type Range } from '../recut/grammar/grammar.ts';
import type { Cast, Speaker } from './cast.ts';
import { mentionsIn } from './mentions.ts';
import { isBodyWord, isWeekday } from './name-parts.ts';
import { byName, byTitledName, headOf } from './named.ts';
import { byPointer, isPointer } from './pointers.ts';
import type { NamedMention } from './roster.ts';
import { byNominal } from './unnamed.ts';

/** The speakers that a span of words names: none where it names nobody that the article lets us find, two where it joins two. */
export function speakersOf(cast: Cast, span: Span): readonly Speaker[] {
  const range = trim(cast.document, tokensOf(cast.document.tokens, span));
  if (range === null) return [];
  const parts = splitJoint(cast, range);
  if (parts.length > 1) {
    const named = parts.map((part) => speakerOf(cast, part));
    if (named.every((speaker) => speaker !== null)) return named as Speaker[];
  }
  const speaker = speakerOf(cast, range) ?? unresolved(cast.document, range);
  return speaker ? [speaker] : [];
}

/** Somebody whom the text points at in a way that we cannot follow stays somebody without a name, called by the words there. */
function unresolved({ tokens, text }: Document, { from, to }: Range): Speaker | null {
  const span = spanOf(tokens, from, to);
  const words = text.slice(span.start, span.end);
  // "47% say": a share of those who were asked.
  return /^(?:there|this|what|which|his|her|their|its|my|our|your)$/i.test(words) ||
    !/\p{L}|\d\s?%/u.test(words)
    ? null
    : { name: words.slice(0, 80), kind: 'unnamed', span };
}

const EDGE = /^(?:today|yesterday|[,;:"“”'‘’()[\]—–-]|--|and|but|that|as|while|when|also)$/i;

/** "said Graham Sunday": the day right behind a name tells when it was said. */
const isDayBehindName = (word: string, before: string): boolean =>
  isWeekday(word) && /^(?!Super|Black|Good)\p{Lu}\p{Ll}/u.test(before);

/** "USA Today": what a paper is called, and no day. */
const isPaper = (word: string, before: string): boolean => word === 'Today' && /^\p{Lu}/u.test(before);

function trim({ tokens }: Document, range: Range): Range | null {
  let { from, to } = range;
  if (to - from === 1 && isPointer(wordAt(tokens, from).toLowerCase())) return range;
  while (from < to && EDGE.test(wordAt(tokens, from))) from++;
  while (
    to > from &&
    EDGE.test(wordAt(tokens, to - 1)) &&
    !(to - from > 1 && isPaper(wordAt(tokens, to - 1), wordAt(tokens, to - 2)))
  )
    to--;
  // "the military last week said"
  if (to - from > 2 && endsInPeriod(tokens, to)) to -= 2;
  if (to - from > 1 && isDayBehindName(wordAt(tokens, to - 1), wordAt(tokens, to - 2))) to--;
  return from < to ? { from, to } : null;
}

/** "the U.S. and NATO" in two, where both sides are names; a body with "and" in its name stays whole. */
function splitJoint(cast: Cast, { from, to }: Range): readonly Range[] {
  const { document, roster } = cast;
  const { tokens } = document;
  const at = (i: number): string => wordAt(tokens, i);
  const ends = (i: number): NamedMention | undefined =>
    mentionsIn(roster, { from, to }).find((mention) => mention.to === i);
  for (let i = from + 1; i < to - 1; i++) {
    // "twelve senators — six of one party and six of the other": an apposition, not a list.
    if (/^(?:—|–|--)$/.test(at(i))) break;
    if (at(i) !== 'and') continue;
    const left = ends(i);
    const right = ends(to);
    if (!left || !right || right.from <= i || opensClause(document, i + 1, right.from)) continue;
    if (isOneBody(document, left, right, i) || isOfOne(cast, { from, to }, left, right)) continue;
    const first = at(i - 1) === ',' ? i - 1 : i;
    const comma = commaBefore(document, from, first);
    // "Ana Roe, head of the Harbour and Tunnel Union": an apposition, not a list.
    if (comma !== null && /^\p{Ll}/u.test(at(comma + 1))) continue;
    return comma === null
      ? [
          { from, to: first },
          { from: i + 1, to },
        ]
      : [
          { from, to: comma },
          { from: comma + 1, to: first },
          { from: i + 1, to },
        ];
  }
  return [{ from, to }];
}

/** "Science and Technology Daily": a plain word joined to the name of a body is part of it. */
const isOneBody = ({ tokens }: Document, left: NamedMention, right: NamedMention, and: number): boolean =>
  left.to === and &&
  left.to - left.from === 1 &&
  left.character.kind === 'group' &&
  right.to - and > 2 &&
  isRunOfCapitals(tokens, and + 1, right.from) &&
  isBodyWord(wordAt(tokens, right.to - 1));

/** "A study published in Drug and Harm Review", "a message from the Board of Roads and Ports": both are told of one common noun, which speaks. */
function isOfOne({ document }: Cast, range: Range, left: NamedMention, right: NamedMention): boolean {
  const head = headOf(document, range);
  return (
    head.to <= left.from &&
    hasTag(document, head.to - 1, 'NN') &&
    !hasTag(document, head.from, 'NNP') &&
    right.character.kind !== 'person' &&
    SOURCES.test(lowerAt(document, head.to - 1))
  );
}

/** "Tunnel Workers' Union" up to its last word. */
function isRunOfCapitals(tokens: Document['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:\p{Lu}|['’]s?$)/u.test(wordAt(tokens, i))) return false;
  return true;
}

/** "the draft, dated 24 February and signed by Dr Sorrell": what follows the "and" is no second speaker. */
function opensClause({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:,|by|at|from|who|whose|which|that)$/.test(wordAt(tokens, i))) return true;
  return false;
}

function commaBefore({ tokens }: Document, from: number, to: number): number | null {
  for (let i = from + 1; i < to - 1; i++) if (wordAt(tokens, i) === ',') return i;
  return null;
}

function speakerOf(cast: Cast, range: Range): Speaker | null {
  const { document } = cast;
  const span = spanOf(document.tokens, range.from, range.to);
  if (range.to - range.from === 1 && isPointer(lowerAt(document, range.from)))
    return byPointer(cast, range.from, span, (phrase) => speakerOf(cast, phrase));
  const titled = byTitledName(cast, range, span);
  if (titled) return titled;
  const head = headOf(document, range);
  return byName(cast, head, range, span) ?? byNominal(cast, head, range, span);
}
