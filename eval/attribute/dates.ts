import { findTimes, type Time } from '../../src/attribute/dates/times.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface Annotated {
  readonly published: string;
  readonly text: string;
  readonly timex: readonly { readonly start: number; readonly end: number; readonly value: string }[];
}

/** TempEval-3: times found at all (relaxed span F), and found with the right value (value F), on its development documents. */
export function datesRows(): Row[] {
  const count = { gold: 0, found: 0, relaxed: 0, value: 0 };
  for (const { text, published, timex } of readRecords<Annotated>(
    'eval',
    'attribute',
    'timex',
    'tbaq.jsonl.gz',
  )) {
    const times = findTimes(text, published);
    count.gold += timex.length;
    count.found += times.length;
    const used = new Set<Time>();
    for (const gold of timex) {
      const match = times.find((time) => !used.has(time) && time.start < gold.end && gold.start < time.end);
      if (!match) continue;
      used.add(match);
      count.relaxed++;
      if (match.value === gold.value) count.value++;
    }
  }
  const f = (right: number): number => (200 * right) / (count.gold + count.found);
  return [
    { measure: 'times found, TempEval-3 relaxed F', value: f(count.relaxed), reach: null, dream: null },
    { measure: 'times with their value, TempEval-3 F', value: f(count.value), reach: 76, dream: 82 },
  ];
}
