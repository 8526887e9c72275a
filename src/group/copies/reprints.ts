import type { Reading } from '../read/reading.ts';
import { STOP, type Words } from '../read/words.ts';
import type { Origin } from '../stories/story.ts';
import { type Arena, createArena } from '../tables/arena.ts';
import type { Piece } from '../tables/chunks.ts';
import { type Column, createColumn } from '../tables/column.ts';
import { createCopies, type Match } from './copies.ts';
import { createFurniture, furnitureWords } from './furniture.ts';
import { type Compared, isCopy, isInTime, isNoisyCopy, isStrong } from './judge.ts';
import { sketchLetters } from './letters.ts';
import { keepSamples, type Overlap, overlapOf, type Sample, sampleIn } from './samples.ts';
import { type Sketch, shingleHashes, sketch } from './shingles.ts';

/** Words of a lead, and of a headline, by which two texts of one outlet are told apart from its furniture. */
const [LEAD_WORDS, HEADLINE_WORDS] = [60, 24];
/** Articles whose letters are remembered for a second look. */
const LETTERS_REMEMBERED = 100_000;

/** Which of an article's samples is which: of its text, its lead and its headline. Lead and headline, for texts of one outlet, are empty where it is unknown. */
const [TEXT, LEAD, HEADLINE] = [0, 1, 2];
const NONE: Sketch = { shingles: new Uint32Array(), rate: 0 };

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

/** @param originOf when an earlier article came out, and where. */
export function createReprints(originOf: (number: number) => Origin): Reprints {
  const furniture = createFurniture();
  /** What is kept of an article while copies of it may come: samples, and one of its letters. */
  const [samples, letters] = [createKept(), createKept()];
  /** Share of the words of a text that are misread, where it is not clean. */
  const noises = new Map<number, number>();
  const noiseOf = (number: number): number => noises.get(number) ?? 0;
  const copies = createCopies((number) => samples.of(number, TEXT), samples.has);
  const compared = (number: number, outlet: string | null, match: Match): Compared => {
    const isSameOutlet = outlet !== null && outlet === originOf(match.article).outlet;
    const both = (which: number): Overlap =>
      overlapOf(samples.of(number, which), samples.of(match.article, which));
    return {
      match,
      isSameOutlet,
      lead: isSameOutlet ? shareOfShorter(both(LEAD)) : 0,
      headline: isSameOutlet ? likenessOf(both(HEADLINE)) : 0,
    };
  };
  return {
    read(number, { article, outlet, body, headline, day, isDated }, noise, isRefused) {
      const origin = { outlet, day, isDated };
      const hashes = shingleHashes(body);
      const marks = outlet === null ? new Uint8Array(hashes.length) : furniture.mark(outlet, hashes, day);
      const own = sketch(body, hashes, marks);
      const lead = outlet === null ? NONE : sketch(body, hashes.subarray(0, LEAD_WORDS), marks);
      samples.keep(number, [own, lead, outlet === null ? NONE : headlineWords(headline)]);
      letters.keep(number, [sketchLetters(article.text)]);
      if (noise > 0) noises.set(number, noise);
      // Older ones are no copies, and whether they are still held hangs on when a grouper began.
      const mayBe = (other: number): boolean => isInTime(origin, originOf(other));
      const matches = copies.find(number, own, mayBe);
      copies.add(number, own);
      letters.forget(number - LETTERS_REMEMBERED);
      const copied = matches.filter(
        (one) => !isRefused(one.article) && isCopy(compared(number, outlet, one)),
      );
      const [match, ...rest] = copied;
      const others = rest.filter(isStrong).map((one) => one.article);
      return {
        link: match ? { original: match.article, match, others, byLetters: false } : null,
        matches,
        furniture: furnitureWords(marks, body.count),
      };
    },
    lookAgain(number, near, isRefused) {
      let best: Link | null = null;
      for (const original of near) {
        const noise = Math.max(noiseOf(number), noiseOf(original));
        if (noise === 0 || !letters.has(original) || isRefused(original)) continue;
        const overlap = overlapOf(letters.of(number), letters.of(original));
        const share = overlap.common / Math.max(12, Math.min(overlap.sizeA, overlap.sizeB));
        if (!isNoisyCopy(share, noise) || (best && best.match.raw >= share)) continue;
        const match = { article: original, overlap, prose: share, raw: share };
        best = { original, match, others: [], byLetters: true };
      }
      return best;
    },
    compare: (number, other) =>
      samples.has(number) && samples.has(other) ? copies.compare(number, other) : null,
    forget(number) {
      samples.forget(number);
      letters.forget(number);
      noises.delete(number);
    },
  };
}

/** Samples of articles, by their numbers. */
interface Kept {
  keep(number: number, sketches: readonly Sketch[]): void;
  /** The nth of those that were kept of an article. */
  of(number: number, n?: number): Sample;
  has(number: number): boolean;
  forget(number: number): void;
}

function createKept(): Kept {
  const arena: Arena = createArena();
  const pieces: Column = createColumn();
  return {
    keep(number, sketches) {
      const room = (words: number): Piece => {
        const piece = arena.take(words);
        pieces.set(number, piece);
        return arena.at(piece);
      };
      // Leads and headlines are short enough to be sampled whole.
      keepSamples(sketches, room, LEAD);
    },
    of: (number, n) => sampleIn(arena.at(pieces.get(number)), n),
    has: (number) => pieces.get(number) >= 0,
    forget(number) {
      const piece = pieces.get(number);
      if (piece < 0) return;
      arena.free(piece);
      pieces.delete(number);
    },
  };
}

const shareOfShorter = ({ common, sizeA, sizeB }: Overlap): number =>
  common / Math.max(1, Math.min(sizeA, sizeB));

function headlineWords(headline: Words): Sketch {
  const words = new Set<number>();
  for (let i = 0; i < Math.min(headline.count, HEADLINE_WORDS); i++)
    if ((headline.flags[i]! & STOP) === 0) words.add(headline.stems[i]!);
  return { shingles: Uint32Array.from(words), rate: 0 };
}

/** Jaccard's likeness: what both hold of what either holds. */
const likenessOf = ({ common, sizeA, sizeB }: Overlap): number =>
  common === 0 ? 0 : common / (sizeA + sizeB - common);
