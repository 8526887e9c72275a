import { explain } from '../../src/attribute/attribute.ts';
import { createArticleText } from '../../src/model/article.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';
import { eventOf } from './plover-events.ts';

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly event: string;
}

/** PLOVER's kinds of events that are acts of speech or come near; the others (FIGHT, AID, ...) are left out, as in the probe. */
export const EVENTS = [
  'AGREE',
  'DEMAND',
  'REJECT',
  'THREATEN',
  'DISAPPROVE',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
] as const;

/** Macro-F1 over the eight kinds: the event of each sentence told from the acts that we find in it. */
export function actsRows(): Row[] {
  const counts = new Map<string, { right: number; gold: number; found: number }>(
    EVENTS.map((event) => [event, { right: 0, gold: 0, found: 0 }]),
  );
  for (const { id, text, event } of readRecords<Sentence>('eval', 'attribute', 'plover', 'gsr.jsonl.gz')) {
    const gold = counts.get(event);
    if (!gold) continue;
    const statements = explain(createArticleText({ id, text, language: 'en' })).map(
      ({ statement }) => statement,
    );
    const found = eventOf(text, statements);
    gold.gold++;
    counts.get(found)!.found++;
    if (found === event) gold.right++;
  }
  const all = [...counts.values()].map(({ right, gold, found }) =>
    gold + found === 0 ? 0 : (2 * right) / (gold + found),
  );
  return [
    {
      measure: 'acts, PLOVER macro-F1 over 8 kinds',
      value: (100 * all.reduce((a, b) => a + b)) / all.length,
      reach: 68,
      dream: 78,
    },
  ];
}
