/**
 * The items of all keys whose hashes begin alike, without any empty place. A key's bucket tells the first bits of its hash; an entry
 * tells the rest, and as many of the item's last bits as there are bits in the bucket's number: 4 bytes an item (quotienting,
 * Knuth 1973). Within a bucket the items stand as they came.
 */
export interface Part {
  /** First bits of a hash that stand in the bucket, and last bits of an item. */
  readonly bits: number;
  /** No item is newer, and none `2 ** bits` older. */
  readonly newest: number;
  /** No item is older. */
  readonly oldest: number;
  /** Where each bucket begins, and where the last ends. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** Parts, by the first bits of the hash. */
export const PART_BITS = 8;
export const PARTS = 1 << PART_BITS;

/** The items of the part at hand with the hashes of their keys, as they are read and when they are sorted: made once, since there are 256 parts to each packing. */
let [hashes, items, sortedHashes, sortedItems] = [
  new Int32Array(),
  new Int32Array(),
  new Int32Array(),
  new Int32Array(),
];

export const NOTHING: Part = {
  bits: PART_BITS + 1,
  newest: 0,
  oldest: Number.POSITIVE_INFINITY,
  starts: new Uint32Array(3),
  entries: new Uint32Array(),
};

const bucketOf = (hash: number, bits: number): number => (hash << PART_BITS) >>> (32 - bits + PART_BITS);
const restOf = (hash: number, bits: number): number => (hash << bits) >>> bits;

/** Reads the items of a key, the newest first, from `count` to `room`. Gives where they end. */
export function readPart(part: Part, hash: number, into: Int32Array, count: number, room: number): number {
  const { bits, newest, starts, entries } = part;
  const bucket = bucketOf(hash, bits);
  const rest = restOf(hash, bits);
  const start = starts[bucket]!;
  let end = count;
  for (let i = starts[bucket + 1]! - 1; i >= start && end < room; i--)
    if (entries[i]! >>> bits === rest) into[end++] = newest - ((newest - entries[i]!) & (2 ** bits - 1));
  return end;
}

/** Newer items to put into a part: of `order`, from `from` to `to`, the places of their hashes and themselves. */
export interface Newer {
  readonly hashes: Int32Array;
  readonly items: Int32Array;
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** A part with newer items. Of each key the newest `limit` stay, from the oldest that is held on, as far as the bits tell them. */
export function mergePart(
  which: number,
  part: Part,
  newer: Newer,
  { bits, newest }: Pick<Part, 'bits' | 'newest'>,
  limit: number,
  isHeld: (item: number) => boolean,
): Part {
  const starts = sortIn(which, part, newer, bits);
  const entries = sortedItems;
  const mask = 2 ** bits - 1;
  let end = 0;
  let oldest = Number.POSITIVE_INFINITY;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const [from, to] = [starts[bucket]!, starts[bucket + 1]!];
    if (to - from > limit) dropOldest(from, to, limit);
    const start = end;
    for (let i = from; i < to; i++) {
      const [hash, item] = [sortedHashes[i]!, sortedItems[i]!];
      if (item < newest - mask || item < 0 || (!isHeld(item) && !hasBetween(hash, start, end))) continue;
      oldest = Math.min(oldest, item);
      sortedHashes[end] = hash;
      entries[end++] = (hash << bits) | (item & mask);
    }
    starts[bucket] = start;
  }
  starts[starts.length - 1] = end;
  return { bits, newest, oldest, starts, entries: Uint32Array.from(entries.subarray(0, end)) };
}

function hasBetween(hash: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sortedHashes[i] === hash) return true;
  return false;
}

/** Sorts the items of a part and the newer ones by bucket, as they came. Gives where each bucket begins. */
function sortIn(which: number, part: Part, newer: Newer, bits: number): Uint32Array {
  const starts = new Uint32Array((1 << (bits - PART_BITS)) + 1);
  const size = gather(which, part, newer);
  for (let i = 0; i < size; i++) starts[bucketOf(hashes[i]!, bits)]!++;
  for (let bucket = 0, sum = 0; bucket < starts.length; bucket++) {
    sum += starts[bucket]!;
    starts[bucket] = sum - starts[bucket]!;
  }
  for (let i = 0; i < size; i++) {
    const place = starts[bucketOf(hashes[i]!, bits)]!++;
    sortedHashes[place] = hashes[i]!;
    sortedItems[place] = items[i]!;
  }
  starts.copyWithin(1, 0);
  starts[0] = 0;
  return starts;
}

/** Reads the items of a part and the newer ones, with the hashes of their keys. Gives their number. */
function gather(which: number, { bits, newest, starts, entries }: Part, newer: Newer): number {
  const size = entries.length + newer.to - newer.from;
  if (size > items.length) {
    const room = Math.floor(size * 1.5);
    hashes = new Int32Array(room);
    items = new Int32Array(room);
    sortedHashes = new Int32Array(room);
    sortedItems = new Int32Array(room);
  }
  const mask = 2 ** bits - 1;
  let end = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const first = (which << (32 - PART_BITS)) | (bucket << (32 - bits));
    for (; end < starts[bucket + 1]!; end++) {
      hashes[end] = first | (entries[end]! >>> bits);
      items[end] = newest - ((newest - entries[end]!) & mask);
    }
  }
  for (let i = newer.from; i < newer.to; i++, end++) {
    hashes[end] = newer.hashes[newer.order[i]!]!;
    items[end] = newer.items[newer.order[i]!]!;
  }
  return end;
}

/** Marks what is more than the newest `limit` items of a key, by an item below 0. */
function dropOldest(from: number, to: number, limit: number): void {
  const counts = new Map<number, number>();
  for (let i = to - 1; i >= from; i--) {
    const count = (counts.get(sortedHashes[i]!) ?? 0) + 1;
    counts.set(sortedHashes[i]!, count);
    if (count > limit) sortedItems[i] = -1;
  }
}
