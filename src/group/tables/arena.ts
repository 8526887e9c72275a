import { type Chunk, createChunk, type Piece } from './chunks.ts';

/** Pieces of large chunks that are told by a number each: 4 bytes, where a {@link Piece} takes forty. */
export interface Arena {
  /** Gives the number of a piece of so many words, all 0, at most {@link MOST_WORDS}. */
  take(words: number): number;
  at(number: number): Piece;
  /** What is taken at one time is best freed at one time: a chunk goes once all of its pieces were. */
  free(number: number): void;
}

/** Bits of a piece's number that tell where in its chunk it begins. */
const PLACE_BITS = 16;
export const MOST_WORDS = 1 << PLACE_BITS;

export function createArena(): Arena {
  const chunks: (Chunk | undefined)[] = [];
  /** Pieces of each chunk that are not free. */
  const taken: number[] = [];
  const vacant: number[] = [];
  let current = -1;
  let used = MOST_WORDS;
  const begin = (): void => {
    if (taken[current] === 0) leave(current);
    current = vacant.pop() ?? chunks.length;
    chunks[current] = createChunk(MOST_WORDS);
    taken[current] = 0;
    used = 0;
  };
  const leave = (chunk: number): void => {
    chunks[chunk] = undefined;
    vacant.push(chunk);
  };
  return {
    take(words) {
      if (used + words > MOST_WORDS) begin();
      taken[current]!++;
      used += words;
      return (current << PLACE_BITS) | (used - words);
    },
    at: (number) => ({ chunk: chunks[number >>> PLACE_BITS]!, at: number & (MOST_WORDS - 1) }),
    free(number) {
      const chunk = number >>> PLACE_BITS;
      if (--taken[chunk]! === 0 && chunk !== current) leave(chunk);
    },
  };
}
