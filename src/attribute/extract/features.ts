import { mix, spread, stir } from '../../text/bytes/hash.ts';
import type { Document } from '../../text/document.ts';
import { TAGS } from '../../text/grammar/tags.ts';
import { ON_LINE } from './paths.ts';
import type { Surroundings } from './surroundings.ts';

export const MAX_TOKEN_FEATURES = 52;
export const MAX_EDGE_FEATURES = 12;
const NONE = TAGS.length;

/** Distances up to 7 as they are, then in three steps. */
const stepOf = (distance: number): number =>
  distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : 10;

/**
 * Writes the features of token `i` as speaker, cue or content of the cue looked around at; gives their number. The tokens of a window are
 * asked for one after another with the same `out`: what a token shares with the one before it stands there already.
 */
export function tokenFeatures(document: Document, around: Surroundings, i: number, out: Int32Array): number {
  const { frames, ways, tops, from } = around;
  const at = i - from;
  const isNew = at === 0 || frames[at] !== frames[at - 1];
  if (isNew) writeFrame(document, around, i, out);
  if (isNew || ways[at] !== ways[at - 1] || tops[at] !== tops[at - 1]) writeWay(document, around, i, out);
  writeWord(document, around, i, out);
  return MAX_TOKEN_FEATURES;
}

/** What a token has in common with all that stand as far from the cue, with as much between. */
function writeFrame(
  { forms, tags, quotations }: Document,
  around: Surroundings,
  i: number,
  out: Int32Array,
): void {
  const { cue } = around;
  const at = i - around.from;
  const place = spread(around.places[at]!);
  const state = spread(quotations.states[i]!);
  const placeState = spread(around.places[at]! * 4 + quotations.states[i]!);
  const placed = spread(mix(around.places[at]!, around.breaks[at]! + 100));
  const root = spread(forms.stem[cue]!);
  const sign = spread(around.signature);
  const verbs = around.verbs[at]!;
  out[0] = stir(1, place);
  out[4] = stir(stir(5, place), state);
  out[5] = stir(stir(6, placed), state);
  out[6] = stir(stir(7, placed), spread(around.marks[at]!));
  out[12] = stir(stir(13, root), place);
  out[13] = stir(stir(14, root), placeState);
  out[17] = stir(stir(18, spread(around.tagBefore * 64 + around.tagAfter)), placed);
  out[18] = stir(stir(19, spread(verbs)), placed);
  out[19] = stir(stir(20, spread(around.thats[at]!)), placed);
  out[20] = stir(stir(21, spread(around.cues[at]!)), placed);
  out[21] = stir(stir(22, sign), placed);
  out[22] = stir(stir(23, sign), placeState);
  out[27] = stir(stir(28, spread(around.cueQuoted)), placeState);
  out[28] = stir(stir(29, spread(around.conjunctions[at]!)), placed);
  out[33] = stir(stir(34, spread(tags[cue]!)), placed);
  out[34] = stir(stir(35, spread(around.otherCues)), placed);
  out[35] = stir(stir(36, spread(around.signature * 4 + verbs)), placed);
  out[49] = stir(stir(65, spread(around.cueLevel + 8)), place);
}

/** What it has in common with those of its frame that stand on the same branch of the tree. */
function writeWay(
  { forms, relations, quotations }: Document,
  around: Surroundings,
  i: number,
  out: Int32Array,
): void {
  const { cue } = around;
  const at = i - around.from;
  const place = spread(around.places[at]!);
  const way = spread(around.ways[at]!);
  const placedWay = spread(mix(around.ways[at]!, sideOf(around, i)));
  const state = mix(around.places[at]!, quotations.states[i]! * 8 + around.cueQuoted);
  out[39] = stir(40, placedWay);
  out[40] = stir(stir(41, placedWay), spread(forms.stem[cue]!));
  out[43] = stir(stir(44, placedWay), spread(around.signature * 8 + around.breaks[at]!));
  out[44] = stir(stir(45, placedWay), spread(around.tops[at]!));
  out[45] = stir(stir(46, way), spread(state));
  out[46] = stir(stir(47, way), spread(stir(relations[cue]!, place)));
  out[51] = stir(stir(67, spread(around.cueLevel + 8)), placedWay);
}

