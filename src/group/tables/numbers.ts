import { hashOf, mix } from '../../text/bytes/hash.ts';

/** The numbers of articles by their ids, which are kept elsewhere: 4 bytes and what is empty, where a Map takes forty. */
export interface Numbers {
  get(id: string): number | undefined;
  has(id: string): boolean;
  /** Takes in an article of another id. */
  add(number: number): void;
  /** To be called while its id is still known. */
  delete(number: number): void;
}

/** So full at most, and so much larger when it grows. */
const [FULL, GROWTH] = [0.75, 1.5];

/** @param idOf of the numbers that were added. */
export function createNumbers(idOf: (number: number) => string): Numbers {
  /** Numbers plus one; 0 is an empty place. */
  let table = new Int32Array(1 << 8);
  let filled = 0;
  const homeOf = (id: string): number => Math.floor((mix(hashOf(id), 1) >>> 0) * (table.length / 2 ** 32));
  const after = (place: number): number => (place + 1 === table.length ? 0 : place + 1);
  const placeOf = (id: string): number => {
    let place = homeOf(id);
    while (table[place] !== 0 && idOf(table[place]! - 1) !== id) place = after(place);
    return place;
  };
  const grow = (): void => {
    const old = table;
    table = new Int32Array(Math.floor(old.length * GROWTH));
    for (const one of old) if (one !== 0) table[placeOf(idOf(one - 1))] = one;
  };
  const get = (id: string): number | undefined => {
    const found = table[placeOf(id)]!;
    return found === 0 ? undefined : found - 1;
  };
  return {
    get,
    has: (id) => get(id) !== undefined,
    add(number) {
      if (filled >= table.length * FULL) grow();
      const place = placeOf(idOf(number));
      if (table[place] === 0) filled++;
      table[place] = number + 1;
    },
    delete(number) {
      let empty = placeOf(idOf(number));
      if (table[empty] !== number + 1) return;
      filled--;
      table[empty] = 0;
      // What could not stand where this one stood moves up.
      for (let place = after(empty); table[place] !== 0; place = after(place)) {
        const home = homeOf(idOf(table[place]! - 1));
        const isBetween = empty <= place ? home > empty && home <= place : home > empty || home <= place;
        if (isBetween) continue;
        table[empty] = table[place]!;
        table[place] = 0;
        empty = place;
      }
    },
  };
}
