import type { SharedTerm, Why } from '../model/why.ts';
import type { Reading } from './read/reading.ts';
import { ALL, type Counts, NAMES, NUMBERS } from './read/terms.ts';
import { type Profile, sharedTerms } from './stories/vector.ts';

/** Terms that a record of why names at most. */
const NAMED = 8;

/** The terms that an article shares with a story, as the article writes them, the heaviest first. */
export function explainTerms(reading: Reading, counts: Counts, own: Profile, story: Profile): SharedTerm[] {
  const parts = new Map<string, number>();
  for (const field of [NAMES, ALL, NUMBERS])
    for (const [term, part] of sharedTerms(own, story, field).slice(0, NAMED)) {
      const text = textOf(reading, counts, field, term);
      if (text !== null && !parts.has(text)) parts.set(text, part);
    }
  return [...parts]
    .map(([text, part]) => ({ text, part: Math.round(part * 1000) / 1000 }))
    .sort((a, b) => b.part - a.part || (a.text < b.text ? -1 : 1))
    .slice(0, NAMED);
}

function textOf({ headline, body }: Reading, counts: Counts, field: number, term: number): string | null {
  const counted = counts.ofField[field]!.get(term);
  if (!counted) return null;
  const words = counted.inHeadline ? headline : body;
  return words.text.slice(words.starts[counted.from], words.ends[counted.to - 1]);
}

/** As far as anybody reads it: it is kept for every article. */
export const rounded = ({
  act,
  to,
  probability,
  terms,
  gapDays,
}: Omit<Why, 'articleId'>): Omit<Why, 'articleId'> => ({
  act,
  to,
  probability: Math.round(probability * 10_000) / 10_000,
  terms,
  gapDays: gapDays === null ? null : Math.round(gapDays * 100) / 100,
});
