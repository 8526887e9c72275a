import type { Span } from '../../src/model/span.ts';
import { hashOf, mix } from '../../src/text/bytes/hash.ts';
import { type Document, tokensOf } from '../../src/text/document.ts';
import { IS_NOUN, IS_VERB, tagCode } from '../../src/text/grammar/tags.ts';

/** No sentence gives more features than this. */
export const MOST_FEATURES = 1024;
const NEAR = 5;
const LONGEST_PATH = 8;
const PROPER = tagCode('NNP');
const NAME = hashOf('a name');

/** Two mentions in one sentence, as ranges of tokens. */
interface Pair {
  readonly sentence: { readonly from: number; readonly to: number };
  readonly first: { readonly from: number; readonly to: number };
  readonly second: { readonly from: number; readonly to: number };
  /** Whether the source stands before the target. */
  readonly inOrder: boolean;
}

/**
 * Fills `out` with the features that tell what a sentence makes the source think of the target; gives their number.
 * Names are masked: a model must not learn who is liked by whom.
 * @param document one sentence, or a text in which both mentions stand near each other.
 */
export function stanceFeatures(document: Document, source: Span, target: Span, out: Int32Array): number {
  let n = 0;
  const add = (name: number, value: number): void => {
    if (n < out.length) out[n++] = mix(mix(name, 0x3c6f), value);
  };
  const pair = pairOf(document, source, target);
  const word = maskedWord(document);
  addWords(document, pair, word, add);
  addPath(document, pair, word, add);
  return n;
}

type Add = (name: number, value: number) => void;

function pairOf({ tokens, sentences }: Document, source: Span, target: Span): Pair {
  const [a, b] = [tokensOf(tokens, source), tokensOf(tokens, target)];
  const inOrder = a.from <= b.from;
  const [first, second] = inOrder ? [a, b] : [b, a];
  const opening = sentences.starts[sentences.ofToken[first.from]!]!;
  const closing = sentences.ends[sentences.ofToken[Math.max(first.from, second.to - 1)]!]!;
  return { sentence: { from: opening, to: closing }, first, second, inOrder };
}

/** The stem of each token, names alike. */
const maskedWord =
  ({ tags, forms }: Document) =>
  (i: number): number =>
    tags[i] === PROPER ? NAME : forms.stem[i]!;

function addWords({ forms, tags }: Document, pair: Pair, word: (i: number) => number, add: Add): void {
  const { first, second, sentence, inOrder } = pair;
  const order = inOrder ? 1 : 2;
  const middle = Math.max(0, second.from - first.to);
  add(order, Math.min(12, middle >> 1));
  for (let i = first.to; i < second.from; i++) {
    add(10 + order, word(i));
    if (IS_VERB[tags[i]!] === 1) add(12 + order, word(i));
    add(14 + order, mix(i > first.to ? word(i - 1) : 1, word(i)));
    if (i > first.to + 1) add(44 + order, mix(mix(word(i - 2), word(i - 1)), word(i)));
  }
  if (middle > 0) {
    add(16 + order, word(first.to));
    add(18 + order, word(second.from - 1));
  }
  for (let i = Math.max(sentence.from, first.from - NEAR); i < first.from; i++) add(20 + order, word(i));
  if (first.from > sentence.from) add(22 + order, word(first.from - 1));
  for (let i = second.to; i < Math.min(sentence.to, second.to + 2 * NEAR); i++) {
    add(24 + order, word(i));
    if (i > second.to) add(26 + order, mix(word(i - 1), word(i)));
  }
  if (second.to < sentence.to) add(28 + order, word(second.to));
  add(30 + order, forms.shape[first.from]!);
  for (let i = sentence.from; i < sentence.to; i++) {
    const inside = (i >= first.from && i < first.to) || (i >= second.from && i < second.to);
    if (!inside && IS_NOUN[tags[i]!] !== 1) add(32, word(i));
  }
}

/** The way through the tree from the source to the target: relations, and the words they hang from. */
function addPath(document: Document, pair: Pair, word: (i: number) => number, add: Add): void {
  const { heads, relations } = document;
  const { first, second, inOrder } = pair;
  const [source, target] = inOrder ? [first, second] : [second, first];
  const up = climb(heads, topOf(heads, source));
  const down = climb(heads, topOf(heads, target));
  const meet = up.find((node) => down.includes(node));
  add(50, relations[up[0]!]!);
  add(51, relations[down[0]!]!);
  if (up.length > 1) add(52, mix(relations[up[0]!]!, word(up[1]!)));
  if (down.length > 1) add(53, mix(relations[down[0]!]!, word(down[1]!)));
  if (meet === undefined) return;
  const left = up.slice(0, up.indexOf(meet));
  const right = down.slice(0, down.indexOf(meet));
  if (left.length + right.length > LONGEST_PATH) return;
  const shape = [...left.map((i) => relations[i]! + 1), 99, ...right.map((i) => relations[i]! + 50)].reduce(
    mix,
    7,
  );
  add(54, shape);
  add(55, mix(shape, word(meet)));
  add(56, word(meet));
  for (const i of [...left.slice(1), ...right.slice(1)]) add(57, word(i));
  for (const i of left.slice(1)) add(58, mix(relations[i]!, word(i)));
  for (const i of right.slice(1)) add(59, mix(relations[i]!, word(i)));
}

/** The token of a mention that hangs outside of it. */
function topOf(heads: Int32Array, { from, to }: { from: number; to: number }): number {
  for (let i = to - 1; i >= from; i--) if (heads[i]! < from || heads[i]! >= to) return i;
  return Math.max(from, to - 1);
}

function climb(heads: Int32Array, from: number): number[] {
  const path: number[] = [];
  for (let i = from; i >= 0 && path.length < 12; i = heads[i]!) path.push(i);
  return path;
}
