import type { Document } from '../../text/document.ts';
import { addScores, type Weights } from '../../text/weights.ts';
import { edgeFeatures, MAX_EDGE_FEATURES, MAX_TOKEN_FEATURES, tokenFeatures } from './features.ts';
import type { Surroundings } from './surroundings.ts';
import { bestWays, type Way } from './ways.ts';
import { MAX_WINDOW } from './window.ts';

/** What a token is to a cue. */
export const NOTHING = 0;
export const SPEAKER = 1;
export const CONTENT = 2;
export const CUE = 3;
export const LABELS = 4;

/** The unit of the labels' scores: so many are one of log-odds. */
export const LABEL_SCALE = 128;

/** Weights for each token's label, and for each pair of neighbours' labels (earlier * 4 + later), in units of {@link LABEL_SCALE}. */
export interface LabelModel {
  readonly tokens: Weights;
  readonly edges: Weights;
}

export interface Labels {
  /** The best ways to label the tokens of the window, best first; losses are in log-odds. */
  readonly ways: readonly Way[];
  /** The score of the best less that of a window without a statement, in log-odds: how well they fit. */
  readonly margin: number;
}

/** Other ways are asked for up to so many, if they are not worse than the best by more than so much log-odds. */
const MAX_WAYS = 8;
const WORSE = 3;

const tokenRow = new Int32Array(MAX_TOKEN_FEATURES);
const edgeRow = new Int32Array(MAX_EDGE_FEATURES);
const tokenScores = new Int32Array(LABELS);
const edgeScores = new Int32Array(LABELS * LABELS);
const backward = new Uint8Array(MAX_WINDOW * LABELS);
/** One row for each token, after one for what stands before the first: nothing, and so no label but {@link NOTHING}. */
const rows = new Float64Array((MAX_WINDOW + 1) * LABELS).fill(-Infinity);
rows[NOTHING] = 0;
const forward = rows.subarray(LABELS);
const steps = new Int32Array(MAX_WINDOW * LABELS * LABELS);

/** The best labels with the cue as a cue for the window that was looked around in: Viterbi's algorithm over a linear-chain model. */
export function labelWindow(model: LabelModel, document: Document, around: Surroundings): Labels {
  const { from, to } = around;
  const count = to - from;
  let plain = 0;
  for (let at = 0; at < count; at++) {
    addScores(model.tokens, tokenRow, tokenFeatures(document, around, from + at, tokenRow), tokenScores);
    addScores(model.edges, edgeRow, edgeFeatures(document, around, from + at, edgeRow), edgeScores);
    plain += tokenScores[NOTHING]! + edgeScores[NOTHING]!;
    for (let label = 0; label < LABELS; label++) enter(at, label);
    if (from + at === around.cue) forward.fill(-Infinity, at * LABELS, at * LABELS + CUE);
    for (let k = 0; k < LABELS * LABELS; k++) steps[at * LABELS * LABELS + k] = edgeScores[k]!;
  }
  const best = Array.from(forward.subarray((count - 1) * LABELS, count * LABELS));
  const top = Math.max(...best);
  const ends = best.map((score) => top - score);
  const ways = bestWays(
    { count, width: LABELS, forward, steps, backward, ends },
    MAX_WAYS,
    WORSE * LABEL_SCALE,
  );
  return {
    ways: ways.map(({ labels, loss }) => ({ labels, loss: loss / LABEL_SCALE })),
    margin: (top - plain) / LABEL_SCALE,
  };
}

/** Finds the best way to a label of a token, whose scores have been added up. */
function enter(at: number, label: number): void {
  let best = -Infinity;
  for (let earlier = 0; earlier < LABELS; earlier++) {
    const score = rows[at * LABELS + earlier]! + edgeScores[earlier * LABELS + label]!;
    if (score <= best) continue;
    best = score;
    backward[at * LABELS + label] = earlier;
  }
  forward[at * LABELS + label] = best + tokenScores[label]!;
}
