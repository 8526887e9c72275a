import type { FC } from 'hono/jsx';
import type { WirePosition } from '../../wire/comparisons.ts';
import { dayWords } from '../dates.ts';

const STEP = 14;
const HEIGHT = 28;
const STEPS_SHOWN = 10;
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
  const points = steps.map(({ stance }, i) => ({ x: 6 + i * STEP, y: LEVEL[stance] }));
  const label = steps.map(({ stance, day }) => `${stance} (${dayWords(day)})`).join(', then ');
  return (
    <svg class="history" width={steps.length * STEP} height={HEIGHT} role="img" aria-label={label}>
      <line class="axis" x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <polyline class="path" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }, i) => (
        <circle class={steps[i]!.firstHand ? 'dot' : 'dot hollow'} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
};
