import { mix } from '../../text/bytes/hash.ts';
import type { Document } from '../../text/document.ts';
import { TAGS } from '../../text/grammar/tags.ts';
import { ELSEWHERE, ON_LINE } from './paths.ts';
import type { Surroundings } from './surroundings.ts';

export const MAX_TOKEN_FEATURES = 64;
export const MAX_EDGE_FEATURES = 12;
const NONE = TAGS.length;

/** Distances up to 7 as they are, then in three steps. */
const stepOf = (distance: number): number =>
  distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : 10;

/** Writes the features of token `i` as speaker, cue or content of the cue looked around at; gives their number. */
export function tokenFeatures(document: Document, around: Surroundings, i: number, out: Int32Array): number {
  const { sentences, quotations, forms, tags, relations } = document;
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
  const way = wayOf(document, around, i);
  const placedWay = mix(way, side);
  out[k++] = mix(40, placedWay);
  out[k++] = mix(mix(41, placedWay), root);
  out[k++] = mix(mix(42, placedWay), tag);
  out[k++] = mix(mix(43, placedWay), cueTag * 64 + relations[i]!);
  out[k++] = mix(mix(44, placedWay), sign * 8 + breaks);
  out[k++] = mix(mix(45, placedWay), topWord(document, around, i));
  out[k++] = mix(mix(46, way), mix(place, state * 8 + around.cueQuoted));
  out[k++] = mix(mix(47, way), mix(relations[cue]!, place));
  out[k++] = mix(mix(48, placedWay), i > from ? wayOf(document, around, i - 1) : 0);
  out[k++] = mix(mix(49, placedWay), i + 1 < to ? wayOf(document, around, i + 1) : 0);
  const level = around.cueLevel + 8;
  out[k++] = mix(mix(65, level), place);
  out[k++] = mix(mix(66, level), mix(place, tag));
  out[k++] = mix(mix(67, level), placedWay);
  return k;
}

/** The way from the cue to a token through the tree, as one number. */
function wayOf({ relations, heads, tags }: Document, { paths, from }: Surroundings, i: number): number {
  const level = paths.levels[i - from]!;
  if (level === ELSEWHERE) return 0;
  const top = paths.tops[i - from]!;
  if (top === ON_LINE) return mix(level + 10, relations[i]!);
  return mix(level, (relations[top]! * 64 + tags[top]!) * 2 + (top < heads[top]! ? 1 : 0));
}

/** The first word of the branch that a token stands on, or what marks it: "that", "while". */
function topWord({ forms }: Document, { paths, from }: Surroundings, i: number): number {
  const level = paths.levels[i - from]!;
  const top = paths.tops[i - from]!;
  return level === ELSEWHERE || top === ON_LINE ? 0 : forms.lower[top]!;
}

/** Writes the features of the step from token `i - 1` to token `i`; gives their number. */
export function edgeFeatures(document: Document, around: Surroundings, i: number, out: Int32Array): number {
  const { sentences, quotations, forms, tags } = document;
  const { cue, from } = around;
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
  const way = wayOf(document, around, i);
  const wayBefore = first ? 1 : wayOf(document, around, i - 1);
  out[k++] = mix(mix(58, way), wayBefore);
  out[k++] = mix(mix(59, turnOf(around, i)), side);
  out[k++] = mix(mix(60, turnOf(around, i)), tags[i]! * 64 + tagBefore);
  return k;
}

/** Whether a token stands on another branch than the one before it: 0 no, 1 yes, 2 from or to the cue's own line. */
function turnOf({ paths, from }: Surroundings, i: number): number {
  if (i === from) return 3;
  const [here, before] = [paths.tops[i - from]!, paths.tops[i - from - 1]!];
  const same = here === before && paths.levels[i - from] === paths.levels[i - from - 1];
  return same ? 0 : here === ON_LINE || before === ON_LINE ? 2 : 1;
}
