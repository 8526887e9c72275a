import type { Document } from '../../text/document.ts';
import type { Window } from './window.ts';

/** How far up from the cue a way through the tree is followed; what joins it higher is far. */
const MAX_UP = 3;
/** Where a token joins the cue's line of heads: not at all (another sentence), or at 1 + the number of steps up. */
export const ELSEWHERE = 0;
const FAR = MAX_UP + 2;
export const ON_LINE = -1;

/** The ways through the sentence's tree from the cue to each token of a window. */
export interface Paths {
  /** {@link ELSEWHERE}, or 1 + the steps from the cue up to the word under which the token stands; 5 beyond three steps. */
  readonly levels: Uint8Array;
  /** The dependent of that word that the token stands under (itself, maybe); {@link ON_LINE} where it is the cue or above it. */
  readonly tops: Int32Array;
}

export const createPaths = (size: number): Paths => ({
  levels: new Uint8Array(size),
  tops: new Int32Array(size),
});

/** Fills the paths for the tokens `[from, to)` of the cue's sentence and clears the rest of the window. */
export function findPaths(
  { levels, tops }: Paths,
  { heads }: Document,
  cue: number,
  window: Window,
  from: number,
  to: number,
): void {
  levels.fill(ELSEWHERE, 0, window.to - window.from);
  let on = cue;
  for (let up = 0; on >= from && on < to && up <= MAX_UP; up++) {
    levels[on - window.from] = up + 1;
    tops[on - window.from] = ON_LINE;
    on = heads[on]!;
  }
  for (let i = from; i < to; i++) climb(levels, tops, heads, i, window.from, from, to);
}

/** Follows the heads to the first token that is known, and tells all on the way. */
function climb(
  levels: Uint8Array,
  tops: Int32Array,
  heads: Int32Array,
  token: number,
  base: number,
  from: number,
  to: number,
): void {
  let at = token;
  let below = token;
  while (at >= from && at < to && levels[at - base] === ELSEWHERE) {
    below = at;
    at = heads[at]!;
  }
  const known = at >= from && at < to;
  const level = known ? levels[at - base]! : FAR;
  const top = known && tops[at - base] !== ON_LINE ? tops[at - base]! : below;
  for (let i = token; i !== at; i = heads[i]!) {
    levels[i - base] = level;
    tops[i - base] = top;
  }
}
