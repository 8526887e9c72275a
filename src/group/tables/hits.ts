/** Counts how often each of a few whole numbers comes, out of many that might. Made once and used again and again. */
export interface Hits {
  /** How many numbers came since it was cleared; they have places from 0 on, in the order in which they came. */
  readonly size: number;
  item(place: number): number;
  count(place: number): number;
  /** Where a number stands; -1 if it has not come. */
  placeOf(item: number): number;
  /** Counts a number from 0 on, once in a round however often it comes in it. */
  add(item: number, round: number): void;
  /** Counts a number so often at once. */
  raise(item: number, by: number): void;
  clear(): void;
}

/** At most so full, for short walks. */
const FULL = 0.5;

export function createHits(): Hits {
  /** Places plus one by hash; 0 is none. */
  let table = new Int32Array(1 << 8);
  let items = new Int32Array(1 << 7);
  let counts = new Int32Array(1 << 7);
  let rounds = new Int32Array(1 << 7);
  /** Where each place stands in the table. */
  let spots = new Int32Array(1 << 7);
  let size = 0;
  const find = (item: number): number => {
    let at = (Math.imul(item, 0x9e3779b1) >>> 7) & (table.length - 1);
    while (table[at] !== 0 && items[table[at]! - 1] !== item) at = (at + 1) & (table.length - 1);
    return at;
  };
  const grow = (): void => {
    table = new Int32Array(table.length * 2);
    items = extend(items);
    counts = extend(counts);
    rounds = extend(rounds);
    spots = extend(spots);
    for (let place = 0; place < size; place++) {
      spots[place] = find(items[place]!);
      table[spots[place]!] = place + 1;
    }
  };
  const enter = (item: number): number => {
    if (size >= table.length * FULL) grow();
    const at = find(item);
    if (table[at] !== 0) return table[at]! - 1;
    items[size] = item;
    counts[size] = 0;
    rounds[size] = -1;
    spots[size] = at;
    table[at] = ++size;
    return size - 1;
  };
  return {
    get size() {
      return size;
    },
    item: (place) => items[place]!,
    count: (place) => counts[place]!,
    placeOf: (item) => table[find(item)]! - 1,
    add(item, round) {
      const place = enter(item);
      if (rounds[place] === round) return;
      rounds[place] = round;
      counts[place]!++;
    },
    raise(item, by) {
      counts[enter(item)]! += by;
    },
    clear() {
      for (let place = 0; place < size; place++) table[spots[place]!] = 0;
      size = 0;
    },
  };
}

function extend(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
