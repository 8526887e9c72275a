import { spread, stir } from '../bytes/hash.ts';
import { addScores, bestOf, readWeights, type Weights } from '../weights.ts';
import { classOf, DIGIT, LETTER } from '../words/characters.ts';
import type { Forms } from '../words/forms.ts';
import { OUTSIDE } from '../words/quotations.ts';
import type { Sentences } from '../words/sentences.ts';
import type { Tokens } from '../words/tokens.ts';
import { TAGS, type Tag, tagCode } from './tags.ts';

/** Codes below this are words' tags and the model's classes; the rest are marks, which need no model. */
export const WORD_TAGS = tagCode('STOP');

let shipped: Weights | undefined;

/** What the tagger reads of a text. */
export interface Untagged {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly forms: Forms;
  /** Quotation states: they tell an apostrophe from a mark. */
  readonly states: Uint8Array;
}

/** A tag's code for each token: left to right, words of one tag from the model's dictionary, all others from an averaged perceptron (Collins 2002). */
export function tagTokens(text: Untagged, model: Weights = (shipped ??= readWeights('tagger'))): Uint8Array {
  const { tokens, sentences, forms, states } = text;
  const tags = new Uint8Array(tokens.count);
  const features = new Int32Array(32);
  const scores = new Int32Array(model.classes);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.starts[s]!;
    const to = sentences.ends[s]!;
    for (let i = from; i < to; i++) {
      const known = markCode(tokens, states, i);
      tags[i] = known >= 0 ? known : (model.words.get(forms.exact[i]!) ?? 255);
      if (tags[i] !== 255) continue;
      addScores(model, features, tagFeatures(forms, tags, from, to, i, features), scores);
      tags[i] = bestOf(scores, model.classes);
    }
  }
  return tags;
}

const QUOTE = tagCode('QUOTE');
const X = tagCode('X');
const MARKS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['.!?…', 'STOP'],
      [',', 'COMMA'],
      [';:-\u2010\u2011\u2012\u2013\u2014\u2015', 'COLON'],
      ['"\u201c\u201d\u201e\u2018\u00ab\u00bb`', 'QUOTE'],
      ['()[]{}', 'BRACKET'],
      ['$£€', 'CD'],
    ] as const
  ).flatMap(([marks, tag]) => [...marks].map((mark) => [mark.charCodeAt(0), tagCode(tag as Tag)] as const)),
);
const NUMBER = tagCode('CD');

/** The tag of a mark or a number by its first character; -1 for words, clitics and handles. */
export function markCode({ text, starts, ends }: Tokens, states: Uint8Array, i: number): number {
  const unit = text.charCodeAt(starts[i]!);
  const found = classOf(unit);
  if (found === LETTER) return -1;
  if (found === DIGIT) return NUMBER;
  if (unit === 0x27 || unit === 0x2019)
    return ends[i]! === starts[i]! + 1 && states[i]! > OUTSIDE + 1 ? QUOTE : -1;
  if (unit === 0x40 || unit === 0x23) return -1;
  return MARKS.get(unit) ?? X;
}

const NONE = TAGS.length;

/** Writes the features of token `i` of sentence `[from, to)`; the tags before it are known. Gives their number, at most 32. */
export function tagFeatures(
  forms: Forms,
  tags: Uint8Array,
  from: number,
  to: number,
  i: number,
  out: Int32Array,
): number {
  const { lower, exact, suffix2, suffix3, prefix2, shape } = forms;
  const word = spread(lower[i]!);
  const before = spread(i > from ? lower[i - 1]! : 1);
  const after = spread(i + 1 < to ? lower[i + 1]! : 2);
  const ending = spread(suffix3[i]!);
  const form = spread(shape[i]!);
  const formAfter = spread(i + 1 < to ? shape[i + 1]! : 2);
  const tagBefore = i > from ? tags[i - 1]! : NONE;
  const tag1 = spread(tagBefore);
  const tag2 = i > from + 1 ? tags[i - 2]! : NONE;
  let k = 0;
  out[k++] = stir(1, word);
  out[k++] = stir(2, spread(exact[i]!));
  out[k++] = stir(3, ending);
  out[k++] = stir(4, spread(suffix2[i]!));
  out[k++] = stir(5, form);
  out[k++] = stir(6, spread(prefix2[i]!));
  out[k++] = stir(7, tag1);
  out[k++] = stir(8, spread(tagBefore * 64 + tag2));
  out[k++] = stir(stir(9, tag1), word);
  out[k++] = stir(10, before);
  out[k++] = stir(11, spread(i > from ? suffix3[i - 1]! : 1));
  out[k++] = stir(12, after);
  out[k++] = stir(13, spread(i + 1 < to ? suffix3[i + 1]! : 2));
  out[k++] = stir(14, spread(i > from + 1 ? lower[i - 2]! : 1));
  out[k++] = stir(15, spread(i + 2 < to ? lower[i + 2]! : 2));
  out[k++] = stir(stir(16, form), spread(i === from ? 1 : 0));
  out[k++] = stir(stir(17, tag1), ending);
  out[k++] = stir(18, formAfter);
  out[k++] = stir(stir(19, before), word);
  out[k++] = stir(stir(20, word), after);
  out[k++] = stir(stir(21, form), formAfter);
  return k;
}
