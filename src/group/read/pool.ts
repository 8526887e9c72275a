type Kept = Int32Array | Uint32Array | Uint16Array;

/** Bytes of a large array. */
const CHUNK = 1 << 18;

/**
 * Moves small arrays that are kept for long into large ones: one of its own costs some 200 bytes beside what it holds. What is kept
 * from one time is forgotten at one time, so a large array goes as a whole.
 */
export function createPool(): <T extends Kept>(array: T) => T {
  let chunk = new ArrayBuffer(CHUNK);
  let used = 0;
  return <T extends Kept>(array: T): T => {
    const size = (array.byteLength + 3) & ~3;
    if (size > CHUNK / 8) return array;
    if (used + size > CHUNK) {
      chunk = new ArrayBuffer(CHUNK);
      used = 0;
    }
    const View = array.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => T;
    const kept = new View(chunk, used, array.length);
    kept.set(array);
    used += size;
    return kept;
  };
}
