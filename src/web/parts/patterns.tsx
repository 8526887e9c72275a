import type { FC } from 'hono/jsx';
import { SIDES, type Side } from '../../model/rating.ts';

/** Marks of a side's pattern on an 6 by 6 tile, so that the sides can be told without colour. Unrated stays blank. */
const MARKS: Readonly<Record<Side, string>> = {
  left: 'M-1 1l2-2M0 6l6-6M5 7l2-2',
  center: 'M1.5 1.5h.01M4.5 4.5h.01',
  right: 'M0 0v6M3 0v6',
  unrated: '',
};

/** Drawn once a page; every chart fills with them by name. */
export const Patterns: FC = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {SIDES.map((side) => (
        <pattern id={patternId(side)} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" class={`fill-${side}`} />
          <path d={MARKS[side]} class="pattern-mark" />
        </pattern>
      ))}
    </defs>
  </svg>
);

export const patternId = (side: Side): string => `p-${side}`;
export const patternFill = (side: Side): string => `url(#${patternId(side)})`;
