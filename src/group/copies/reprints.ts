import { createPool } from '../read/pool.ts';
import type { Reading } from '../read/reading.ts';
import { STOP, type Words } from '../read/words.ts';
import { createCopies, type Match } from './copies.ts';
import { createFurniture, furnitureWords } from './furniture.ts';
import { type Compared, isCopy, isNoisyCopy, isStrong } from './judge.ts';
import { sketchLetters } from './letters.ts';
import { overlapOf, type Sketch, shingleHashes, sketch } from './shingles.ts';

/** Words of a lead, and of a headline, by which two texts of one outlet are told apart from its furniture. */
const [LEAD_WORDS, HEADLINE_WORDS] = [60, 24];
/** Articles whose letters are remembered for a second look. */
const LETTERS_REMEMBERED = 100_000;

/** What the reprint stage keeps of an article while copies of it may come. */
interface Trace {
  readonly sketch: Sketch;
  /** For texts of one outlet, null where it is unknown. */
  readonly lead: Sketch | null;
  readonly headline: Int32Array | null;
  letters: Sketch | null;
  /** Share of its words that are misread; 0 in a clean text. */
  readonly noise: number;
  readonly outlet: string | null;
  readonly day: number;
  readonly isDated: boolean;
}

/** An earlier article that an article repeats. */
export interface Link {
  readonly original: number;
  readonly match: Match;
  /** Other articles that it repeats: all of them are one family. */
  readonly others: readonly number[];
  /** Found by its letters: so many are misread that its words do not match. */
  readonly byLetters: boolean;
}

/** What is found of an article before the story stage sees it. */
export interface Found {
  readonly link: Link | null;
  readonly matches: readonly Match[];
  /** Words of the text that belong to the outlet's pages. */
  readonly furniture: Uint8Array;
}

export interface Reprints {
  /** Reads the next article. `isRefused` tells originals that a person ruled out. */
  read(number: number, reading: Reading, noise: number, isRefused: (original: number) => boolean): Found;
  /** The second look, by letters, at articles that the story stage finds near. */
  lookAgain(number: number, near: readonly number[], isRefused: (original: number) => boolean): Link | null;
  /** How one article stands to another, null if its traces are gone. */
  compare(number: number, other: number): Match | null;
  forget(number: number): void;
}

export function createReprints(): Reprints {
  const furniture = createFurniture();
  const copies = createCopies();
  const traces = new Map<number, Trace>();
  const keep = createPool();
  const pooled = ({ shingles, rate }: Sketch): Sketch => ({ shingles: keep(shingles), rate });
  const compared = (trace: Trace, match: Match): Compared => {
    const other = traces.get(match.article)!;
    return {
      match,
      days: trace.isDated && other.isDated ? Math.abs(trace.day - other.day) : null,
      isSameOutlet: trace.outlet !== null && trace.outlet === other.outlet,
      lead: trace.lead && other.lead ? shareOfShorter(trace.lead, other.lead) : 0,
      headline: trace.headline && other.headline ? likenessOf(trace.headline, other.headline) : 0,
    };
  };
  return {
    read(number, { article, body, headline, day, isDated }, noise, isRefused) {
      const hashes = shingleHashes(body);
      const marks =
        article.outlet === null ? new Uint8Array(hashes.length) : furniture.mark(article.outlet, hashes, day);
      const own: Trace = {
        sketch: pooled(sketch(body, hashes, marks)),
        lead: article.outlet === null ? null : pooled(sketch(body, hashes.subarray(0, LEAD_WORDS), marks)),
        headline: article.outlet === null ? null : keep(headlineWords(headline)),
        letters: pooled(sketchLetters(article.text)),
        noise,
        outlet: article.outlet,
        day,
        isDated,
      };
      const matches = copies.find(own.sketch);
      traces.set(number, own);
      copies.add(number, own.sketch);
      const old = traces.get(number - LETTERS_REMEMBERED);
      if (old) old.letters = null;
      const copied = matches.filter((one) => !isRefused(one.article) && isCopy(compared(own, one)));
      const [match, ...rest] = copied;
      const others = rest.filter(isStrong).map((one) => one.article);
      return {
        link: match ? { original: match.article, match, others, byLetters: false } : null,
        matches,
        furniture: furnitureWords(marks, body.count),
      };
    },
    lookAgain(number, near, isRefused) {
      const own = traces.get(number)!;
      let best: Link | null = null;
      for (const original of near) {
        const other = traces.get(original);
        if (!other) continue;
        const noise = Math.max(own.noise, other.noise);
        if (noise === 0 || !own.letters || !other.letters || isRefused(original)) continue;
        const overlap = overlapOf(own.letters, other.letters);
        const share = overlap.common / Math.max(12, Math.min(overlap.sizeA, overlap.sizeB));
        if (!isNoisyCopy(share, noise) || (best && best.match.raw >= share)) continue;
        const match = { article: original, overlap, prose: share, raw: share };
        best = { original, match, others: [], byLetters: true };
      }
      return best;
    },
    compare(number, other) {
      const own = traces.get(number);
      return own ? copies.compare(other, own.sketch) : null;
    },
    forget(number) {
      traces.delete(number);
      copies.forget(number);
    },
  };
}

function shareOfShorter(a: Sketch, b: Sketch): number {
  const { common, sizeA, sizeB } = overlapOf(a, b);
  return common / Math.max(1, Math.min(sizeA, sizeB));
}

function headlineWords(headline: Words): Int32Array {
  const words = new Set<number>();
  for (let i = 0; i < Math.min(headline.count, HEADLINE_WORDS); i++)
    if ((headline.flags[i]! & STOP) === 0) words.add(headline.stems[i]!);
  return Int32Array.from(words);
}

/** Jaccard's likeness: what both hold of what either holds. */
function likenessOf(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (const word of a) if (b.includes(word)) both++;
  return both === 0 ? 0 : both / (a.length + b.length - both);
}
