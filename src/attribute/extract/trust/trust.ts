import { mix } from '../../../text/bytes/hash.ts';
import type { Document } from '../../../text/document.ts';
import { TAGS } from '../../../text/grammar/tags.ts';
import { addScores, type Weights } from '../../../text/weights.ts';
import { INSIDE } from '../../../text/words/quotations.ts';
import { CUE_SCALE, type Cues } from '../cues.ts';
import { boundFeatures } from './bounds.ts';
import { readClaims, rivalFeatures } from './rivals.ts';
import { AFTER, BEFORE, clamp, type Labelled, readContent, readSpeaker, sizeOf } from './traits.ts';

/** The unit of trust and preference: so many are one of log-odds. */
export const TRUST_SCALE = 64;
/** What a reading's preference comes to: the labels' own log-odds count half, which scored best on PolNeAR's dev part. */
export const preferenceOf = (score: number, loss: number): number => score - (TRUST_SCALE / 2) * loss;

export const MAX_TRUST_FEATURES = 64;
const features = new Int32Array(MAX_TRUST_FEATURES);
/** The model's classes: whether a statement is right, and which of a cue's readings is. */
export const TRUST = 0;
export const PREFERENCE = 1;
const scores = new Int32Array(2);

/** A reading with the log-odds, in units of {@link TRUST_SCALE}, that its speaker and content are right, by itself. */
export interface Trusted {
  readonly labelled: Labelled;
  readonly trust: number;
}

/** The best of the readings of one cue, of which there is one at least. */
export function chooseReading(
  model: Weights,
  document: Document,
  cues: Cues,
  readings: readonly Labelled[],
): Trusted {
  let chosen: Trusted | undefined;
  let best = -Infinity;
  for (const labelled of readings) {
    addScores(model, features, trustFeatures(document, cues, labelled, features), scores);
    const preference = preferenceOf(scores[PREFERENCE]!, labelled.loss);
    if (preference <= best) continue;
    best = preference;
    chosen = { labelled, trust: scores[TRUST]! };
  }
  return chosen!;
}

/** How far each of the chosen readings of a text's cues is to be trusted beside the other ones, in units of {@link TRUST_SCALE}. */
export function trustAmong(
  model: Weights,
  document: Document,
  cues: Cues,
  readings: readonly (readonly Labelled[])[],
  chosen: readonly Trusted[],
): number[] {
  const claims = readClaims(
    document,
    cues,
    chosen.map(({ labelled }) => labelled),
  );
  return chosen.map(({ trust }, c) => {
    addScores(model, features, rivalFeatures(document, cues, claims, c, readings[c]!, features), scores);
    return trust + scores[TRUST]! - model.bias[TRUST]!;
  });
}

/** What a cue alone does not show: writes the features of a whole statement; gives their number. */
export function trustFeatures(document: Document, cues: Cues, labelled: Labelled, out: Int32Array): number {
  const { tags, forms, relations, quotations } = document;
  const { head, cue, content } = labelled;
  const root = forms.stem[head]!;
  const tag = tags[head]!;
  const sure = clamp(Math.floor((3 * cues.scores[head]!) / CUE_SCALE), -8, 10);
  const margin = clamp(Math.floor(labelled.margin / 2), -4, 16);
  const lead =
    labelled.loss > 0
      ? Math.min(16, Math.floor(3 * labelled.loss))
      : 20 + Math.min(16, Math.floor(3 * labelled.lead));
  const speaker = readSpeaker(document, labelled);
  const { kind, side, quoted, words, finite, runs, cueCount, first } = readContent(document, cues, labelled);
  const size = sizeOf(words);
  const near =
    side === AFTER
      ? Math.min(5, content[0]! - head)
      : side === BEFORE
        ? Math.min(5, head - content.at(-1)!)
        : 0;
  let k = 0;
  out[k++] = mix(1, sure);
  out[k++] = mix(2, margin);
  out[k++] = mix(mix(3, sure), margin);
  out[k++] = mix(4, clamp(Math.round((2 * labelled.margin) / Math.sqrt(content.length + 1)), -10, 40));
  out[k++] = mix(mix(5, margin), kind * 4 + side);
  out[k++] = mix(mix(6, root), sure);
  out[k++] = mix(mix(7, kind * 8 + speaker.kind), sure);
  out[k++] = mix(8, root);
  out[k++] = mix(mix(9, root), kind);
  out[k++] = mix(mix(10, root), speaker.kind);
  out[k++] = mix(mix(11, root), kind * 4 + side);
  out[k++] = mix(mix(12, kind), speaker.kind * 4 + side);
  out[k++] = mix(mix(13, kind), (quoted * 2 + finite) * 4 + side);
  out[k++] = mix(mix(14, tag), kind * 4 + side);
  out[k++] = mix(mix(15, tag), kind * 8 + speaker.kind);
  out[k++] = mix(mix(16, speaker.kind), speaker.size);
  out[k++] = mix(mix(17, speaker.kind), speaker.distance);
  out[k++] = mix(mix(18, speaker.way), tag);
  out[k++] = mix(mix(19, speaker.way), speaker.kind * 4 + speaker.side);
  out[k++] = mix(20, speaker.word);
  out[k++] = mix(mix(21, speaker.isNear), speaker.side * 8 + kind);
  out[k++] = mix(22, (speaker.isQuoted * 2 + (quotations.states[head] === INSIDE ? 1 : 0)) * 4 + quoted);
  out[k++] = mix(mix(23, size), kind);
  out[k++] = mix(mix(24, size), side * 4 + quoted);
  out[k++] = mix(mix(25, Math.min(runs, 5)), side * 4 + quoted);
  out[k++] = mix(mix(26, near), kind * 4 + side);
  out[k++] = mix(mix(27, near), root);
  out[k++] = mix(28, cue.length * 32 + tag);
  out[k++] = mix(
    29,
    cue.reduce((hash, i) => mix(hash, forms.lower[i]!), 1),
  );
  out[k++] = mix(mix(30, relations[head]!), tag * 8 + kind);
  out[k++] = mix(mix(31, head > 0 ? tags[head - 1]! : NONE), tag * 8 + speaker.kind);
  out[k++] = mix(mix(32, Math.min(cueCount, 3)), kind * 4 + side);
  out[k++] = mix(mix(33, speaker.isAmid), quoted * 4 + side);
  out[k++] = mix(mix(34, forms.lower[first]!), kind * 4 + side);
  out[k++] = mix(mix(35, tags[first]!), tag * 4 + side);
  out[k++] = mix(36, lead);
  out[k++] = mix(mix(37, lead), sure);
  out[k++] = mix(mix(38, lead), kind * 4 + side);
  out[k++] = mix(mix(39, lead), margin);
  return boundFeatures(document, labelled, { kind, side, quoted, first }, out, k);
}

const NONE = TAGS.length;
