import type { FC } from 'hono/jsx';
import type { WireLedgerLine } from '../../wire/sheet.ts';
import { dayWords, firstDay } from '../dates.ts';
import { LedgerLine } from './statement.tsx';

/** Who said what, by the day on which it was said, in the sheet's own order. */
export const Ledger: FC<{
  lines: readonly WireLedgerLine[];
  story: string;
  heading: 'h2' | 'h3';
}> = ({ lines, story, heading: Heading }) => (
  <ol class="days">
    {byDay(lines).map(({ day, of }) => (
      <li class="day">
        <Heading class="day-title">{day === null ? 'Day unknown' : dayWords(day)}</Heading>
        <ol class="lines">
          {of.map((line) => (
            <LedgerLine line={line} story={story} />
          ))}
        </ol>
      </li>
    ))}
  </ol>
);

interface Day {
  readonly day: string | null;
  readonly of: WireLedgerLine[];
}

/** Neighbours of one day together; the order stays. */
function byDay(lines: readonly WireLedgerLine[]): Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const day = firstDay(line.saidOn);
    const last = days.at(-1);
    if (last && last.day === day) last.of.push(line);
    else days.push({ day, of: [line] });
  }
  return days;
}
