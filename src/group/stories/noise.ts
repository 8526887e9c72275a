import type { Reading } from '../read/reading.ts';
import { ALL, termOf } from '../read/terms.ts';
import { STOP } from '../read/words.ts';
import type { Rarity } from './rarity.ts';

/** Words looked at, and needed. */
export const LOOKED_AT = 300;
const NEEDED = 40;
/** So much more of its words than is usual in its language are unknown in a text with misread letters. */
const ABOVE_USUAL = 0.16;
/** How fast the usual share follows the stream. */
const FOLLOW = 0.02;

/** Tells texts with many misread letters, as scanning makes them, by their unknown words. */
export interface Noise {
  /** Share of its words that are unknown, 0 if that is nothing unusual. */
  of(reading: Reading): number;
}

export function createNoise(rarity: Rarity): Noise {
  const usual = new Map<number, number>();
  return {
    of({ body, language }) {
      let [unknown, seen] = [0, 0];
      for (let i = 0; i < Math.min(body.count, LOOKED_AT); i++) {
        if ((body.flags[i]! & STOP) !== 0) continue;
        seen++;
        if (!rarity.knows(language, termOf(body.stems[i]!, ALL))) unknown++;
      }
      if (seen < NEEDED) return 0;
      const share = unknown / seen;
      // A language without shipped counts begins with unknown words only: then nothing stands out.
      const known = usual.get(language) ?? (share < 0.8 ? 0.1 : 1);
      const isNoisy = share > known + ABOVE_USUAL;
      usual.set(language, known + FOLLOW * (Math.min(share, known + ABOVE_USUAL) - known));
      return isNoisy ? share : 0;
    },
  };
}
