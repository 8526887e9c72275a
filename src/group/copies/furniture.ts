import { hashOf, mix } from '../../text/bytes/hash.ts';
import { SHINGLE_WORDS } from './shingles.ts';

/** A shingle that an outlet repeats after so many days belongs to its pages, not to its articles. */
const APART = 4;
/**
 * What was not seen for so long is as if it had never been. Far less than what a grouper that starts reads back: what is furniture
 * must not hang on how long a grouper has run.
 */
const FORGOTTEN = 20;

/** What each outlet's pages say again and again: galleries, widgets, sign-offs. */
export interface Furniture {
  /** Marks the shingles that were seen before, more than some days apart, and remembers these. */
  mark(outlet: string, shingles: Uint32Array, day: number): Uint8Array;
}

/** @param room shingles remembered at most, a power of two. A shingle has one place: a newer one takes it over. */
export function createFurniture(room = 1 << 22): Furniture {
  let size = Math.min(room, 1 << 16);
  /** Three numbers a place: the key, 0 where it is empty, the first day and the last. */
  let places = new Int32Array(size * 3);
  let filled = 0;
  const grow = (): void => {
    const old = places;
    size *= 2;
    places = new Int32Array(size * 3);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] === 0) continue;
      places.set(old.subarray(at, at + 3), (old[at]! & (size - 1)) * 3);
    }
  };
  return {
    mark(outlet, shingles, day) {
      const marks = new Uint8Array(shingles.length);
      const salt = hashOf(outlet);
      const today = Math.floor(day);
      for (let i = 0; i < shingles.length; i++) {
        // Every second shingle is remembered: furniture is longer than one.
        if ((shingles[i]! & 2) !== 0) continue;
        const key = mix(shingles[i]!, salt) || 1;
        const at = (key & (size - 1)) * 3;
        const [first, last] = [places[at + 1]!, places[at + 2]!];
        const isForgotten = Math.abs(day - last) > FORGOTTEN;
        if (places[at] === key && !isForgotten) {
          if (day - first > APART) marks[i] = 1;
          else places[at + 1] = Math.min(first, today);
          places[at + 2] = Math.max(last, today);
        } else if (places[at] === 0 || first === last || isForgotten) {
          if (places[at] === 0) filled++;
          places[at] = key;
          places[at + 1] = today;
          places[at + 2] = today;
        }
      }
      if (filled > size / 2 && size < room) grow();
      return spread(marks);
    },
  };
}

/** A shingle that was not remembered is furniture between two that are. */
function spread(marks: Uint8Array): Uint8Array {
  const spreaded = marks.slice();
  let lastMark = -100;
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] === 0) continue;
    if (i - lastMark <= SHINGLE_WORDS) for (let k = lastMark + 1; k < i; k++) spreaded[k] = 1;
    lastMark = i;
  }
  return spreaded;
}

/** The words that furniture covers. */
export function furnitureWords(marks: Uint8Array, words: number): Uint8Array {
  const covered = new Uint8Array(words);
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) covered.fill(1, i, i + SHINGLE_WORDS);
  return covered;
}
