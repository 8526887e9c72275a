import { markCode, tagFeatures, type Untagged, WORD_TAGS } from '../../src/text/grammar/tagger.ts';
import { bestOf, type Weights } from '../../src/text/weights.ts';
import { type Forms, readForms } from '../../src/text/words/forms.ts';
import { readQuotations } from '../../src/text/words/quotations.ts';
import { splitSentences } from '../../src/text/words/sentences.ts';
import { tokenize } from '../../src/text/words/tokens.ts';
import { averaged, createPerceptron, move, moveBias, quantize, scoreInto } from '../learning/perceptron.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import { align, codeOf, DATED, readSilver } from './silver.ts';

/** 2^14 rows of 26 weights: 2^15 wins 0.1 points for twice the size. */
const BITS = 14;
const EPOCHS = 5;
const SEED = 7;
/** A word that has one tag in so many of so many cases needs no model. */
const SURE = 0.985;
const SEEN = 4;

export interface Example extends Untagged {
  readonly id: string;
  /** Tag codes of the words that the silver layer has; -1 elsewhere. */
  readonly gold: Int8Array;
}

export function readExamples(part: 'train' | 'dev'): Example[] {
  return readSilver(part).map(({ article, silver }) => {
    const tokens = tokenize(article.text);
    const sentences = splitSentences(tokens, DATED);
    const { states } = readQuotations(tokens, sentences);
    const pos = silver.pos.split(' ');
    const gold = Int8Array.from(align(tokens, silver), (k, i) => {
      const code = k < 0 || markCode(tokens, states, i) >= 0 ? -1 : codeOf(pos[k]!);
      return code < WORD_TAGS ? code : -1;
    });
    return { id: article.id, tokens, sentences, forms: readForms(tokens), states, gold };
  });
}

/** Words of one tag, by the hash of their exact form. */
function dictionaryOf(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, Float64Array>();
  for (const { forms, gold, tokens } of examples)
    for (let i = 0; i < tokens.count; i++) {
      if (gold[i]! < 0) continue;
      const row = counts.get(forms.exact[i]!) ?? new Float64Array(WORD_TAGS);
      row[gold[i]!]!++;
      counts.set(forms.exact[i]!, row);
    }
  const sure = new Map<number, number>();
  for (const [hash, row] of counts) {
    const best = bestOf(row, WORD_TAGS);
    const all = row.reduce((sum, n) => sum + n, 0);
    if (all >= SEEN && row[best]! / all >= SURE) sure.set(hash, best);
  }
  return sure;
}

export function trainTagger(examples: readonly Example[]): Weights {
  const words = dictionaryOf(examples);
  const model = createPerceptron(BITS, WORD_TAGS);
  const features = new Int32Array(32);
  const scores = new Float64Array(WORD_TAGS);
  const random = createRandom(SEED);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const k of shuffle(order, random)) {
      const { tokens, sentences, forms, states, gold } = examples[k]!;
      const tags = new Uint8Array(tokens.count);
      for (let s = 0; s < sentences.count; s++)
        for (let i = sentences.starts[s]!; i < sentences.ends[s]!; i++) {
          const known = markCode(tokens, states, i);
          const sure = known >= 0 ? known : words.get((forms as Forms).exact[i]!);
          if (sure !== undefined) {
            tags[i] = sure;
            continue;
          }
          const n = tagFeatures(forms, tags, sentences.starts[s]!, sentences.ends[s]!, i, features);
          scoreInto(model, features, n, scores);
          const guess = bestOf(scores, WORD_TAGS);
          tags[i] = guess;
          const right = gold[i]!;
          if (right < 0) continue;
          if (right !== guess) {
            move(model, features, n, right, 1);
            move(model, features, n, guess, -1);
            moveBias(model, right, 1);
            moveBias(model, guess, -1);
          }
          model.time++;
        }
    }
  return quantize(averaged(model), WORD_TAGS, words);
}
