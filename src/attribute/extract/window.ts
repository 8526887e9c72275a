import type { Document } from '../../text/document.ts';
import { OUTSIDE } from '../../text/words/quotations.ts';

/** Sentences and tokens that a statement may reach before and after its cue: longer ones lose their ends, never more. */
const SENTENCES_BEFORE = 6;
const SENTENCES_AFTER = 10;
const TOKENS_BEFORE = 160;
const TOKENS_AFTER = 320;
export const MAX_WINDOW = TOKENS_BEFORE + TOKENS_AFTER;
/** A sentence that is longer than this was written by nobody, and each of its many cues would read all of it: an eighth of the reach must do. */
const ENDLESS = 320;
const SHORTER = 8;

/** Tokens `[from, to)` that a cue's speaker and content are looked for in. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** All but the stop after its closing mark. */
const WHOLLY = 0.96;

/** The share of each sentence that stands in quotation marks. */
export function quotedShares({ sentences, quotations }: Document): Float32Array {
  const shares = new Float32Array(sentences.count);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.starts[s]!;
    const to = sentences.ends[s]!;
    let inside = 0;
    for (let i = from; i < to; i++) if (quotations.states[i] !== OUTSIDE) inside++;
    shares[s] = inside / (to - from);
  }
  return shares;
}

/** The cue's sentence, with the quoted sentences that adjoin it in its paragraph, and those to which its quotation runs on. */
export function windowOf({ sentences, quotations }: Document, shares: Float32Array, cue: number): Window {
  const own = sentences.ofToken[cue]!;
  const paragraph = sentences.paragraphs[own]!;
  const quoted = (s: number): boolean => shares[s]! >= 0.85;
  // A whole sentence of quotation that follows one in the next paragraph goes on with it.
  const runsOn = (s: number): boolean =>
    quoted(s) &&
    shares[s + 1]! >= WHOLLY &&
    quotations.states[sentences.ends[s]! - 1] !== OUTSIDE &&
    sentences.paragraphs[s + 1]! - sentences.paragraphs[s]! <= 1;
  let first = own;
  while (
    first > 0 &&
    own - first < SENTENCES_BEFORE &&
    quoted(first - 1) &&
    sentences.paragraphs[first - 1] === paragraph
  )
    first--;
  let last = own;
  while (
    last + 1 < sentences.count &&
    last - own < SENTENCES_AFTER &&
    quoted(last + 1) &&
    (sentences.paragraphs[last + 1] === paragraph || runsOn(last))
  )
    last++;
  const part = sentences.ends[own]! - sentences.starts[own]! > ENDLESS ? SHORTER : 1;
  return {
    from: Math.max(sentences.starts[first]!, cue - TOKENS_BEFORE / part),
    to: Math.min(sentences.ends[last]!, cue + TOKENS_AFTER / part),
  };
}
