import type { FC } from 'hono/jsx';
import type { SideCounts } from '../../model/coverage.ts';
import { SIDES, type Side } from '../../model/rating.ts';
import type { TimelineDay } from '../../model/sourcing.ts';
import { dayWords } from '../dates.ts';
import { patternFill } from '../parts/patterns.tsx';
import { counted } from '../words.ts';
import { dayNumber, round, scale } from './scale.ts';

const HALF = 64;
const AXIS = 24;
const HEIGHT = 2 * HALF + AXIS;
/** Neighbouring days share a column where there are more. */
const COLUMNS = 20;
/** Beyond so many days the columns stand in their order, not on a ruler of days. */
const DAYS_ON_RULER = 90;
/** Columns keep off the edges, so that the outer labels have room. In per cent. */
const EDGE = 7;

/** Articles by day above the line, statements by the day on which they were said below it, stacked by side. */
export const TimelineChart: FC<{ days: readonly TimelineDay[] }> = ({ days }) => {
  const columns = columnsOf(days);
  const places = placesOf(columns);
  const x = scale(places, EDGE, 100 - EDGE);
  const width = round(Math.min(4, (100 - 2 * EDGE) / (span(places) + 1)) * 0.8);
  const [most, said] = [largest(columns, 'articles'), largest(columns, 'statements')];
  const per = days.length > COLUMNS ? 'a column' : 'a day';
  return (
    <svg class="timeline" width="100%" height={HEIGHT} role="img" aria-label={spoken(columns)}>
      <line class="axis" x1="0" x2="100%" y1={HALF} y2={HALF} />
      <line class="axis" x1="0" x2="100%" y1={HALF + AXIS} y2={HALF + AXIS} />
      {SIDES.map((side) => (
        <g fill={patternFill(side)}>
          {columns.map(({ articles, statements }, i) => {
            const left = `${round(x(places[i]!) - width / 2)}%`;
            return (
              <>
                <Bar box={boxOf(articles, side, most)} x={left} width={width} y={HALF} up />
                <Bar box={boxOf(statements, side, said)} x={left} width={width} y={HALF + AXIS} />
              </>
            );
          })}
        </g>
      ))}
      <text class="chart-text" x="0" y="12">
        Articles, at most {most} {per}
      </text>
      <text class="chart-text" x="0" y={HEIGHT - 4}>
        Statements, at most {said} {per}
      </text>
      {labelled(places).map((i) => (
        <text class="chart-text" x={`${x(places[i]!)}%`} y={HALF + 16} text-anchor="middle">
          {shortDay(columns[i]!.day)}
        </text>
      ))}
    </svg>
  );
};

interface Box {
  /** How far from the axis it begins, and how far it reaches, in pixels. */
  readonly from: number;
  readonly height: number;
}

/** A side's part of a column, which stands on the parts of the sides before it. */
function boxOf(counts: SideCounts, side: Side, most: number): Box {
  const unit = most === 0 ? 0 : (HALF - 18) / most;
  const before = SIDES.slice(0, SIDES.indexOf(side)).reduce((sum, each) => sum + counts[each], 0);
  return { from: before * unit, height: counts[side] * unit };
}

const Bar: FC<{ box: Box; x: string; width: number; y: number; up?: boolean }> = ({
  box: { from, height },
  x,
  width,
  y,
  up = false,
}) => {
  if (height === 0) return null;
  const top = up ? y - from - height : y + from;
  return <rect x={x} width={`${width}%`} y={round(top)} height={round(height)} />;
};

/** Days, or runs of neighbouring days named by their first, so that there are at most {@link COLUMNS}. */
function columnsOf(days: readonly TimelineDay[]): readonly TimelineDay[] {
  const size = Math.ceil(days.length / COLUMNS);
  const starts = days.flatMap((_, i) => (i % size === 0 ? [i] : []));
  return starts.map((start) => days.slice(start, start + size).reduce(together));
}

const together = (a: TimelineDay, b: TimelineDay): TimelineDay => ({
  day: a.day,
  articles: added(a.articles, b.articles),
  statements: added(a.statements, b.statements),
});

const added = (a: SideCounts, b: SideCounts): SideCounts => ({
  left: a.left + b.left,
  center: a.center + b.center,
  right: a.right + b.right,
  unrated: a.unrated + b.unrated,
  total: a.total + b.total,
});

function placesOf(columns: readonly TimelineDay[]): number[] {
  const numbers = columns.map(({ day }) => dayNumber(day));
  return span(numbers) <= DAYS_ON_RULER ? numbers : columns.map((_, i) => i);
}

const span = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);

const largest = (columns: readonly TimelineDay[], of: 'articles' | 'statements'): number =>
  Math.max(...columns.map((column) => column[of].total));

/** The columns that get a date: the first, the last, and those between that leave room for the words. */
function labelled(places: readonly number[]): number[] {
  const room = Math.max(1, span(places) / 5);
  const last = places.length - 1;
  const chosen = [0];
  for (let i = 1; i < last; i++)
    if (places[i]! - places[chosen.at(-1)!]! >= room && places[last]! - places[i]! >= room) chosen.push(i);
  return last === 0 ? chosen : [...chosen, last];
}

/** "3 Mar". */
const shortDay = (day: string): string => dayWords(day).replace(/^(\d+ \w{3})\w* \d+$/, '$1');

const spoken = (columns: readonly TimelineDay[]): string =>
  `By day: ${columns
    .filter(({ articles }) => articles.total > 0)
    .slice(0, 12)
    .map(({ day, articles }) => `${dayWords(day)} ${counted(articles.total, 'article')}`)
    .join(', ')}`;
