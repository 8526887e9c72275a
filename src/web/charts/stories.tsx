import type { FC } from 'hono/jsx';
import type { WireStoryHead } from '../../wire/sheet.ts';
import type { WireCourse } from '../../wire/storyline.ts';
import { dayWords } from '../dates.ts';
import { headlineWords } from '../words.ts';
import { dayNumber, scale } from './scale.ts';

const ROW = 14;
const ROWS_SHOWN = 40;
/** Room for the days at the foot. */
const FOOT = 22;

/**
 * The stories of an affair in time: one row a story, from its first article to its last; a dashed line leads from the story from which
 * a branch goes on. Undated ones are left out.
 */
export const StoriesChart: FC<{ stories: readonly WireStoryHead[]; course: WireCourse }> = ({
  stories,
  course,
}) => {
  const dated = stories.filter(({ firstPublished }) => firstPublished !== null).slice(-ROWS_SHOWN);
  if (dated.length < 2) return null;
  const spans = dated.map(({ firstPublished, lastUpdated }) => {
    const from = dayNumber(firstPublished!);
    return { from, to: Math.max(from, dayNumber(lastUpdated ?? firstPublished!)) };
  });
  const x = scale(
    spans.flatMap(({ from, to }) => [from, to]),
    1,
    99,
  );
  const rows = new Map(dated.map(({ story }, i) => [story, i]));
  const branches = course.branches.flatMap(({ from, stories: [first] }) => {
    const [a, b] = [rows.get(from ?? ''), rows.get(first ?? '')];
    return a !== undefined && b !== undefined ? [{ a, b }] : [];
  });
  const height = dated.length * ROW + FOOT;
  const label = dated
    .map(({ headline, firstPublished }) => `${dayWords(firstPublished)}: ${headlineWords(headline)}`)
    .join('; ');
  const last = dated
    .map(({ firstPublished, lastUpdated }) => lastUpdated ?? firstPublished!)
    .sort()
    .at(-1)!;
  return (
    <svg class="stories-chart" width="100%" height={height} role="img" aria-label={label}>
      {spans.map(({ from, to }, i) => {
        const y = i * ROW + ROW / 2;
        return (
          <>
            <line class="stem" x1={`${x(from)}%`} x2={`${x(from)}%`} y1={y} y2={height - FOOT + 2} />
            <line class="span" x1={`${x(from)}%`} x2={`${x(to)}%`} y1={y} y2={y} />
            <circle class="dot" cx={`${x(from)}%`} cy={y} r="3.5" />
          </>
        );
      })}
      {branches.map(({ a, b }) => {
        const [left, right] = [`${x(spans[a]!.from)}%`, `${x(spans[b]!.from)}%`];
        const [from, to] = [a * ROW + ROW / 2, b * ROW + ROW / 2];
        return (
          <>
            <line class="branch" x1={left} x2={left} y1={from} y2={to} />
            <line class="branch" x1={left} x2={right} y1={to} y2={to} />
          </>
        );
      })}
      <line class="axis" x1="0" x2="100%" y1={height - FOOT + 2} y2={height - FOOT + 2} />
      <text class="chart-text" x="0" y={height - 4}>
        {dayWords(dated[0]!.firstPublished)}
      </text>
      <text class="chart-text" x="100%" y={height - 4} text-anchor="end">
        {dayWords(last.slice(0, 10))}
      </text>
    </svg>
  );
};
