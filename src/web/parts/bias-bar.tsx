import type { FC } from 'hono/jsx';
import type { SideCounts } from '../../model/coverage.ts';
import { SIDES } from '../../model/rating.ts';
import { figure, SIDE_WORDS } from '../words.ts';
import { patternFill } from './patterns.tsx';

const HEIGHT = 14;

/** How the sides share a story, left to right, unrated last. `unit` says what is counted: "outlets". */
export const BiasBar: FC<{ counts: SideCounts; unit: string }> = ({ counts, unit }) => {
  let before = 0;
  return (
    <svg class="bias-bar" width="100%" height={HEIGHT} role="img" aria-label={spoken(counts, unit)}>
      <rect class="bar-ground" width="100%" height={HEIGHT} />
      {SIDES.map((side) => {
        const share = counts.total === 0 ? 0 : (100 * counts[side]) / counts.total;
        const x = before;
        before += share;
        if (share === 0) return null;
        return (
          <>
            <rect x={`${round(x)}%`} width={`${round(share)}%`} height={HEIGHT} fill={patternFill(side)} />
            {x > 0 && <line class="bar-cut" x1={`${round(x)}%`} x2={`${round(x)}%`} y1="0" y2={HEIGHT} />}
          </>
        );
      })}
    </svg>
  );
};

const round = (n: number): number => Math.round(n * 100) / 100;

const spoken = (counts: SideCounts, unit: string): string =>
  `${figure(counts.total)} ${unit}: ${SIDES.map((side) => `${figure(counts[side])} ${SIDE_WORDS[side].toLowerCase()}`).join(', ')}`;

/** The bar's figures in words, for those who do not read bars. */
export const BiasLegend: FC<{ counts: SideCounts }> = ({ counts }) => (
  <ul class="bias-legend">
    {SIDES.filter((side) => counts[side] > 0).map((side) => (
      <li>
        <i class={`swatch ${side}`} />
        {SIDE_WORDS[side]} <b>{figure(counts[side])}</b>
      </li>
    ))}
  </ul>
);
