import { isStopword } from '../../src/compare/reading/stopwords.ts';
import type { Span } from '../../src/model/span.ts';
import { hashOf, mix } from '../../src/text/bytes/hash.ts';
import { type Document, tokensOf } from '../../src/text/document.ts';
import { tagCode } from '../../src/text/grammar/tags.ts';
import { wordAt } from '../../src/text/words/tokens.ts';
import type { WordList } from './word-lists.ts';

const PROPER = tagCode('NNP');
const NAME = hashOf('a name');
/** Words around a mention. */
const NEAR = 6;
/** A negation this near before a word turns it. */
const REACH = 3;
const NEGATION = /^(?:not|n['’]t|never|no)$/i;

type Add = (name: number, value: number) => void;

/**
 * The features by which a sentence tells whether one thinks well of another, also where it names neither. Names are masked: a
 * model must not learn who is liked by whom.
 */
export function opinionFeatures(
  document: Document,
  source: Span | null,
  target: Span | null,
  list: WordList,
): number[] {
  const features: number[] = [];
  const add: Add = (name, value) => features.push(mix(mix(name, 0x61a7), value));
  const { tokens } = document;
  add(1, (source ? 1 : 0) + (target ? 2 : 0));
  addWords(document, add);
  const addValence = (from: number, to: number, name: number): void =>
    addWorth(document, list, { from, to }, name, add);
  addValence(0, tokens.count, 10);
  if (!target) return features;
  const at = tokensOf(tokens, target);
  addAround(document, at, add);
  addValence(at.from - NEAR, at.to + NEAR, 20);
  if (!source) return features;
  const by = tokensOf(tokens, source);
  addValence(Math.min(at.to, by.to), Math.max(at.from, by.from), 30);
  return features;
}

/** The plain words by which a mention is called ("travel ban"); a name says nothing. */
export function mentionFeatures(document: Document | null, name: number): number[] {
  if (document === null) return [mix(mix(name, 0x61a7), 0)];
  const { tokens, forms } = document;
  return [...forms.stem.subarray(0, tokens.count)]
    .filter((_, i) => /^\p{Ll}/u.test(wordAt(tokens, i)) && !isStopword(forms.lower[i]!))
    .map((stem) => mix(mix(name + 1, 0x61a7), stem));
}

function addWords({ tokens, forms, tags }: Document, add: Add): void {
  let before = 1;
  for (let i = 0; i < tokens.count; i++) {
    const word = tags[i] === PROPER ? NAME : forms.stem[i]!;
    add(2, word);
    add(3, mix(before, word));
    before = word;
  }
}

function addAround({ tokens, forms }: Document, { from, to }: { from: number; to: number }, add: Add): void {
  for (let i = Math.max(0, from - 4); i < from; i++) add(4, forms.stem[i]!);
  for (let i = to; i < Math.min(tokens.count, to + 4); i++) add(5, forms.stem[i]!);
  if (from > 0) add(6, forms.stem[from - 1]!);
}

/** How many words of a range are good and bad by a list, a negation before them turning them. */
function addWorth(
  document: Document,
  { worthOf, isGraded }: WordList,
  { from, to }: { from: number; to: number },
  name: number,
  add: Add,
): void {
  const { tokens, tags } = document;
  let [good, bad, sum] = [0, 0, 0];
  for (let i = Math.max(0, from); i < Math.min(tokens.count, to); i++) {
    const value = tags[i] === PROPER ? 0 : worthOf(wordAt(tokens, i).toLowerCase());
    if (value === 0) continue;
    const isGood = value > 0 !== isTurned(document, i);
    if (isGood) good++;
    else bad++;
    sum += isGood ? Math.abs(value) : -Math.abs(value);
  }
  add(name, Math.min(3, good) * 4 + Math.min(3, bad));
  add(name + 1, Math.max(-2, Math.min(2, good - bad)));
  for (let k = 0; k < Math.min(3, good); k++) add(name + 2, k);
  for (let k = 0; k < Math.min(3, bad); k++) add(name + 3, k);
  if (!isGraded) return;
  const step = Math.max(-4, Math.min(4, Math.round(sum / 1.5)));
  add(name + 4, step);
  for (let k = 1; k <= Math.abs(step); k++) add(name + 5, Math.sign(step) * k);
}

function isTurned({ tokens }: Document, at: number): boolean {
  for (let i = Math.max(0, at - REACH); i < at; i++) if (NEGATION.test(wordAt(tokens, i))) return true;
  return false;
}
