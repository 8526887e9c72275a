/** Items put lately, by the hash of their key, chained from the newest on: twelve bytes an item, and four for its chain. */
export interface Young {
  /** Of each item the hash of its key, and itself, in the order in which they were put. */
  readonly hashes: Int32Array;
  readonly items: Int32Array;
  readonly size: number;
  readonly room: number;
  /** As many as there is room for, at most. */
  put(hash: number, item: number): void;
  /** Reads the items of a key, the newest first, as many as there is room for. Gives their number. */
  read(hash: number, into: Int32Array, most: number): number;
  clear(): void;
}

/** @param room items at most, a power of two. */
export function createYoung(room: number): Young {
  const [hashes, items] = [new Int32Array(room), new Int32Array(room)];
  /** The item before it in its chain, plus one; and the newest of each chain, likewise. */
  const [before, newest] = [new Int32Array(room), new Int32Array(room)];
  let size = 0;
  return {
    hashes,
    items,
    room,
    get size() {
      return size;
    },
    put(hash, item) {
      hashes[size] = hash;
      items[size] = item;
      before[size] = newest[hash & (room - 1)]!;
      newest[hash & (room - 1)] = ++size;
    },
    read(hash, into, most) {
      let count = 0;
      for (let at = newest[hash & (room - 1)]!; at !== 0 && count < most; at = before[at - 1]!)
        if (hashes[at - 1] === hash) into[count++] = items[at - 1]!;
      return count;
    },
    clear() {
      newest.fill(0);
      size = 0;
    },
  };
}
