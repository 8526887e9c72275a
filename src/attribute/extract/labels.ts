import type { Document } from '../../text/document.ts';
import { addScores, type Weights } from '../../text/weights.ts';
import { edgeFeatures, MAX_EDGE_FEATURES, MAX_TOKEN_FEATURES, tokenFeatures } from './features.ts';
import type { Surroundings } from './surroundings.ts';
import { MAX_WINDOW } from './window.ts';

/** What a token is to a cue. */
export const NOTHING = 0;
export const SPEAKER = 1;
export const CONTENT = 2;
export const CUE = 3;
export const LABELS = 4;

/** Weights for each token's label, and for each pair of neighbours' labels (earlier * 4 + later), on one scale. */
export interface LabelModel {
  readonly tokens: Weights;
  readonly edges: Weights;
}

export interface Labels {
  /** A label for each token of the window. */
  readonly labels: Uint8Array;
  /** The labels' score less that of a window without a statement: how sure the statement is. */
  readonly margin: number;
}

const features = new Int32Array(Math.max(MAX_TOKEN_FEATURES, MAX_EDGE_FEATURES));
const tokenScores = new Int32Array(LABELS);
const edgeScores = new Int32Array(LABELS * LABELS);
const backward = new Uint8Array(MAX_WINDOW * LABELS);

/** The best labels with the cue as a cue for the window that was looked around in: Viterbi's algorithm over a linear-chain model. */
export function labelWindow(model: LabelModel, document: Document, around: Surroundings): Labels {
  const { from, to } = around;
  const count = to - from;
  let best = [0, -Infinity, -Infinity, -Infinity];
  let plain = 0;
  for (let at = 0; at < count; at++) {
    addScores(model.tokens, features, tokenFeatures(document, around, from + at, features), tokenScores);
    addScores(model.edges, features, edgeFeatures(document, around, from + at, features), edgeScores);
    plain += tokenScores[NOTHING]! + edgeScores[NOTHING]!;
    let next = [-Infinity, -Infinity, -Infinity, -Infinity];
    for (let label = 0; label < LABELS; label++) {
      for (let earlier = 0; earlier < LABELS; earlier++) {
        const score = best[earlier]! + edgeScores[earlier * LABELS + label]!;
        if (score <= next[label]!) continue;
        next[label] = score;
        backward[at * LABELS + label] = earlier;
      }
      next[label] = next[label]! + tokenScores[label]!;
    }
    if (from + at === around.cue) next = [-Infinity, -Infinity, -Infinity, next[CUE]!];
    best = next;
  }
  let last = best.indexOf(Math.max(...best));
  const margin = best[last]! - plain;
  const labels = new Uint8Array(count);
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = last;
    last = backward[at * LABELS + last]!;
  }
  return { labels, margin };
}
