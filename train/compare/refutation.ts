import { isStopword } from '../../src/compare/reading/stopwords.ts';
import { mix } from '../../src/text/bytes/hash.ts';
import { type Forms, readForms } from '../../src/text/words/forms.ts';
import { type Sentences, splitSentences } from '../../src/text/words/sentences.ts';
import { type Tokens, tokenize } from '../../src/text/words/tokens.ts';
import { AFFIRMING, HEDGING, REFUTING } from './refutation-words.ts';

/** A text as the model of refutation reads it. */
export interface Passage {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly forms: Forms;
}

/** No pair has more features than this. */
export const MOST_FEATURES = 2048;
/** Sentences of a text that are looked at. */
const MOST_SENTENCES = 40;
const LEAD = 4;

export function readPassage(text: string): Passage {
  const tokens = tokenize(text);
  return { tokens, sentences: splitSentences(tokens), forms: readForms(tokens) };
}

/** How much of a claim's words a text holds: in its best sentence, its lead and all of it, 0 to 1, with that sentence. */
export interface Held {
  readonly best: number;
  readonly lead: number;
  readonly all: number;
  readonly bestSentence: number;
  /** Share held by each sentence looked at. */
  readonly shares: Float32Array;
}

/** @param weightOf how rare a stem is; a stem never seen is rarest. */
export function heldOf(claim: Passage, text: Passage, weightOf: (stem: number) => number): Held {
  const wanted = new Map<number, number>();
  for (let i = 0; i < claim.tokens.count; i++)
    if (isWord(claim, i)) wanted.set(claim.forms.stem[i]!, weightOf(claim.forms.stem[i]!));
  const whole = Math.max(
    1e-6,
    [...wanted.values()].reduce((a, b) => a + b, 0),
  );
  const count = Math.min(MOST_SENTENCES, text.sentences.count);
  const shares = new Float32Array(count);
  const seen = new Set<number>();
  let [lead, all, bestSentence] = [0, 0, 0];
  for (let s = 0; s < count; s++) {
    const inside = new Set<number>();
    for (let i = text.sentences.starts[s]!; i < text.sentences.ends[s]!; i++) {
      const stem = text.forms.stem[i]!;
      const weight = wanted.get(stem);
      if (weight === undefined) continue;
      if (!inside.has(stem)) shares[s] = shares[s]! + weight / whole;
      inside.add(stem);
      if (!seen.has(stem)) {
        all += weight / whole;
        if (s < LEAD) lead += weight / whole;
      }
      seen.add(stem);
    }
    if (shares[s]! > shares[bestSentence]!) bestSentence = s;
  }
  return { best: shares[bestSentence] ?? 0, lead, all, bestSentence, shares };
}

const isWord = ({ forms, tokens }: Passage, i: number): boolean =>
  !isStopword(forms.lower[i]!) && tokens.ends[i]! - tokens.starts[i]! > 1;

const bucket = (share: number, steps: number): number => Math.min(steps, Math.floor(share * steps));

/** Fills `out` with the features that tell whether a text is about a claim; gives their number. */
export function relationFeatures(claim: Passage, text: Passage, held: Held, out: Int32Array): number {
  let n = 0;
  const add = (name: number, value: number): void => {
    if (n < out.length) out[n++] = mix(mix(name, 0x51ed), value);
  };
  const { best, lead, all } = held;
  for (const steps of [10, 25]) {
    add(1 + steps, bucket(best, steps));
    add(2 + steps, bucket(lead, steps));
    add(3 + steps, bucket(all, steps));
  }
  add(60, bucket(best, 8) * 100 + bucket(lead, 8) * 10 + bucket(all, 8));
  add(61, Math.min(8, sharedPairs(claim, text)));
  add(62, Math.min(8, sharedPairs(claim, text)) * 10 + bucket(all, 9));
  add(63, Math.min(12, claim.tokens.count) * 20 + bucket(all, 10));
  add(64, Math.min(6, held.shares.filter((share) => share > 0.3).length) * 10 + bucket(best, 9));
  return n;
}

/** Neighbouring words of the claim that stand side by side in the text too. */
function sharedPairs(claim: Passage, text: Passage): number {
  const pairs = new Set<number>();
  for (let i = 1; i < claim.tokens.count; i++)
    if (isWord(claim, i) && isWord(claim, i - 1))
      pairs.add(mix(claim.forms.stem[i - 1]!, claim.forms.stem[i]!));
  const found = new Set<number>();
  for (let i = 1; i < text.tokens.count; i++) {
    const pair = mix(text.forms.stem[i - 1]!, text.forms.stem[i]!);
    if (pairs.has(pair)) found.add(pair);
  }
  return found.size;
}

/** Counts of refuting, hedging and affirming words. */
type Kinds = readonly [number, number, number];
type Add = (name: number, value: number) => void;

