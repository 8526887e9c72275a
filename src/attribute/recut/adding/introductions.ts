import type { Document } from '../../../text/document.ts';
import { IS_FINITE, IS_MARK } from '../../../text/grammar/tags.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { looksLikePerson } from '../../actors/name-parts.ts';
import { cueNoun, cueVerb } from '../../lexicon/lexicon.ts';
import type { Cut } from '../cut.ts';
import { isActor, SOURCES } from '../grammar/actor-phrases.ts';
import { hasFinite, hasTag, isMainVerb, lowerAt, type Range, subjectOf } from '../grammar/grammar.ts';

/** Who introduces a quotation, and the words that do it. */
interface Introduction {
  readonly speaker: Range;
  readonly cue: Range;
}

/**
 * Gives quotations without a cue to who introduces them right before their mark, in their own sentence or with a colon in the one
 * before: "The Courier summed the ruling up this way:", "the mother of three replied,", "has a new message:". Quotations in nobody's
 * statement are added where somebody does.
 */
export function readIntroductions(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  const introduced = cuts.map((cut) => {
    if (cut.cue !== null || cut.isVerbatim || cut.voice === 'outlet') return cut;
    const found =
      introductionOf(document, cut.content[0]!.from) ??
      (cut.speaker ? null : nameBehind(document, cut.content.at(-1)!.to));
    return found ? { ...cut, ...found } : cut;
  });
  return [...introduced, ...missing(document, cuts)];
}

/** Fewer words between marks are a name or a word held at arm's length. */
const FEWEST = 3;

/** Introduced quotations of which no statement has a word. */
function missing(document: Document, cuts: readonly Cut[]): Cut[] {
  const { states } = document.quotations;
  const taken = new Uint8Array(document.tokens.count);
  for (const { content } of cuts) for (const { from, to } of content) taken.fill(1, from, to);
  const found: Cut[] = [];
  for (let open = 0; open < states.length; open++) {
    if (states[open] !== OPENING) continue;
    let to = open + 1;
    let words = 0;
    while (to < states.length && states[to] === INSIDE && taken[to] === 0) {
      if (IS_MARK[document.tags[to]!] === 0) words++;
      to++;
    }
    if (states[to] !== CLOSING || words < FEWEST) continue;
    const introduction = introductionOf(document, open + 1) ?? nameBehind(document, to);
    if (introduction)
      found.push({ ...introduction, content: [{ from: open + 1, to }], origin: 'quotation', voice: 'actor' });
  }
  return found;
}

function introductionOf(document: Document, token: number): Introduction | null {
  const { sentences } = document;
  const open = document.quotations.states[token] === OPENING ? token : token - 1;
  const own = sentences.ofToken[token]!;
  const floor = sentences.starts[own]!;
  if (open > floor + 1 && document.quotations.states[open] === OPENING) {
    const mark = lowerAt(document, open - 1);
    if (mark === ':')
      return clauseBefore(document, floor, open - 1) ?? messageBefore(document, floor, open - 1);
    return mark === ','
      ? (wordsBefore(document, floor, open - 1) ?? verbBefore(document, floor, open - 1))
      : null;
  }
  if (own === 0 || sentences.paragraphs[own]! - sentences.paragraphs[own - 1]! > 1) return null;
  const colon = sentences.ends[own - 1]! - 1;
  return lowerAt(document, colon) === ':' ? clauseBefore(document, sentences.starts[own - 1]!, colon) : null;
}

/** Speaker and verb of a sentence that ends on a colon; the last clause that has both counts. */
function clauseBefore(document: Document, floor: number, colon: number): Introduction | null {
  for (let i = colon - 1; i > floor; i--)
    if (isSaying(document, i)) return introductionBy(document, i, floor);
  return null;
}

/** Most tokens of "in the words of the prosecutor, Ana Roe, KC,". */
const WORDS = 16;

