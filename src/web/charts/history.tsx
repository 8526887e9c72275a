import type { FC } from 'hono/jsx';
import type { WirePosition } from '../../wire/comparisons.ts';
import { dayWords } from '../dates.ts';

const STEP = 14;
const HEIGHT = 28;
const STEPS_SHOWN = 8;
/** From the top: for, between, against. */
const LEVEL: Readonly<Record<WirePosition['stance'], number>> = {
  supports: 5,
  conditional: 14,
  neutral: 14,
  opposes: 23,
};

/** An actor's positions in the order of time: up is for, down is against; second-hand ones are hollow. */
export const HistoryChart: FC<{ history: readonly WirePosition[] }> = ({ history }) => {
  const steps = history.slice(-STEPS_SHOWN);
  const places = steps.map(({ stance }, i) => `${7 + i * STEP} ${LEVEL[stance]}`);
  // A stroke of no length with round ends is a dot: one path draws them all.
  const dots = places.map((place) => `M${place}h0`).join('');
  const holes = places.flatMap((place, i) => (steps[i]!.firstHand ? [] : [`M${place}h0`])).join('');
  const label = steps.map(({ stance, day }) => `${stance} (${dayWords(day)})`).join(', then ');
  return (
    <svg class="history" width={steps.length * STEP} height={HEIGHT} role="img" aria-label={label}>
      <path d={`M${places.join('L')}`} />
      <path class="dots" d={dots} />
      {holes !== '' && <path class="holes" d={holes} />}
    </svg>
  );
};
