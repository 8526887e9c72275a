/** What is held of each article, by its number in the order of arrival: 8 bytes each, where a Map takes forty. */
export interface Shelf<T> {
  get(number: number): T | undefined;
  has(number: number): boolean;
  set(number: number, value: T): void;
  delete(number: number): void;
  /** In the order of the numbers. */
  entries(): Iterable<readonly [number: number, value: T]>;
}

/** Numbers that share an array. */
const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;

/** Its arrays go once all of their numbers were deleted. */
export function createShelf<T extends object>(): Shelf<T> {
  const blocks: ((T | undefined)[] | undefined)[] = [];
  const filled: number[] = [];
  const get = (number: number): T | undefined => blocks[number >> BLOCK_BITS]?.[number & (BLOCK - 1)];
  return {
    get,
    has: (number) => get(number) !== undefined,
    set(number, value) {
      const at = number >> BLOCK_BITS;
      while (blocks.length <= at) {
        blocks.push(undefined);
        filled.push(0);
      }
      const block = (blocks[at] ??= new Array<T | undefined>(BLOCK).fill(undefined));
      if (block[number & (BLOCK - 1)] === undefined) filled[at]!++;
      block[number & (BLOCK - 1)] = value;
    },
    delete(number) {
      if (get(number) === undefined) return;
      const at = number >> BLOCK_BITS;
      blocks[at]![number & (BLOCK - 1)] = undefined;
      if (--filled[at]! === 0) blocks[at] = undefined;
    },
    *entries() {
      for (const [at, block] of blocks.entries())
        for (let i = 0; block && i < BLOCK; i++) if (block[i]) yield [at * BLOCK + i, block[i]!];
    },
  };
}