/** Fills `out` with the features that tell what a text that is about a claim makes of it; gives their number. No feature is a topic's own word. */
export function stanceFeatures(claim: Passage, text: Passage, held: Held, out: Int32Array): number {
  let n = 0;
  const add: Add = (name, value) => {
    if (n < out.length) out[n++] = mix(mix(name, 0x2b7f), value);
  };
  const own = kindsIn(claim, 0, claim.tokens.count);
  const isRefuting = own[0] > 0 ? 1 : 0;
  addCounts(text, held, own, add);
  add(16, claim.tokens.text.includes('?') ? 1 : 0);
  const { starts, ends, count } = text.sentences;
  addMarked(claim, 0, claim.tokens.count, 20, isRefuting, add);
  addMarked(text, 0, endOf(text, 0), 30, isRefuting, add);
  addMarked(text, 0, text.tokens.count, 40, isRefuting, add);
  if (count > 0) addMarked(text, starts[held.bestSentence]!, ends[held.bestSentence]!, 50, isRefuting, add);
  return n;
}

/** Share of a sentence's claim words from which it is about the claim. */
const NEAR = 0.25;

function addCounts(text: Passage, held: Held, own: Kinds, add: Add): void {
  const refuting = (own[0] > 0 ? 1 : 0) * 50;
  const { starts, ends, count } = text.sentences;
  const whole = kindsIn(text, 0, text.tokens.count);
  const length = Math.sqrt(Math.max(1, text.tokens.count / 100));
  const scaled = (found: number): number => Math.min(6, Math.round((2 * found) / length));
  add(1, refuting + scaled(whole[0]));
  add(2, scaled(whole[1]));
  add(3, scaled(whole[2]));
  add(4, refuting);
  const near = nearKinds(text, held);
  add(5, refuting + Math.min(8, near[0]));
  add(6, Math.min(8, near[1]));
  add(7, Math.min(6, held.shares.filter((share) => share > NEAR).length));
  add(8, refuting * 2 + Math.min(5, near[0]) * 10 + Math.min(5, near[1]));
  const first = kindsIn(text, 0, endOf(text, 0));
  const lead = kindsIn(text, 0, endOf(text, LEAD - 1));
  const last = kindsIn(text, starts[Math.max(0, count - LEAD)] ?? 0, text.tokens.count);
  add(9, refuting + Math.min(3, first[0]));
  add(10, Math.min(3, first[1]));
  add(11, refuting + Math.min(4, lead[0]));
  add(12, Math.min(5, lead[1]));
  add(13, bucket(held.best, 10));
  add(14, bucket(held.lead, 10));
  add(15, bucket(held.all, 10));
  add(17, refuting + Math.min(4, last[0]));
  const best = count > 0 ? kindsIn(text, starts[held.bestSentence]!, ends[held.bestSentence]!)[0] : 0;
  add(80, (own[0] % 2) * 4 + Math.min(3, best));
  add(81, Math.abs((own[0] % 2) - Math.min(1, best)));
}

function nearKinds(text: Passage, { shares }: Held): Kinds {
  const sum: [number, number, number] = [0, 0, 0];
  shares.forEach((share, s) => {
    if (share <= NEAR) return;
    const [a, b, c] = kindsIn(text, text.sentences.starts[s]!, text.sentences.ends[s]!);
    sum[0] += a;
    sum[1] += b;
    sum[2] += c;
  });
  return sum;
}

const endOf = ({ sentences }: Passage, sentence: number): number =>
  sentences.count === 0 ? 0 : sentences.ends[Math.min(sentence, sentences.count - 1)]!;

function kindsIn({ forms }: Passage, from: number, to: number): Kinds {
  const counts: [number, number, number] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const word = forms.lower[i]!;
    if (REFUTING.has(word)) counts[0]++;
    else if (HEDGING.has(word)) counts[1]++;
    else if (AFFIRMING.has(word)) counts[2]++;
  }
  return counts;
}

const isMarked = (word: number): boolean => REFUTING.has(word) || HEDGING.has(word) || AFFIRMING.has(word);

/** Each marked word of a range once, and each with its neighbours. */
function addMarked(
  { forms, tokens }: Passage,
  from: number,
  to: number,
  name: number,
  refuting: number,
  add: Add,
): void {
  const seen = new Set<number>();
  for (let i = from; i < to; i++) {
    const word = forms.lower[i]!;
    if (!isMarked(word)) continue;
    if (!seen.has(word)) add(name, mix(word, refuting));
    seen.add(word);
    if (i + 1 < tokens.count) add(name + 1, mix(word, forms.lower[i + 1]!));
    if (i > 0) add(name + 2, mix(forms.lower[i - 1]!, word));
  }
}
