import { hashOf, mix } from '../../text/bytes/hash.ts';
import { SHINGLE_WORDS } from './shingles.ts';

/** A shingle that an outlet repeats after so many days belongs to its pages, not to its articles. */
const APART = 4;
/** What was not seen for so long is forgotten when its place is wanted. */
const FORGOTTEN = 60;

/** What each outlet's pages say again and again: galleries, widgets, sign-offs. */
export interface Furniture {
  /** Marks the shingles that were seen before, more than some days apart, and remembers these. */
  mark(outlet: string, shingles: Uint32Array, day: number): Uint8Array;
}

/** @param room shingles remembered at most, a power of two. A shingle has one place: a newer one takes it over. */
export function createFurniture(room = 1 << 22): Furniture {
  let size = Math.min(room, 1 << 16);
  let keys = new Int32Array(size);
  let first = new Int32Array(size);
  let last = new Int32Array(size);
  let filled = 0;
  const grow = (): void => {
    const [oldKeys, oldFirst, oldLast] = [keys, first, last];
    size *= 2;
    keys = new Int32Array(size);
    first = new Int32Array(size);
    last = new Int32Array(size);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0) continue;
      const at = oldKeys[i]! & (size - 1);
      keys[at] = oldKeys[i]!;
      first[at] = oldFirst[i]!;
      last[at] = oldLast[i]!;
    }
  };
  return {
    mark(outlet, shingles, day) {
      const marks = new Uint8Array(shingles.length);
      const salt = hashOf(outlet);
      for (let i = 0; i < shingles.length; i++) {
        // Every second shingle is remembered: furniture is longer than one.
        if ((shingles[i]! & 2) !== 0) continue;
        const key = mix(shingles[i]!, salt) || 1;
        const at = key & (size - 1);
        if (keys[at] === key) {
          if (day - first[at]! > APART) marks[i] = 1;
          else first[at] = Math.min(first[at]!, Math.floor(day));
          last[at] = Math.floor(day);
        } else if (keys[at] === 0 || first[at] === last[at] || day - last[at]! > FORGOTTEN) {
          if (keys[at] === 0) filled++;
          keys[at] = key;
          first[at] = Math.floor(day);
          last[at] = Math.floor(day);
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
