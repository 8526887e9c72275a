import type { Document } from '../../text/document.ts';
import { mix } from '../../text/hash.ts';
import { TAGS } from '../../text/tags.ts';
import type { Surroundings } from './surroundings.ts';

export const MAX_TOKEN_FEATURES = 64;
export const MAX_EDGE_FEATURES = 8;
const NONE = TAGS.length;

/** Distances up to 7 as they are, then in three steps. */
const stepOf = (distance: number): number =>
  distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : 10;

/** Writes the features of token `i` as speaker, cue or content of the cue looked around at; gives their number. */
export function tokenFeatures(
  { tokens, sentences, quotations, forms, tags }: Document,
  around: Surroundings,
  i: number,
  out: Int32Array,
): number {
  const { lower, stem, shape } = forms;
  const { states } = quotations;
  const { cue, from, to } = around;
  const at = i - from;
  const word = lower[i]!;
  const tag = tags[i]!;
  const root = stem[cue]!;
  const cueTag = tags[cue]!;
  const side = i < cue ? 0 : i === cue ? 1 : 2;
  const apart = Math.max(-2, Math.min(2, sentences.ofToken[i]! - sentences.ofToken[cue]!)) + 2;
  const place = side * 5 + apart;
  const step = stepOf(Math.abs(i - cue));
  const near = Math.min(step, 6);
  const state = states[i]!;
  const breaks = around.breaks[at]!;
  const verbs = around.verbs[at]!;
  const marks = around.marks[at]!;
  const placed = mix(place, breaks + 100);
  const before = i > from ? lower[i - 1]! : 1;
  const after = i + 1 < to ? lower[i + 1]! : 2;
  const tagBefore = i > from ? tags[i - 1]! : NONE;
  const tagAfter = i + 1 < to ? tags[i + 1]! : NONE;
  const afterCue = cue + 1 < to ? lower[cue + 1]! : 2;
  const sign = around.signature;
  const edge = i === around.sentenceFrom ? 1 : i === around.sentenceTo - 1 ? 2 : 0;
  let k = 0;
  out[k++] = mix(1, place);
  out[k++] = mix(mix(2, place), step);
  out[k++] = mix(mix(3, place), word);
  out[k++] = mix(mix(4, place), tag);
  out[k++] = mix(mix(5, place), state);
  out[k++] = mix(mix(6, placed), state);
  out[k++] = mix(mix(7, placed), marks);
  out[k++] = mix(mix(8, place), tag * 16 + near);
  out[k++] = mix(mix(9, place), mix(before, tag));
  out[k++] = mix(mix(10, place), mix(after, tag));
  out[k++] = mix(mix(11, side), tagBefore * 64 + tag);
  out[k++] = mix(mix(12, side), tagAfter * 64 + tag);
  out[k++] = mix(mix(13, root), place);
  out[k++] = mix(mix(14, root), place * 4 + state);
  out[k++] = mix(mix(15, root), side * 64 + tag);
  out[k++] = mix(mix(16, root), side * 16 + step);
  out[k++] = mix(mix(17, afterCue), place * 8 + Math.min(step, 4));
  out[k++] = mix(mix(18, around.tagBefore * 64 + around.tagAfter), placed);
  out[k++] = mix(mix(19, verbs), placed);
  out[k++] = mix(mix(20, around.thats[at]!), placed);
  out[k++] = mix(mix(21, around.cues[at]!), placed);
  out[k++] = mix(mix(22, sign), placed);
  out[k++] = mix(mix(23, sign), place * 4 + state);
  out[k++] = mix(mix(24, sign), mix(place * 4 + marks, tag));
  out[k++] = mix(mix(25, place * 4 + edge), word);
  out[k++] = mix(mix(26, place * 8 + Math.min(step, 5)), shape[i]!);
  out[k++] = mix(27, place * 32 + state * 8 + (i > from ? states[i - 1]! : 4));
  out[k++] = mix(mix(28, around.cueQuoted), place * 4 + state);
  out[k++] = mix(mix(29, around.conjunctions[at]!), placed);
  out[k++] = mix(mix(30, sign), place * 16 + step);
  out[k++] = mix(mix(31, side * 8 + around.lastBreak[at]!), tag);
  out[k++] = mix(mix(32, place * 32 + breaks * 4 + verbs), tag);
  out[k++] = mix(mix(33, cueTag), place * 64 + tag);
  out[k++] = mix(mix(34, cueTag), placed);
  out[k++] = mix(mix(35, around.otherCues), placed);
  out[k++] = mix(mix(36, sign * 4 + verbs), placed);
  out[k++] = mix(mix(37, place), mix(word, after));
  out[k++] = mix(mix(38, place), mix(word, before));
  out[k++] = mix(mix(39, cueTag * 64 + sign), place * 64 + tag);
  void tokens;
  return k;
}

/** Writes the features of the step from token `i - 1` to token `i`; gives their number. */
export function edgeFeatures(
  { sentences, quotations, forms, tags }: Document,
  { cue, from }: Surroundings,
  i: number,
  out: Int32Array,
): number {
  const { lower } = forms;
  const { states } = quotations;
  const first = i === from;
  const side = i < cue ? 0 : i === cue ? 1 : i === cue + 1 ? 2 : 3;
  const breaks = !first && sentences.ofToken[i] !== sentences.ofToken[i - 1] ? 1 : 0;
  const tagBefore = first ? NONE : tags[i - 1]!;
  let k = 0;
  out[k++] = mix(51, first ? 2 : breaks);
  out[k++] = mix(52, lower[i]!);
  out[k++] = mix(53, first ? 1 : lower[i - 1]!);
  out[k++] = mix(54, states[i]! * 8 + (first ? 4 : states[i - 1]!));
  out[k++] = mix(55, side);
  out[k++] = mix(56, tags[i]! * 64 + tagBefore);
  out[k++] = mix(mix(57, tags[i]! * 64 + tagBefore), side);
  return k;
}
