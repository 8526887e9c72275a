import { spread, stir } from '../bytes/hash.ts';
import { addScores, bestOf, readWeights, type Weights } from '../weights.ts';
import type { Forms } from '../words/forms.ts';
import type { Sentences } from '../words/sentences.ts';
import { IS_MARK, TAGS } from './tags.ts';

/** What the parser reads of a text. */
export interface Unparsed {
  readonly sentences: Sentences;
  readonly forms: Forms;
  readonly tags: Uint8Array;
}

/** The steps of the arc-hybrid system (Kuhlmann 2011). */
export const SHIFT = 0;
/** The top of the stack hangs on the next word. */
export const LEFT = 1;
/** The top of the stack hangs on the one below it. */
export const RIGHT = 2;
export const STEPS = 3;

/** Head of a sentence's root. */
export const ROOT = -1;

/** A sentence half parsed. Stack and words are tokens; `next` is the first word not yet read. */
export interface State {
  readonly from: number;
  readonly to: number;
  readonly stack: Int32Array;
  size: number;
  next: number;
  readonly heads: Int32Array;
  /** Outermost dependents on each side so far, -1 for none; by token. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
}

let shipped: Weights | undefined;

/** Each token's head, {@link ROOT} for the root of its sentence: greedy, in time linear in the text. */
export function parseHeads(text: Unparsed, model: Weights = (shipped ??= readWeights('parser'))): Int32Array {
  const { sentences } = text;
  const count = text.tags.length;
  const heads = new Int32Array(count).fill(ROOT);
  const leftmost = new Int32Array(count).fill(-1);
  const rightmost = new Int32Array(count).fill(-1);
  const stack = new Int32Array(MAX_STACK);
  const features = new Int32Array(MAX_PARSER_FEATURES);
  const scores = new Int32Array(STEPS);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.starts[s]!;
    const to = sentences.ends[s]!;
    const state: State = { from, to, stack, size: 0, next: from, heads, leftmost, rightmost };
    while (!isDone(state)) {
      const forced = onlyStep(state);
      if (forced === null) addScores(model, features, parserFeatures(text, state, features), scores);
      take(state, forced ?? bestStep(state, scores));
    }
  }
  return heads;
}

/** A deeper stack than any sentence of people needs; where it is full, its top hangs on what is below. */
export const MAX_STACK = 256;

export const isDone = ({ next, to, size }: State): boolean => next >= to && size <= 1;

export const canShift = ({ next, to, size }: State): boolean => next < to && size < MAX_STACK;
export const canLeft = ({ next, to, size }: State): boolean => next < to && size >= 1;
export const canRight = ({ size }: State): boolean => size >= 2;

/** The step of a state that allows no other: an empty stack is filled, and after the last word the stack is hung up. */
const onlyStep = ({ next, to, size }: State): number | null =>
  next >= to ? RIGHT : size === 0 ? SHIFT : null;

function bestStep(state: State, scores: Int32Array): number {
  if (!canShift(state)) scores[SHIFT] = -0x7fffffff;
  if (!canLeft(state)) scores[LEFT] = -0x7fffffff;
  if (!canRight(state)) scores[RIGHT] = -0x7fffffff;
  return bestOf(scores, STEPS);
}

export function take(state: State, step: number): void {
  const { stack, heads, leftmost, rightmost } = state;
  if (step === SHIFT) {
    stack[state.size++] = state.next++;
    return;
  }
  const top = stack[--state.size]!;
  const head = step === LEFT ? state.next : stack[state.size - 1]!;
  heads[top] = head;
  if (step === RIGHT) rightmost[head] = top;
  else leftmost[head] = top;
}

export const MAX_PARSER_FEATURES = 48;
const NONE = TAGS.length;

/** Writes the features of a state; gives their number. */
export function parserFeatures({ forms, tags }: Unparsed, state: State, out: Int32Array): number {
  const { stack, size, next, to, leftmost, rightmost } = state;
  const { lower } = forms;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  const s2 = size > 2 ? stack[size - 3]! : -1;
  const b0 = next < to ? next : -1;
  const b1 = next + 1 < to ? next + 1 : -1;
  const b2 = next + 2 < to ? next + 2 : -1;
  const tagOf = (i: number): number => (i < 0 ? NONE : tags[i]!);
  const wordOf = (i: number): number => (i < 0 ? 3 : lower[i]!);
  const t0 = tagOf(s0);
  const t1 = tagOf(s1);
  const u0 = tagOf(b0);
  const u1 = tagOf(b1);
  const t01 = t0 * 64 + t1;
  const tu = t0 * 64 + u0;
  const l0 = s0 < 0 ? NONE : tagOf(leftmost[s0]!);
  const r0 = s0 < 0 ? NONE : tagOf(rightmost[s0]!);
  const r1 = s1 < 0 ? NONE : tagOf(rightmost[s1]!);
  const l1 = s1 < 0 ? NONE : tagOf(leftmost[s1]!);
  const m0 = b0 < 0 ? NONE : tagOf(leftmost[b0]!);
  const gap = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 6);
  const far = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 6);
  const mark = b0 > 0 && IS_MARK[tags[b0 - 1]!] === 1 ? 1 : 0;
  const [w0, w1, v0, v1] = [spread(wordOf(s0)), spread(wordOf(s1)), spread(wordOf(b0)), spread(wordOf(b1))];
  const [top, below, next0, next1] = [spread(t0), spread(t1), spread(u0), spread(u1)];
  const stacked = spread(t01);
  const met = spread(tu);
  const sides = spread(l0 * 64 + r0);
  const three = spread(t01 * 64 + tagOf(s2));
  const joined = spread(t01 * 64 + u0);
  let k = 0;
  out[k++] = stir(1, w0);
  out[k++] = stir(2, top);
  out[k++] = stir(stir(3, w0), top);
  out[k++] = stir(4, w1);
  out[k++] = stir(stir(5, w1), below);
  out[k++] = stir(6, v0);
  out[k++] = stir(stir(7, v0), next0);
  out[k++] = stir(stir(8, v1), next1);
  out[k++] = stir(9, spread(tu * 64 + u1));
  out[k++] = stir(10, stacked);
  out[k++] = stir(11, met);
  out[k++] = stir(12, joined);
  out[k++] = stir(13, three);
  out[k++] = stir(stir(14, w0), v0);
  out[k++] = stir(stir(15, w0), next0);
  out[k++] = stir(stir(16, v0), top);
  out[k++] = stir(stir(17, w0), w1);
  out[k++] = stir(stir(18, w1), top);
  out[k++] = stir(stir(19, w0), below);
  out[k++] = stir(stir(20, met), sides);
  out[k++] = stir(stir(21, stacked), spread(r1));
  out[k++] = stir(stir(22, stacked), sides);
  out[k++] = stir(stir(23, met), spread(m0));
  out[k++] = stir(stir(24, met), spread(gap));
  out[k++] = stir(stir(25, stacked), spread(far));
  out[k++] = stir(stir(26, next0), spread(u1 * 64 + tagOf(b2)));
  out[k++] = stir(stir(27, met), spread(mark * 8 + gap));
  out[k++] = stir(stir(28, joined), next1);
  out[k++] = stir(stir(29, stacked), spread(l1 * 64 + u0));
  out[k++] = stir(stir(30, w1), v0);
  out[k++] = stir(stir(31, three), next0);
  return k;
}
