/** The five steps in which raters place outlets. */
export const RATINGS = ['left', 'lean left', 'center', 'lean right', 'right'] as const;
export type Rating = (typeof RATINGS)[number];

/** The sides of a sheet: five steps folded to three; unrated is a value, not a gap. */
export const SIDES = ['left', 'center', 'right', 'unrated'] as const;
export type Side = (typeof SIDES)[number];

const SIDE_OF: Record<Rating, Side> = {
  left: 'left',
  'lean left': 'left',
  center: 'center',
  'lean right': 'right',
  right: 'right',
};

/** Reads a rating as people write it ("Lean Left", "lean-left", "centre"). Null for an empty or unknown word. */
export function parseRating(text: string | null | undefined): Rating | null {
  const word = (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .replace('centre', 'center');
  return (RATINGS as readonly string[]).includes(word) ? (word as Rating) : null;
}

export const sideOf = (rating: Rating | null): Side => (rating === null ? 'unrated' : SIDE_OF[rating]);

/** One rater's word on one outlet. Raters disagree, so the rater is part of the record and nothing is averaged. */
export interface OutletRating {
  /** Domain of the outlet. */
  readonly outlet: string;
  /** The rater's name ("AllSides"), or the file the rating came in. */
  readonly rater: string;
  readonly rating: Rating;
}
