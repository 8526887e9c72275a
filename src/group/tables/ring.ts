/**
 * Postings, newest first, in a ring of fixed room: the oldest are overwritten, so nothing is ever deleted and memory is bounded.
 * A bucket may hold several keys; whoever reads checks what it finds.
 */
export interface Ring {
  put(key: number, item: number): void;
  /** Reads the newest items of a key, as many as there is room for; stops after a few times as many postings of other keys. Gives their number. */
  read(key: number, into: Int32Array): number;
}

/** @param room postings at most. Starts small and doubles up to it. */
export function createRing(room: number): Ring {
  let capacity = Math.min(room, 1 << 14);
  let keys = new Int32Array(capacity);
  let items = new Int32Array(capacity);
  let previous = new Uint32Array(capacity);
  let heads = new Uint32Array(capacity);
  /** Postings ever put, plus one: a posting's running number is its name, and 0 is none. */
  let written = 1;
  const bucketOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 0) % capacity;
  const link = (key: number, item: number): void => {
    const at = written % capacity;
    const bucket = bucketOf(key);
    keys[at] = key;
    items[at] = item;
    previous[at] = heads[bucket]!;
    heads[bucket] = written++;
  };
  const grow = (): void => {
    const [oldKeys, oldItems, count] = [keys, items, written];
    capacity = Math.min(room, capacity * 2);
    keys = new Int32Array(capacity);
    items = new Int32Array(capacity);
    previous = new Uint32Array(capacity);
    heads = new Uint32Array(capacity);
    written = 1;
    for (let i = 1; i < count; i++) link(oldKeys[i]!, oldItems[i]!);
  };
  return {
    put(key, item) {
      if (written === capacity && capacity < room) grow();
      link(key | 0, item);
    },
    read(key, into) {
      let found = 0;
      let steps = into.length * 4;
      const wanted = key | 0;
      for (
        let at = heads[bucketOf(wanted)]!;
        at > 0 && at > written - capacity && found < into.length && steps-- > 0;
        at = previous[at % capacity]!
      ) {
        if (keys[at % capacity] !== wanted) continue;
        into[found++] = items[at % capacity]!;
      }
      return found;
    },
  };
}
