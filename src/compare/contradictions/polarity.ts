import type { Span } from '../../model/span.ts';
import { tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { Line } from '../ledger/lines.ts';
import type { Unit } from '../ledger/units.ts';
import type { Reading } from '../reading/reading.ts';

const NEGATION = /^(?:not|n['’]t|never|no|nor|neither|cannot|nobody|nothing|none)$/i;
/** Words behind a negation among which what it negates stands. */
const REACH = 8;

/** Whether a negation stands anywhere in what is said: then one cannot tell by a negation that another says the opposite. */
export const hasNegation = ({ reading, statement }: Line): boolean =>
  negationIn(reading, statement.content) !== null;

/** The term that the first negation of a content negates, mostly its verb; null where there is none. */
export const negatedTerm = ({ reading, statement }: Line): number | null =>
  negatedIn(reading, statement.content);

/** Whether one sentence of what is said denies: by its own negation, or, where it is all that is said, by that of its cue. */
export const isNegated = ({ line, span, isWhole }: Unit): boolean =>
  negationIn(line.reading, [span]) !== null || (isWhole && line.statement.negated);

/** What one sentence of a content negates. */
export const negatedOf = ({ line, span }: Unit): number | null => negatedIn(line.reading, [span]);

function negatedIn(reading: Reading, content: readonly Span[]): number | null {
  const found = negationIn(reading, content);
  if (found === null) return null;
  const { terms } = reading;
  return (
    terms.slice(found.at + 1, Math.min(found.to, found.at + 1 + REACH)).find((term) => term !== 0) ?? null
  );
}

/** The first negation, as the place of its token, and where the content ends. */
function negationIn(
  { tokens }: Reading,
  content: readonly Span[],
): { readonly at: number; readonly to: number } | null {
  const last = tokensOf(tokens, content.at(-1)!).to;
  for (const span of content) {
    const { from, to } = tokensOf(tokens, span);
    for (let i = from; i < to; i++) if (NEGATION.test(wordAt(tokens, i))) return { at: i, to: last };
  }
  return null;
}
