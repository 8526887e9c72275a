import type { SideCounts } from '../../model/coverage.ts';
import type { Side } from '../../model/rating.ts';
import type { TimelineDay } from '../../model/sourcing.ts';
import { dayOfAccount } from '../articles/dates.ts';
import { countSides, sideOfAccount } from '../coverage/coverage.ts';
import type { Line } from '../ledger/lines.ts';
import type { Reading } from '../reading/reading.ts';

/** The days of a story in order, each with what came out and what was said on it. Undated things stand on none. */
export function timelineOf(readings: readonly Reading[], lines: readonly Line[]): TimelineDay[] {
  const articles = sidesByDay(readings.map(({ account }) => [dayOfAccount(account), sideOfAccount(account)]));
  const statements = sidesByDay(lines.map(({ day, reading }) => [day, sideOfAccount(reading.account)]));
  const days = [...new Set([...articles.keys(), ...statements.keys()])].sort();
  const none: SideCounts = countSides([]);
  return days.map((day) => ({
    day,
    articles: articles.get(day) ?? none,
    statements: statements.get(day) ?? none,
  }));
}

function sidesByDay(dated: readonly (readonly [string | null, Side])[]): ReadonlyMap<string, SideCounts> {
  const groups = Map.groupBy(
    dated.filter(([day]) => day !== null),
    ([day]) => day!,
  );
  return new Map([...groups].map(([day, group]) => [day, countSides(group.map(([, side]) => side))]));
}