/** "in the words of the prosecutor, Ana Roe," */
function wordsBefore(document: Document, floor: number, comma: number): Introduction | null {
  for (let i = Math.max(floor, comma - WORDS); i < comma - 3; i++)
    if (
      lowerAt(document, i) === 'in' &&
      lowerAt(document, i + 2) === 'words' &&
      lowerAt(document, i + 3) === 'of'
    )
      return hasFinite(document, { from: i + 4, to: comma })
        ? null
        : { speaker: { from: i + 4, to: comma }, cue: { from: i, to: i + 4 } };
  return null;
}

/** Words between a verb of saying and the comma before a quotation: "told the court on Friday,". */
const OBJECT = 5;

function verbBefore(document: Document, floor: number, comma: number): Introduction | null {
  for (let i = comma - 1; i > Math.max(floor, comma - OBJECT); i--) {
    // Right before the mark a form in -ed is a verb, whatever the tagger took it for.
    const isForm =
      i === comma - 1 && /ed$/.test(lowerAt(document, i)) && hasTag(document, i, 'JJ', 'VBN', 'NN');
    if (isSaying(document, i, isForm)) return introductionBy(document, i, floor);
    if (IS_FINITE[document.tags[i]!] === 1 || IS_MARK[document.tags[i]!] === 1) return null;
  }
  return null;
}

function introductionBy(document: Document, verb: number, floor: number): Introduction | null {
  const speaker = subjectOf(document, verb, floor);
  return speaker && (isActor(document, speaker) || SOURCES.test(lowerAt(document, speaker.to - 1)))
    ? { speaker, cue: { from: verb, to: verb + 1 } }
    : null;
}

/** "is rolling out a new campaign message:": a noun of saying before the colon is the subject's. */
function messageBefore(document: Document, floor: number, colon: number): Introduction | null {
  if (
    !/^(?:message|slogan|motto|mantra|pitch|argument|plea|answer|reply|response|advice|verdict|warning)$/.test(
      lowerAt(document, colon - 1),
    ) &&
    cueNoun(lowerAt(document, colon - 1))?.kind !== 'claim'
  )
    return null;
  for (let i = floor + 1; i < colon; i++) {
    if (!isMainVerb(document, i)) continue;
    const speaker = subjectOf(document, i, floor);
    return speaker && isActor(document, speaker) ? { speaker, cue: { from: colon - 1, to: colon } } : null;
  }
  return null;
}

/** Words between a quotation and the verb behind it: "Prime Minister George Papandreou". */
const NAME = 7;

/** '"It is murder!" Prime Minister Ana Roe thundered in the hall': a person's name and a verb, whatever it tells, right behind a quotation. */
function nameBehind(document: Document, close: number): Introduction | null {
  if (document.quotations.states[close] !== CLOSING || !/^[,!?]$/.test(lowerAt(document, close - 1)))
    return null;
  for (let i = close + 2; i <= Math.min(document.tokens.count - 1, close + NAME); i++) {
    if (!hasTag(document, i, 'VBD', 'VBZ')) continue;
    const speaker = { from: close + 1, to: i };
    const words = wordsIn(document, speaker);
    return words.every((word) => /^\p{Lu}/u.test(word)) && looksLikePerson(words.slice(-2))
      ? { speaker, cue: { from: i, to: i + 1 } }
      : null;
  }
  return null;
}

const wordsIn = ({ tokens }: Document, { from, to }: Range): string[] =>
  Array.from({ length: to - from }, (_, k) => wordAt(tokens, from + k));

const isSaying = (document: Document, i: number, isForm = false): boolean =>
  (isForm || isMainVerb(document, i)) &&
  SAYING.has(cueVerb(lowerAt(document, i), lowerAt(document, i + 1))?.kind ?? '');

const SAYING = new Set<string>([
  'say',
  'report',
  'claim',
  'frame',
  'assess',
  'counter',
  'warn',
  'admit',
  'ask',
]);
