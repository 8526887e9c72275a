import type { Span } from './span.ts';

/** A number as a text gives it: "2 to 3 million crowns" has value 2000000, high 3000000 and unit "crowns". */
export interface Quantity {
  readonly value: number;
  /** The upper end of a range, null for a single value. */
  readonly high: number | null;
  /** Lower case: "%", "$", "people", "miles"; the noun that is counted where there is no other. */
  readonly unit: string;
  /** How the text bounds it: "about", "at least", "up to"; null for a plain number. */
  readonly bound: 'about' | 'at least' | 'up to' | null;
  readonly span: Span;
}

/** One account's word on a quantity. */
export interface NumberPoint {
  readonly articleId: string;
  /** The statement it stands in; null where the outlet gives it in its own voice outside of any. */
  readonly statementId: string | null;
  /** Name of the actor who says so, null for the outlet. */
  readonly by: string | null;
  readonly quantity: Quantity;
  /** `YYYY-MM-DD`: the day it was said, else the day of publication; null where neither is known. */
  readonly asOf: string | null;
  /** A later point of the same actor, or of the same outlet, gives another value. */
  readonly superseded: boolean;
}

/** What one quantity was said to be, over time. */
export interface NumberSeries {
  /** What is counted, a slice of one of the texts: "people injured in the flood"; the unit where no text says it plainly. */
  readonly subject: string;
  readonly unit: string;
  readonly points: readonly NumberPoint[];
}
