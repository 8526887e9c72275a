import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_NOUN } from '../../../text/grammar/tags.ts';
import { OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { OUTLETS } from '../../actors/data/outlets.ts';
import type { Cut } from '../cut.ts';
import { isActor, isThing } from '../grammar/actor-phrases.ts';
import { hasTag, lowerAt, phraseStart, type Range } from '../grammar/grammar.ts';

/** Takes from a speaker what is no part of what he is called, a relative or a verb of its own, and the speaker from what calls nobody. */
export const mendFragments = (document: Document, cuts: readonly Cut[]): readonly Cut[] =>
  cuts.map((cut) => {
    if (!cut.speaker || cut.voice === 'outlet') return cut;
    const speaker = isFurniture(document, cut) ? null : soundOf(document, cut.speaker);
    return speaker === cut.speaker ? cut : { ...cut, speaker };
  });

const RELATIVE = /^(?:who|whom|which|that)$/;

function soundOf(document: Document, speaker: Range): Range | null {
  const { from, to } = speaker;
  if (to - from === 1) return speaker;
  if (lowerAt(document, from) === 'least' && lowerAt(document, from - 1) === 'at')
    return { from: from - 1, to };
  if (RELATIVE.test(lowerAt(document, from)) && !hasTag(document, from, 'DT'))
    return ofRelative(document, speaker);
  if (RELATIVE.test(lowerAt(document, to - 1)) && lowerAt(document, to - 2) !== 'of')
    return soundOf(document, { from, to: lowerAt(document, to - 2) === ',' ? to - 2 : to - 1 });
  return withoutVerb(document, withoutAdjunct(document, withoutQuoted(document, speaker)));
}

/** "On the northern side some hawks": where they are, before a noun phrase of its own. */
function withoutAdjunct(document: Document, speaker: Range): Range {
  const { from, to } = speaker;
  // "New York (Courier Business) The bank": where a report was written and for whom.
  if (document.sentences.starts[document.sentences.ofToken[from]!] === from)
    for (let i = from + 1; i < to - 1; i++)
      if (lowerAt(document, i) === ')' && isOutletBefore(document, i)) return { from: i + 1, to };
  // "Reached for comment, a spokesman"
  if (hasTag(document, from, 'VBN', 'VBG') && !isActor(document, speaker))
    for (let i = from + 1; i < to - 1; i++)
      if (lowerAt(document, i) === ',')
        return isActor(document, { from: i + 1, to }) ? { from: i + 1, to } : speaker;
  if (!/^(?:on|in|at|after|before|during|among|despite|with|for|from)$/.test(lowerAt(document, from)))
    return speaker;
  for (let i = from + 3; i < to; i++) {
    if (lowerAt(document, i) === ',') return i + 1 < to ? { from: i + 1, to } : speaker;
    const opens =
      hasTag(document, i, 'DT') || /^(?:some|many|most|several|few|all|both)$/.test(lowerAt(document, i));
    if (opens && IS_NOUN[document.tags[i - 1]!] === 1 && isActor(document, { from: i, to }))
      return { from: i, to };
  }
  return speaker;
}

/** 'The city "firmly', of 'The city "firmly" rejected the plan': how it is done is no part of who does it. */
function withoutQuoted(document: Document, { from, to }: Range): Range {
  for (let i = from + 1; i < to; i++)
    if (document.quotations.states[i] === OPENING && hasTag(document, i + 1, 'RB')) return { from, to: i };
  return { from, to };
}

/** "(CNN Business)" */
function isOutletBefore({ tokens }: Document, close: number): boolean {
  for (let i = close - 1; i > Math.max(0, close - 4); i--) {
    if (wordAt(tokens, i) === '(') return false;
    if (OUTLETS.has(wordAt(tokens, i))) return true;
  }
  return false;
}

/** "who have studied it for years": the noun before speaks; "which some experts": those behind it do. */
function ofRelative(document: Document, { from, to }: Range): Range | null {
  const rest = { from: from + 1, to };
  if (!hasVerb(document, rest) && isActor(document, rest)) return rest;
  const end = lowerAt(document, from - 1) === ',' ? from - 1 : from;
  const floor = document.sentences.starts[document.sentences.ofToken[from]!]!;
  const start = phraseStart(document, end, floor);
  const before = { from: start, to: end };
  return start < end && !isThing(document, before) ? before : null;
}

const isVerb = (document: Document, i: number): boolean =>
  IS_FINITE[document.tags[i]!] === 1 && /^\p{Ll}/u.test(wordAt(document.tokens, i));

function hasVerb(document: Document, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (isVerb(document, i)) return true;
  return false;
}

/** "The union used": whoever stands before a verb. "measure the mayor will sign": a thing with a clause of its own is nobody. */
function withoutVerb(document: Document, speaker: Range): Range | null {
  const { from, to } = speaker;
  for (let i = from + 1; i < to; i++) {
    if (hasTag(document, i, 'COMMA', 'BRACKET', 'COLON', 'QUOTE', 'WP', 'WDT')) break;
    const isLast = i === to - 1;
    if (!isVerb(document, i) && !(isLast && hasTag(document, i, 'VBN'))) continue;
    if (opensInner(document, { from, to: i })) return null;
    if (isLast && IS_NOUN[document.tags[i - 1]!] === 1) return { from, to: i };
  }
  const who = firstWho(document, speaker);
  // "second official who shared": only the bare verb of a clause that the cut has lost.
  return who !== null && to - who === 2 && isVerb(document, to - 1) ? { from, to: who } : speaker;
}

/** "measure Roe", "a bill he": a common noun and, right behind it, who acts in the clause on it. */
function opensInner(document: Document, { from, to }: Range): boolean {
  if (hasTag(document, to - 1, 'PRP')) return to - from > 1;
  let i = to - 1;
  while (i > from && hasTag(document, i, 'NNP')) i--;
  return i < to - 1 && hasTag(document, i, 'NN', 'NNS') && isThing(document, { from, to: i + 1 });
}

function firstWho(document: Document, { from, to }: Range): number | null {
  for (let i = from + 1; i < to; i++) if (lowerAt(document, i) === 'who') return i;
  return null;
}

const DATES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/;

/** What stands before a colon and heads a paragraph, a verdict or a list. */
const LABELS =
  /^(?:pros?|cons?|analysis|false|true|misleading|winners?|losers?|minus(?:es)?|plus(?:es)?|verdict|bottom|fact|facts|claim|context|background|advertisement|related|trending|opinion|exclusive|breaking|summary|topline|tangent|key|note|disclosure)$/;

/** A day, a party with its state ("D-Calif"), the link "MORE" and labels stand where a name might, and are nobody's. */
function isFurniture(document: Document, { speaker, cue }: Cut): boolean {
  const { from, to } = speaker!;
  const first = wordAt(document.tokens, from);
  if (/^[RDI](?:-\p{Lu}.*)?$/u.test(first) && (to - from === 1 || first !== first[0])) return true;
  for (let i = from; i < to; i++)
    if (/^(?:MORE|ADVERTISEMENT)$/.test(wordAt(document.tokens, i))) return true;
  // "Lund (N.Y.)": where somebody was elected.
  if (wordAt(document.tokens, from - 1) === '(' && /^(?:(?:\p{Lu}\.){2}|\p{Lu}\p{Ll}{2,4}\.)$/u.test(first))
    return true;
  const isColon = cue !== null && lowerAt(document, cue.from) === ':';
  if ((isColon || lowerAt(document, from + 1) === ':') && LABELS.test(lowerAt(document, from))) return true;
  return to - from === 1 && DATES.test(lowerAt(document, from)) && /^\p{Lu}/u.test(first);
}
