import { createDensePostings } from '../tables/dense/dense.ts';
import { createHits } from '../tables/hits.ts';
import { type Overlap, overlapOf, type Sample } from './samples.ts';
import type { Sketch } from './shingles.ts';

/** Shingles by which an article is found: the lowest of its sketch. With half of them, one in eight excerpts of a seventh of a text is missed. */
const FINDING = 48;
/** A shingle that more articles hold finds no copy. */
const MOST_HOLDERS = 60;
/** Articles looked at closely. */
const CANDIDATES = 8;
/** Fewer shingles than this are never enough for a copy: common phrases would do. */
const LEAST = 16;

/** An earlier article whose text overlaps. */
export interface Match {
  readonly article: number;
  readonly overlap: Overlap;
  /** Shared share of the shorter text, quotations left out, 0 to 1. */
  readonly prose: number;
  /** Shared share of the shorter text. */
  readonly raw: number;
}

export interface Copies {
  /** Earlier articles that overlap with an article, the most first, among those that may be what it repeats. */
  find(article: number, sketch: Sketch, mayBe: (other: number) => boolean): readonly Match[];
  add(article: number, sketch: Sketch): void;
  /** How one article stands to another. */
  compare(article: number, other: number): Match;
}

/** An index of sampled shingles over the articles so far, whose samples are kept elsewhere. */
export function createCopies(
  sampleOf: (article: number) => Sample,
  isHeld: (article: number) => boolean,
): Copies {
  const postings = createDensePostings(MOST_HOLDERS, isHeld);
  const hits = createHits();
  const holders = new Int32Array(MOST_HOLDERS);
  const compare = (article: number, other: number): Match =>
    matchOf(other, overlapOf(sampleOf(article), sampleOf(other)));
  return {
    find(article, sketch, mayBe) {
      hits.clear();
      for (const shingle of sketch.shingles) {
        const count = postings.read(shingle >>> 1, holders);
        for (let i = 0; i < count; i++) hits.raise(holders[i]!, 1);
      }
      const found: [article: number, count: number][] = [];
      for (let place = 0; place < hits.size; place++)
        if (hits.count(place) > 1 && isHeld(hits.item(place)) && mayBe(hits.item(place)))
          found.push([hits.item(place), hits.count(place)]);
      return found
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, CANDIDATES)
        .map(([other]) => compare(article, other))
        .sort((a, b) => sharedOf(b) - sharedOf(a) || b.prose - a.prose || a.article - b.article);
    },
    add(article, sketch) {
      const count = Math.min(FINDING, sketch.shingles.length);
      for (let i = 0; i < count; i++) postings.put(sketch.shingles[i]! >>> 1, article);
    },
    compare,
  };
}

/** Shared shingles, estimated from the sample: whoever shares most is the likeliest original. */
const sharedOf = ({ overlap }: Match): number => overlap.common * 2 ** overlap.rate;

function matchOf(article: number, overlap: Overlap): Match {
  const least = Math.max(4, LEAST / 2 ** overlap.rate);
  const prose = overlap.commonProse / Math.max(least, Math.min(overlap.proseA, overlap.proseB));
  const raw = overlap.common / Math.max(least, Math.min(overlap.sizeA, overlap.sizeB));
  return { article, overlap, prose, raw };
}
