import type { Account } from '../../model/sheet.ts';
import type { Span } from '../../model/span.ts';
import { spanOf, tokensOf } from '../../text/document.ts';
import { classOf, DIGIT, isUpper, LETTER } from '../../text/words/characters.ts';
import { lowerHash, readForms } from '../../text/words/forms.ts';
import { type Sentences, splitSentences } from '../../text/words/sentences.ts';
import { type Tokens, tokenize, wordAt } from '../../text/words/tokens.ts';
import { isStopword } from './stopwords.ts';

/** One account as compare reads it: its text in tokens, each with its term. */
export interface Reading {
  readonly account: Account;
  /** Place of the account among those of the story. */
  readonly index: number;
  /** Id of its independent origin. */
  readonly origin: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** Hash of each token's stem; 0 for marks and words that say nothing. */
  readonly terms: Int32Array;
  /** 1 for tokens that open with a capital inside a sentence, or with a digit: names and numbers carry a story. */
  readonly isName: Uint8Array;
}

export function readAccount(account: Account, index: number, origin: string): Reading {
  const tokens = tokenize(account.revision.text);
  const sentences = splitSentences(tokens);
  return { account, index, origin, tokens, sentences, ...readTerms(tokens, sentences) };
}

/** Behind such a mark a word has its capital for that. */
const MARK = /^["“‘'«„]$/;

function readTerms(tokens: Tokens, sentences: Sentences): { terms: Int32Array; isName: Uint8Array } {
  const { text, count, starts } = tokens;
  const forms = readForms(tokens);
  const terms = new Int32Array(count);
  const isName = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const first = text.charCodeAt(starts[i]!);
    const kind = classOf(first);
    if ((kind !== LETTER && kind !== DIGIT) || isStopword(forms.lower[i]!)) continue;
    // Digits are folded in the stem's hash; a number is its own term, or 12 and 37 would be one.
    const word = text.slice(starts[i], tokens.ends[i]);
    terms[i] = kind === DIGIT ? numberTerm(word) : (kinTerm(word) ?? forms.stem[i]!);
    const opens =
      sentences.starts[sentences.ofToken[i]!] === i || (i > 0 && MARK.test(wordAt(tokens, i - 1)));
    isName[i] = kind === DIGIT || (isUpper(first) && !opens) ? 1 : 0;
  }
  return { terms, isName };
}

/** "European-led" is European, and who does a thing is told by the thing: "peacekeepers" and "peacekeeping" are one term. */
const LED = /^(\p{L}{3,20})-(?:led|backed|based|brokered|funded|run|style|wide|made|held)$/u;
const DOER = /^(\p{L}{6,20})ers?$/u;

/** The term of a word's kin, null where it has none of these shapes. */
function kinTerm(word: string): number | null {
  if (word.length < 7) return null;
  const stem = LED.exec(word)?.[1] ?? DOER.exec(word)?.[1];
  return stem === undefined ? null : lowerHash(stem.toLowerCase());
}

function numberTerm(word: string): number {
  let hash = 17;
  for (let i = 0; i < word.length; i++) if (word[i] !== ',') hash = Math.imul(hash, 31) + word.charCodeAt(i);
  return hash | 1;
}

/** The different terms of a span. */
export function termsIn({ tokens, terms }: Reading, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    const { from, to } = tokensOf(tokens, span);
    for (let i = from; i < to; i++) if (terms[i] !== 0) found.add(terms[i]!);
  }
  return found;
}

/** The terms of a text that is no part of the account, as its headline. */
export function termsOfText(text: string): ReadonlySet<number> {
  const tokens = tokenize(text);
  const { terms } = readTerms(tokens, splitSentences(tokens));
  return new Set(terms.filter((term) => term !== 0));
}

/** The whole sentences that a span touches. */
export function sentencesAround({ tokens, sentences }: Reading, span: Span): Span {
  const { from, to } = tokensOf(tokens, span);
  const first = sentences.ofToken[from]!;
  const last = sentences.ofToken[to - 1]!;
  return spanOf(tokens, sentences.starts[first]!, sentences.ends[last]!);
}
