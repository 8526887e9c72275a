import type { FC } from 'hono/jsx';
import type { WireNumberSeries } from '../../wire/comparisons.ts';
import { dayWords } from '../dates.ts';
import { figure } from '../words.ts';
import { dayNumber, scale } from './scale.ts';

const HEIGHT = 96;
const POINTS_LABELLED = 8;

/** A number as it was given over time; superseded values are hollow. Points of an unknown day stand first. */
export const SeriesChart: FC<{ series: WireNumberSeries }> = ({ series: { subject, unit, points } }) => {
  const days = points.map(({ asOf }) => asOf).filter((day) => day !== null);
  const first = days.length === 0 ? 0 : Math.min(...days.map(dayNumber));
  const placed = points.map(({ asOf }) => (asOf === null ? first : dayNumber(asOf)));
  const x = scale(placed, 8, 92);
  const y = scale(
    points.map(({ quantity }) => quantity.value),
    HEIGHT - 14,
    26,
  );
  const label = `${subject}, in ${unit}: ${points
    .slice(0, POINTS_LABELLED)
    .map(({ quantity, asOf }) => `${quantityWords(quantity)} (${dayWords(asOf)})`)
    .join(', ')}`;
  const seen = new Set<string>();
  return (
    <svg class="series" width="100%" height={HEIGHT} role="img" aria-label={label}>
      <line class="axis" x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {points.map(({ quantity, superseded }, i) => {
        const [left, top] = [x(placed[i]!), y(quantity.value)];
        const place = `${left} ${top}`;
        const isNew = !seen.has(place) && seen.size < POINTS_LABELLED;
        seen.add(place);
        return isNew ? (
          <>
            <line class="stem" x1={`${left}%`} x2={`${left}%`} y1={top} y2={HEIGHT - 1} />
            <circle class={superseded ? 'dot hollow' : 'dot'} cx={`${left}%`} cy={top} r="4" />
            <text class="chart-text" x={`${left}%`} y={top - 9} text-anchor="middle">
              {quantityWords(quantity)}
            </text>
          </>
        ) : null;
      })}
    </svg>
  );
};

type Quantity = WireNumberSeries['points'][number]['quantity'];

/** "at least 14", "2,000 to 3,000". */
export function quantityWords({ value, high, bound }: Quantity): string {
  const number = high === null ? figure(value) : `${figure(value)} to ${figure(high)}`;
  return bound === null ? number : `${bound} ${number}`;
}
