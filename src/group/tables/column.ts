/** A whole number for each of many articles, by their numbers in the order of arrival: 4 bytes each, where a Map takes forty. */
export interface Column {
  /** -1 if none was set. */
  get(number: number): number;
  /** @param value from 0 on. */
  set(number: number, value: number): void;
  delete(number: number): void;
}

/** Numbers that share an array. */
const BLOCK_BITS = 12;
const BLOCK = 1 << BLOCK_BITS;

/** Its arrays go once all of their numbers were deleted. */
export function createColumn(): Column {
  /** Values plus one; 0 is none. */
  const blocks: (Int32Array | undefined)[] = [];
  const filled: number[] = [];
  return {
    get(number) {
      const block = blocks[number >> BLOCK_BITS];
      return block === undefined ? -1 : block[number & (BLOCK - 1)]! - 1;
    },
    set(number, value) {
      const at = number >> BLOCK_BITS;
      while (blocks.length <= at) {
        blocks.push(undefined);
        filled.push(0);
      }
      const block = (blocks[at] ??= new Int32Array(BLOCK));
      if (block[number & (BLOCK - 1)] === 0) filled[at]!++;
      block[number & (BLOCK - 1)] = value + 1;
    },
    delete(number) {
      const at = number >> BLOCK_BITS;
      const block = blocks[at];
      if (block === undefined || block[number & (BLOCK - 1)] === 0) return;
      block[number & (BLOCK - 1)] = 0;
      if (--filled[at]! === 0) blocks[at] = undefined;
    },
  };
}
