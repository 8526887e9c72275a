import type { Span } from '../../model/span.ts';
import { spanOf } from '../../text/document.ts';
import { tagTokens } from '../../text/grammar/tagger.ts';
import { TAGS, type Tag } from '../../text/grammar/tags.ts';
import { lowerHash, readForms } from '../../text/words/forms.ts';
import { readQuotations } from '../../text/words/quotations.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { Reading } from '../reading/reading.ts';
import { GENERIC, SPECIFIC } from './heads.ts';
import { type Named, speaksOfEnding } from './same.ts';

/** A noun phrase that names a proposal: "the proposal to deploy European troops", "a twelve-week halt", "the halt". */
export interface Phrase extends Named {
  readonly reading: Reading;
  /** Without article and determiner. */
  readonly span: Span;
  /** A head alone ("the plan"): it points at a phrase before. */
  readonly isBare: boolean;
  /** "an inquiry": a new one, and none that was spoken of. */
  readonly isIndefinite: boolean;
}

const MODIFIERS: ReadonlySet<Tag> = new Set(['JJ', 'NN', 'NNS', 'NNP', 'CD', 'POS']);
const ENDS: ReadonlySet<Tag> = new Set([
  'STOP',
  'COMMA',
  'COLON',
  'QUOTE',
  'BRACKET',
  'WDT',
  'WP',
  'WRB',
  'MD',
  'VBD',
  'VBZ',
  'VBP',
  'CC',
  'PRP',
]);
const LINKS = new Set(['to', 'of', 'for', 'against', 'between', 'into', 'from']);
const INDEFINITE = /^(?:an?|any|another|some)$/i;
const MOST_MODIFIERS = 5;
const MOST_AFTER = 9;

/** The phrases of one account in order. */
export function phrasesIn(reading: Reading): Phrase[] {
  const { tokens, sentences } = reading;
  const heads = headsIn(reading);
  if (heads.length === 0) return [];
  const { states } = readQuotations(tokens, sentences);
  const tags = tagTokens({ tokens, sentences, forms: readForms(tokens), states });
  const tagAt = (i: number): Tag => TAGS[tags[i]!]!;
  const phrases: Phrase[] = [];
  let last = 0;
  for (const at of heads) {
    if (at < last || !/^NN/.test(tagAt(at)) || (at + 1 < tokens.count && /^NN/.test(tagAt(at + 1)))) continue;
    const sentence = sentences.ofToken[at]!;
    const first = Math.max(sentences.starts[sentence]!, last);
    let from = at;
    while (from > first && at - from < MOST_MODIFIERS && MODIFIERS.has(tagAt(from - 1))) from--;
    if (tagAt(from) === 'POS') from++;
    const to = phraseEnd(reading, tagAt, at + 1, sentences.ends[sentence]!);
    last = to;
    if (isAllName(tagAt, from, at) || isOfName(reading, from, at) || pointsAway(reading, from, at)) continue;
    phrases.push(phraseOf(reading, from, at, to));
  }
  return phrases;
}

/** "Works Committee Hearing": a name, and no proposal. */
function isAllName(tagAt: (i: number) => Tag, from: number, head: number): boolean {
  for (let i = from; i <= head; i++) if (tagAt(i) !== 'NNP') return false;
  return true;
}

/** "Second Amendment": head and the word before it are capitals inside a sentence. */
const isOfName = ({ isName }: Reading, from: number, head: number): boolean =>
  head > from && isName[head] === 1 && isName[head - 1] === 1;

/** Words by which a phrase sets its thing apart from the one that is spoken of. */
const APART = new Set(['earlier', 'previous', 'other', 'another', 'further', 'similar', 'different']);

function pointsAway({ tokens }: Reading, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (APART.has(wordAt(tokens, i).toLowerCase())) return true;
  return false;
}

function headsIn({ tokens, terms }: Reading): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (terms[i] === 0) continue;
    const hash = lowerHash(wordAt(tokens, i).toLowerCase());
    if (GENERIC.has(hash) || SPECIFIC.has(hash)) found.push(i);
  }
  return found;
}

/** "to deploy European troops in Ukraine", "of the ferry": up to a mark, a new clause or the limit. */
function phraseEnd({ tokens }: Reading, tagAt: (i: number) => Tag, from: number, end: number): number {
  if (from >= end || !LINKS.has(wordAt(tokens, from).toLowerCase())) return from;
  let to = from + 1;
  while (to < end && to - from < MOST_AFTER && !ENDS.has(tagAt(to))) to++;
  const isWhole = to - from > 1 && (to >= end || ENDS.has(tagAt(to)));
  // A tail that had to be cut may end in the middle of a name: only its head is kept then.
  return isWhole ? to : from;
}

function phraseOf(reading: Reading, from: number, head: number, to: number): Phrase {
  const word = wordAt(reading.tokens, head).toLowerCase();
  const isGeneric = GENERIC.has(lowerHash(word));
  const terms = new Set<number>();
  let tells = false;
  for (let i = from; i < to; i++) {
    if (reading.terms[i] === 0 || (i === head && isGeneric)) continue;
    terms.add(reading.terms[i]!);
    // Within a story there is one halt, however it is told on; what stands before the head, or a name, tells two apart.
    tells ||= i < head || (i > head && (isGeneric || reading.isName[i] === 1));
  }
  const isBare = !tells;
  const span = spanOf(reading.tokens, from, to);
  const isIndefinite = from > 0 && INDEFINITE.test(wordAt(reading.tokens, from - 1));
  return {
    reading,
    span,
    isToEnd: speaksOfEnding(reading.tokens.text.slice(span.start, span.end)),
    head: word,
    isGeneric,
    terms,
    isBare,
    isIndefinite,
  };
}
