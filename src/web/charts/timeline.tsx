import type { FC } from 'hono/jsx';
import type { SideCounts } from '../../model/coverage.ts';
import { SIDES } from '../../model/rating.ts';
import type { TimelineDay } from '../../model/sourcing.ts';
import { dayWords } from '../dates.ts';
import { patternFill } from '../parts/patterns.tsx';
import { counted } from '../words.ts';
import { dayNumber, round, scale } from './scale.ts';

const HALF = 64;
const AXIS = 24;
const HEIGHT = 2 * HALF + AXIS;
/** Beyond so many days the columns stand in their order, not on a ruler of days. */
const DAYS_ON_RULER = 90;
/** Columns keep off the edges, so that the outer labels have room. In per cent. */
const EDGE = 7;

/** Articles by day above the line, statements by the day on which they were said below it, stacked by side. */
export const TimelineChart: FC<{ days: readonly TimelineDay[] }> = ({ days }) => {
  const numbers = placesOf(days);
  const x = scale(numbers, EDGE, 100 - EDGE);
  const width = round(Math.min(4, (100 - 2 * EDGE) / (span(numbers) + 1)) * 0.8);
  const [most, said] = [largest(days, 'articles'), largest(days, 'statements')];
  return (
    <svg class="timeline" width="100%" height={HEIGHT} role="img" aria-label={spoken(days)}>
      <line class="axis" x1="0" x2="100%" y1={HALF} y2={HALF} />
      <line class="axis" x1="0" x2="100%" y1={HALF + AXIS} y2={HALF + AXIS} />
      {days.map(({ day, articles, statements }, i) => {
        const left = `${round(x(numbers[i]!) - width / 2)}%`;
        return (
          <g>
            <title>{`${dayWords(day)}: ${counted(articles.total, 'article')}, ${counted(statements.total, 'statement')}`}</title>
            <Stack counts={articles} most={most} x={left} width={width} y={HALF} up />
            <Stack counts={statements} most={said} x={left} width={width} y={HALF + AXIS} />
          </g>
        );
      })}
      <text class="chart-text" x="0" y="12">
        Articles, at most {most} a day
      </text>
      <text class="chart-text" x="0" y={HEIGHT - 4}>
        Statements, at most {said} a day
      </text>
      {labelled(days, numbers).map((i) => (
        <text class="chart-text" x={`${x(numbers[i]!)}%`} y={HALF + 16} text-anchor="middle">
          {shortDay(days[i]!.day)}
        </text>
      ))}
    </svg>
  );
};

const Stack: FC<{
  counts: SideCounts;
  most: number;
  x: string;
  width: number;
  y: number;
  up?: boolean;
}> = ({ counts, most, x, width, y, up = false }) => {
  let at = 0;
  return (
    <>
      {SIDES.map((side) => {
        const height = most === 0 ? 0 : round((counts[side] / most) * (HALF - 4));
        if (height === 0) return null;
        const top = up ? y - at - height : y + at;
        at += height;
        return (
          <rect
            class="bar"
            x={x}
            width={`${width}%`}
            y={round(top)}
            height={height}
            fill={patternFill(side)}
          />
        );
      })}
    </>
  );
};

function placesOf(days: readonly TimelineDay[]): number[] {
  const numbers = days.map(({ day }) => dayNumber(day));
  return span(numbers) <= DAYS_ON_RULER ? numbers : days.map((_, i) => i);
}

const span = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);

const largest = (days: readonly TimelineDay[], of: 'articles' | 'statements'): number =>
  Math.max(...days.map((day) => day[of].total));

/** The columns that get a date: the first, the last, and those between that leave room for the words. */
function labelled(days: readonly TimelineDay[], numbers: readonly number[]): number[] {
  const room = Math.max(1, span(numbers) / 5);
  const last = days.length - 1;
  const chosen = [0];
  for (let i = 1; i < last; i++)
    if (numbers[i]! - numbers[chosen.at(-1)!]! >= room && numbers[last]! - numbers[i]! >= room)
      chosen.push(i);
  return last === 0 ? chosen : [...chosen, last];
}

/** "3 Mar". */
const shortDay = (day: string): string => dayWords(day).replace(/^(\d+ \w{3})\w* \d+$/, '$1');

const spoken = (days: readonly TimelineDay[]): string =>
  `By day: ${days
    .filter(({ articles }) => articles.total > 0)
    .slice(0, 20)
    .map(({ day, articles }) => `${dayWords(day)} ${counted(articles.total, 'article')}`)
    .join(', ')}`;
