/** Sums by 32-bit key in two flat arrays: a tenth of a Map's memory. */
export interface Sums {
  get(key: number): number;
  add(key: number, by: number): void;
  /** Multiplies all sums, and forgets those that fall below `least`. */
  scale(by: number, least: number): void;
}

/** At most so full, for short walks. */
const FULL = 0.6;

export function createSums(): Sums {
  let size = 1 << 12;
  let keys = new Int32Array(size);
  let sums = new Float32Array(size);
  let filled = 0;
  /** Key 0 marks an empty place; its own sum stands here. */
  let ofZero = 0;
  const placeOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  const refill = (newSize: number, by: number, least: number): void => {
    const [oldKeys, oldSums] = [keys, sums];
    size = newSize;
    keys = new Int32Array(size);
    sums = new Float32Array(size);
    filled = 0;
    for (let i = 0; i < oldKeys.length; i++) {
      const sum = oldSums[i]! * by;
      if (oldKeys[i] === 0 || sum < least) continue;
      const at = placeOf(oldKeys[i]!);
      keys[at] = oldKeys[i]!;
      sums[at] = sum;
      filled++;
    }
  };
  return {
    get: (key) => (key === 0 ? ofZero : sums[placeOf(key)]!),
    add(key, by) {
      if (key === 0) {
        ofZero += by;
        return;
      }
      let at = placeOf(key);
      if (keys[at] === 0) {
        if (filled >= size * FULL) {
          refill(size * 2, 1, 0);
          at = placeOf(key);
        }
        keys[at] = key;
        filled++;
      }
      sums[at]! += by;
    },
    scale(by, least) {
      ofZero *= by;
      refill(size, by, least);
    },
  };
}
