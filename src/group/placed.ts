import type { Reprint } from '../model/reprint.ts';
import type { Why } from '../model/why.ts';
import type { Link } from './copies/reprints.ts';
import type { Origin } from './stories/story.ts';
import type { Shelf } from './tables/shelf.ts';

/** An article that was placed. */
export interface Placed extends Origin {
  readonly id: string;
  /** The agency that it says it has its text from: see `creditedAgency`. */
  readonly agency: string | null;
  /** What it was found to repeat when it came; a person may say that it does not. */
  link: Link | null;
  /** What it repeats of all that came since. */
  reprint: Reprint | null;
  /** Null once it was told, and for an article that was restored. */
  why: Why | null;
}

/** The articles that are held, by their number in the order of arrival. */
export type PlacedByNumber = Pick<Shelf<Placed>, 'get' | 'has' | 'entries'>;

/** Articles in the order of their publication, undated ones last, then as they came. */
export const byTime =
  (placed: PlacedByNumber) =>
  (a: number, b: number): number => {
    const [left, right] = [placed.get(a)!, placed.get(b)!];
    if (left.isDated !== right.isDated) return left.isDated ? -1 : 1;
    return left.isDated && left.day !== right.day ? left.day - right.day : a - b;
  };
