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
/** What stands side by side for a number: itself, its count, its last round, and its place plus one, 0 where there is none. */
const [WIDTH, ITEM, COUNT, ROUND, PLACE] = [4, 0, 1, 2, 3];

export function createHits(): Hits {
  let room = 1 << 8;
  let table = new Int32Array(room * WIDTH);
  /** Where each place stands in the table. */
  let spots = new Int32Array(room * FULL);
  let size = 0;
  const find = (item: number): number => {
    let spot = ((Math.imul(item, 0x9e3779b1) >>> 7) & (room - 1)) * WIDTH;
    while (table[spot + PLACE] !== 0 && table[spot + ITEM] !== item)
      spot = spot + WIDTH === table.length ? 0 : spot + WIDTH;
    return spot;
  };
  const grow = (): void => {
    const [old, oldSpots] = [table, spots];
    room *= 2;
    table = new Int32Array(room * WIDTH);
    spots = new Int32Array(room * FULL);
    for (let place = 0; place < size; place++) {
      const from = oldSpots[place]!;
      spots[place] = find(old[from + ITEM]!);
      table.set(old.subarray(from, from + WIDTH), spots[place]);
    }
  };
  const enter = (item: number): number => {
    let spot = find(item);
    if (table[spot + PLACE] !== 0) return spot;
    if (size >= room * FULL) {
      grow();
      spot = find(item);
    }
    table[spot + ITEM] = item;
    table[spot + COUNT] = 0;
    table[spot + ROUND] = -1;
    spots[size++] = spot;
    table[spot + PLACE] = size;
    return spot;
  };
  return {
    get size() {
      return size;
    },
    item: (place) => table[spots[place]! + ITEM]!,
    count: (place) => table[spots[place]! + COUNT]!,
    placeOf: (item) => table[find(item) + PLACE]! - 1,
    add(item, round) {
      const spot = enter(item);
      if (table[spot + ROUND] === round) return;
      table[spot + ROUND] = round;
      table[spot + COUNT]!++;
    },
    raise(item, by) {
      table[enter(item) + COUNT]! += by;
    },
    clear() {
      for (let place = 0; place < size; place++) table[spots[place]! + PLACE] = 0;
      size = 0;
    },
  };
}
