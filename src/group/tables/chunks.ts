/** A large array, looked at as numbers of each width that is wanted. */
export interface Chunk {
  readonly words: Int32Array;
  readonly halves: Uint16Array;
}

/** Some words in a row of a chunk, from `at` on. */
export interface Piece {
  readonly chunk: Chunk;
  readonly at: number;
}

/** Words of a large chunk. */
const WORDS = 1 << 16;

export function createChunk(words: number): Chunk {
  const buffer = new ArrayBuffer(words * 4);
  return {
    words: new Int32Array(buffer),
    halves: new Uint16Array(buffer),
  };
}

/** A piece with a chunk of its own, for what does not stay for long. */
export const alone = (words: number): Piece => ({ chunk: createChunk(words), at: 0 });

/**
 * Gives pieces of large chunks for what is kept for long: an array of its own costs some 200 bytes beside what it holds. What is kept
 * from one time is forgotten at one time, so a chunk goes as a whole.
 */
export function createChunks(): (words: number) => Piece {
  let chunk = createChunk(WORDS);
  let used = 0;
  return (words) => {
    if (words > WORDS / 8) return alone(words);
    if (used + words > WORDS) {
      chunk = createChunk(WORDS);
      used = 0;
    }
    used += words;
    return { chunk, at: used - words };
  };
}
