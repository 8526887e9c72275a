/**
 * The newest items of each key, in flat arrays. A key with one item takes eight bytes and its share of what is empty; the items of
 * others stand side by side, so that reading them costs little however many keys there are.
 */
export interface Postings {
  put(key: number, item: number): void;
  /** Reads the items of a key, the newest first, as many as there is room for. Gives their number. */
  read(key: number, into: Int32Array): number;
  /** Drops all items that are no longer held. */
  retain(): void;
}

/** So full at most, and so much larger when it grows. */
const [FULL, GROWTH] = [0.75, 1.5];
/** Numbers of a chunk of slices. */
const CHUNK_BITS = 16;

/**
 * @param limit items kept of a key.
 * @param isHeld keys none of whose items are held are dropped when room is needed.
 */
export function createPostings(limit: number, isHeld: (item: number) => boolean): Postings {
  const slices = createSlices(limit);
  let room = 1 << 12;
  /** Pairs of a key and where its items are: 0 for an empty place, below 0 for the only one, `-1 - item`, else its slice. */
  let table = new Int32Array(room * 2);
  let filled = 0;

  const spotOf = (key: number): number => {
    let spot = Math.floor((Math.imul(key, 0x9e3779b1) >>> 0) * (room / 2 ** 32)) * 2;
    while (table[spot + 1] !== 0 && table[spot] !== key) spot = spot + 2 === table.length ? 0 : spot + 2;
    return spot;
  };

  const isDead = (at: number): boolean => (at < 0 ? !isHeld(-1 - at) : !slices.some(at, isHeld));

  /** Drops what is no longer held, and grows if that leaves it too full. */
  const tidy = (): void => {
    let live = 0;
    for (let spot = 0; spot < table.length; spot += 2) {
      const at = table[spot + 1]!;
      if (at === 0) continue;
      if (!isDead(at)) live++;
      else {
        if (at > 0) slices.free(at);
        table[spot + 1] = 0;
      }
    }
    const old = table;
    while (live > (room * FULL) / GROWTH) room = Math.floor(room * GROWTH);
    table = new Int32Array(room * 2);
    for (let spot = 0; spot < old.length; spot += 2) {
      if (old[spot + 1] === 0) continue;
      const place = spotOf(old[spot]!);
      table[place] = old[spot]!;
      table[place + 1] = old[spot + 1]!;
    }
    filled = live;
  };

  return {
    put(key, item) {
      let spot = spotOf(key | 0);
      const at = table[spot + 1]!;
      if (at < 0) table[spot + 1] = slices.begin(-1 - at, item);
      else if (at > 0) table[spot + 1] = slices.push(at, item);
      else {
        if (filled >= room * FULL) {
          tidy();
          spot = spotOf(key | 0);
        }
        table[spot] = key | 0;
        table[spot + 1] = -1 - item;
        filled++;
      }
    },
    read(key, into) {
      const at = table[spotOf(key | 0) + 1]!;
      if (at > 0) return slices.read(at, into);
      if (at === 0) return 0;
      into[0] = -1 - at;
      return 1;
    },
    retain() {
      for (let spot = 1; spot < table.length; spot += 2)
        if (table[spot]! > 0) table[spot] = slices.retain(table[spot]!, isHeld);
      tidy();
    },
  };
}

/** Runs of items that grow by being moved to twice the room, up to a limit from which on the newest take the oldest's place. */
interface Slices {
  begin(first: number, second: number): number;
  push(at: number, item: number): number;
  read(at: number, into: Int32Array): number;
  some(at: number, is: (item: number) => boolean): boolean;
  /** Drops items; a slice that keeps none stays as it is. */
  retain(at: number, is: (item: number) => boolean): number;
  free(at: number): void;
}

function createSlices(limit: number): Slices {
  /** The first is empty, since no slice is at 0. */
  const chunks: Int32Array[] = [new Int32Array()];
  /** The first free slice of each size; a free slice tells the next. 0 is none. */
  const free: number[] = [];
  let next = 1 << CHUNK_BITS;
  const chunkOf = (at: number): Int32Array => chunks[at >> CHUNK_BITS]!;
  const startOf = (at: number): number => at & ((1 << CHUNK_BITS) - 1);
  /** Doublings from room for two. A slice is its count, and room for its items. */
  const sizeOf = (count: number): number => Math.max(0, 31 - Math.clz32(Math.min(count, limit) - 1));
  const roomOf = (size: number): number => Math.min(2 << size, limit);

  const take = (size: number): number => {
    const known = free[size] ?? 0;
    if (known > 0) {
      free[size] = chunkOf(known)[startOf(known)]!;
      return known;
    }
    const length = roomOf(size) + 1;
    if (chunkOf(next) === undefined || startOf(next) + length > 1 << CHUNK_BITS) {
      next = chunks.length << CHUNK_BITS;
      chunks.push(new Int32Array(1 << CHUNK_BITS));
    }
    next += length;
    return next - length;
  };
  const release = (at: number, size: number): void => {
    chunkOf(at)[startOf(at)] = free[size] ?? 0;
    free[size] = at;
  };
  const countOf = (at: number): number => chunkOf(at)[startOf(at)]!;

  return {
    begin(first, second) {
      const at = take(0);
      chunkOf(at).set([2, first, second], startOf(at));
      return at;
    },
    push(at, item) {
      const count = countOf(at);
      const size = sizeOf(count);
      let own = at;
      if (count === roomOf(size) && count < limit) {
        own = take(size + 1);
        const start = startOf(at);
        chunkOf(own).set(chunkOf(at).subarray(start, start + 1 + count), startOf(own));
        release(at, size);
      }
      const chunk = chunkOf(own);
      const start = startOf(own);
      chunk[start] = count + 1;
      chunk[start + 1 + (count % limit)] = item;
      return own;
    },
    read(at, into) {
      const chunk = chunkOf(at);
      const start = startOf(at);
      const count = chunk[start]!;
      const read = Math.min(count, limit, into.length);
      let place = (count - 1) % limit;
      for (let i = 0; i < read; i++) {
        into[i] = chunk[start + 1 + place]!;
        place = place === 0 ? limit - 1 : place - 1;
      }
      return read;
    },
    some(at, is) {
      const chunk = chunkOf(at);
      const count = Math.min(chunk[startOf(at)]!, limit);
      for (let i = 1; i <= count; i++) if (is(chunk[startOf(at) + i]!)) return true;
      return false;
    },
    retain(at, is) {
      const items = new Int32Array(limit);
      const kept = items.subarray(0, this.read(at, items)).filter(is).reverse();
      if (kept.length === 0 || kept.length === Math.min(countOf(at), limit)) return at;
      release(at, sizeOf(countOf(at)));
      if (kept.length === 1) return -1 - kept[0]!;
      const own = take(sizeOf(kept.length));
      chunkOf(own)[startOf(own)] = kept.length;
      chunkOf(own).set(kept, startOf(own) + 1);
      return own;
    },
    free: (at) => release(at, sizeOf(countOf(at))),
  };
}