/** What it has by itself: its word, its neighbours, its distance. */
function writeWord(document: Document, around: Surroundings, i: number, out: Int32Array): void {
  const { quotations, forms, tags, relations } = document;
  const { lower, stem, shape } = forms;
  const { states } = quotations;
  const { cue, from, to, ways, places } = around;
  const at = i - from;
  const tagCode = tags[i]!;
  const sideCode = sideOf(around, i);
  const placeCode = places[at]!;
  const steps = stepOf(Math.abs(i - cue));
  const edge = i === around.sentenceFrom ? 1 : i === around.sentenceTo - 1 ? 2 : 0;
  const tag = spread(tagCode);
  const side = spread(sideCode);
  const place = spread(placeCode);
  const step = spread(steps);
  const placeTag = spread(placeCode * 64 + tagCode);
  const root = spread(stem[cue]!);
  const cueTag = spread(tags[cue]!);
  const sign = spread(around.signature);
  const word = spread(lower[i]!);
  const before = i > from ? lower[i - 1]! : 1;
  const after = i + 1 < to ? lower[i + 1]! : 2;
  const tagBefore = i > from ? tags[i - 1]! : NONE;
  const tagAfter = i + 1 < to ? tags[i + 1]! : NONE;
  const placedWay = spread(stir(ways[at]!, side));
  out[1] = stir(stir(2, place), step);
  out[2] = stir(stir(3, place), word);
  out[3] = stir(stir(4, place), tag);
  out[7] = stir(stir(8, place), spread(tagCode * 16 + Math.min(steps, 6)));
  out[8] = stir(stir(9, place), spread(stir(before, tag)));
  out[9] = stir(stir(10, place), spread(stir(after, tag)));
  out[10] = stir(stir(11, side), spread(tagBefore * 64 + tagCode));
  out[11] = stir(stir(12, side), spread(tagAfter * 64 + tagCode));
  out[14] = stir(stir(15, root), spread(sideCode * 64 + tagCode));
  out[15] = stir(stir(16, root), spread(sideCode * 16 + steps));
  out[16] = stir(
    stir(17, spread(cue + 1 < to ? lower[cue + 1]! : 2)),
    spread(placeCode * 8 + Math.min(steps, 4)),
  );
  out[23] = stir(stir(24, sign), spread(stir(placeCode * 4 + around.marks[at]!, tag)));
  out[24] = stir(stir(25, spread(placeCode * 4 + edge)), word);
  out[25] = stir(stir(26, spread(placeCode * 8 + Math.min(steps, 5))), spread(shape[i]!));
  out[26] = stir(27, spread(placeCode * 32 + states[i]! * 8 + (i > from ? states[i - 1]! : 4)));
  out[29] = stir(stir(30, sign), spread(placeCode * 16 + steps));
  out[30] = stir(stir(31, spread(sideCode * 8 + around.lastBreak[at]!)), tag);
  out[31] = stir(stir(32, spread(placeCode * 32 + around.breaks[at]! * 4 + around.verbs[at]!)), tag);
  out[32] = stir(stir(33, cueTag), placeTag);
  out[36] = stir(stir(37, place), spread(mix(lower[i]!, after)));
  out[37] = stir(stir(38, place), spread(mix(lower[i]!, before)));
  out[38] = stir(stir(39, spread(tags[cue]! * 64 + around.signature)), placeTag);
  out[41] = stir(stir(42, placedWay), tag);
  out[42] = stir(stir(43, placedWay), spread(tags[cue]! * 64 + relations[i]!));
  out[47] = stir(stir(48, placedWay), spread(i > from ? ways[at - 1]! : 0));
  out[48] = stir(stir(49, placedWay), spread(i + 1 < to ? ways[at + 1]! : 0));
  out[50] = stir(stir(66, spread(around.cueLevel + 8)), spread(stir(placeCode, tag)));
}

const sideOf = ({ cue }: Surroundings, i: number): number => (i < cue ? 0 : i === cue ? 1 : 2);

/** Writes the features of the step from token `i - 1` to token `i`; gives their number. */
export function edgeFeatures(document: Document, around: Surroundings, i: number, out: Int32Array): number {
  const { sentences, quotations, forms, tags } = document;
  const { cue, from, ways } = around;
  const { lower } = forms;
  const { states } = quotations;
  const first = i === from;
  const side = spread(i < cue ? 0 : i === cue ? 1 : i === cue + 1 ? 2 : 3);
  const breaks = !first && sentences.ofToken[i] !== sentences.ofToken[i - 1] ? 1 : 0;
  const tagPair = spread(tags[i]! * 64 + (first ? NONE : tags[i - 1]!));
  const turn = spread(turnOf(around, i));
  let k = 0;
  out[k++] = mix(51, first ? 2 : breaks);
  out[k++] = mix(52, lower[i]!);
  out[k++] = mix(53, first ? 1 : lower[i - 1]!);
  out[k++] = mix(54, states[i]! * 8 + (first ? 4 : states[i - 1]!));
  out[k++] = stir(55, side);
  out[k++] = stir(56, tagPair);
  out[k++] = stir(stir(57, tagPair), side);
  out[k++] = stir(stir(58, spread(ways[i - from]!)), spread(first ? 1 : ways[i - from - 1]!));
  out[k++] = stir(stir(59, turn), side);
  out[k++] = stir(stir(60, turn), tagPair);
  return k;
}

/** Whether a token stands on another branch than the one before it: 0 no, 1 yes, 2 from or to the cue's own line. */
function turnOf({ paths, from }: Surroundings, i: number): number {
  if (i === from) return 3;
  const [here, before] = [paths.tops[i - from]!, paths.tops[i - from - 1]!];
  const same = here === before && paths.levels[i - from] === paths.levels[i - from - 1];
  return same ? 0 : here === ON_LINE || before === ON_LINE ? 2 : 1;
}
