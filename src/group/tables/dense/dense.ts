import type { Postings } from '../postings.ts';
import { mergePart, NOTHING, PART_BITS, PARTS, type Part, readPart } from './part.ts';
import { createYoung } from './young.ts';

/** Items that are put before they are packed: at least and at most so many, and this part of all. */
const [LEAST, MOST, SHARE] = [1 << 12, 1 << 21, 8];

/**
 * A single old item must not make the table large: one is dropped once the newest is later by more than `2 ** 22`, and by more than
 * some four times the number of all items that are kept.
 */
const MOST_EMPTY_BITS = 22;

/**
 * The newest items of each key, as {@link Postings}, where there are many keys with few items each, and items grow: five bytes an
 * item or little more. What is new is put into those packed before once there is enough of it.
 *
 * @param limit items kept of a key.
 * @param isHeld items before the oldest of a key that is held are dropped. What was held once and is no longer never is again.
 */
export function createDensePostings(
  limit: number,
  isHeld: (item: number) => boolean,
): Pick<Postings, 'put' | 'read'> {
  const parts = new Array<Part>(PARTS).fill(NOTHING);
  let young = createYoung(LEAST);
  let [packed, newest] = [0, 0];

  const pack = (): void => {
    const { hashes, items, size } = young;
    const oldest = parts.reduce(
      (least, part) => Math.min(least, part.oldest),
      oldestIn(items.subarray(0, size)),
    );
    const most = Math.max(MOST_EMPTY_BITS, 35 - Math.clz32(packed + size));
    const bits = Math.max(PART_BITS + 1, Math.min(most, 34 - Math.clz32(newest - oldest)));
    const starts = new Int32Array(PARTS + 1);
    for (let i = 0; i < size; i++) starts[(hashes[i]! >>> (32 - PART_BITS)) + 1]!++;
    for (let which = 0; which < PARTS; which++) starts[which + 1]! += starts[which]!;
    const order = new Int32Array(size);
    const ends = starts.slice();
    for (let i = 0; i < size; i++) order[ends[hashes[i]! >>> (32 - PART_BITS)]!++] = i;
    packed = 0;
    for (let which = 0; which < PARTS; which++) {
      const newer = { hashes, items, order, from: starts[which]!, to: starts[which + 1]! };
      const part = mergePart(which, parts[which]!, newer, { bits, newest }, limit, isHeld);
      parts[which] = part;
      packed += part.entries.length;
    }
    const wanted = Math.max(LEAST, Math.min(MOST, 2 ** Math.floor(Math.log2(packed / SHARE + 1))));
    if (wanted === young.room) young.clear();
    else young = createYoung(wanted);
  };

  return {
    put(key, item) {
      if (young.size === young.room) pack();
      newest = Math.max(newest, item);
      young.put(hashOf(key), item);
    },
    read(key, into) {
      const hash = hashOf(key);
      const most = Math.min(limit, into.length);
      const count = young.read(hash, into, most);
      return readPart(parts[hash >>> (32 - PART_BITS)]!, hash, into, count, most);
    },
  };
}

const oldestIn = (items: Int32Array): number => items.reduce((least, item) => Math.min(least, item));

/** Another number for each, well spread. */
function hashOf(key: number): number {
  let hash = Math.imul(key, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
