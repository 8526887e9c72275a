import type { Quantity } from '../../model/quantity.ts';
import { contains } from '../../model/span.ts';
import { tokensOf } from '../../text/document.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { dayOfAccount } from '../articles/dates.ts';
import type { Line } from '../ledger/lines.ts';
import type { Reading } from '../reading/reading.ts';
import { agree } from './agree.ts';
import { quantitiesIn } from './quantities.ts';
import { MEANINGS } from './words.ts';

/** Words on each side of a number that tell what it counts. */
const AROUND = 9;
/** One term for each meaning, by the hash of its words. */
const MEANING_OF: ReadonlyMap<number, number> = new Map(
  MEANINGS.flatMap((words) => words.map((word) => [lowerHash(word), lowerHash(words[0]!)] as const)),
);
/** A quantity with what it counts and who gives it. */
export interface Counted {
  readonly quantity: Quantity;
  readonly reading: Reading;
  /** The innermost statement around it; null in the outlet's own voice. */
  readonly line: Line | null;
  readonly terms: ReadonlySet<number>;
  /** Another value in the same unit stands in the same sentence. */
  readonly isListed: boolean;
}

/** Every quantity of every origin, in the order of the accounts. Reprints say nothing new. */
export function countedIn(readings: readonly Reading[], lines: readonly Line[]): Counted[] {
  const said = Map.groupBy(lines, ({ reading }) => reading);
  const seen = new Set<string>();
  return readings.flatMap((reading) => {
    if (seen.has(reading.origin)) return [];
    seen.add(reading.origin);
    const quantities = quantitiesIn(reading);
    const listed = listedIn(reading, quantities);
    return quantities.map((quantity) => {
      const line = lineAround(said.get(reading) ?? [], quantity);
      const terms = termsAround(reading, quantity, line);
      return { quantity, reading, line, terms, isListed: listed.has(quantity) };
    });
  });
}

/** The quantities beside which their sentence gives another value in the same unit. */
function listedIn({ tokens, sentences }: Reading, quantities: readonly Quantity[]): ReadonlySet<Quantity> {
  const bySentence = Map.groupBy(
    quantities,
    ({ span, unit }) => `${sentences.ofToken[tokensOf(tokens, span).from]} ${unit}`,
  );
  const lists = [...bySentence.values()].filter((list) => list.some((one) => !agree(one, list[0]!)));
  return new Set(lists.flat());
}

/** The shortest content that holds the number. */
function lineAround(lines: readonly Line[], { span }: Quantity): Line | null {
  let best: Line | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const content = line.statement.content.find((piece) => contains(piece, span));
    if (!content || content.end - content.start >= shortest) continue;
    best = line;
    shortest = content.end - content.start;
  }
  return best;
}

/** Inside a statement only its content counts: who says it does not tell what is counted. */
function termsAround(
  { tokens, sentences, terms }: Reading,
  { span }: Quantity,
  line: Line | null,
): ReadonlySet<number> {
  const { from, to } = tokensOf(tokens, span);
  const sentence = sentences.ofToken[from]!;
  const content = line?.statement.content.find((piece) => contains(piece, span));
  const said = content ? tokensOf(tokens, content) : { from: 0, to: tokens.count };
  const first = Math.max(sentences.starts[sentence]!, from - AROUND, said.from);
  const last = Math.min(sentences.ends[sentence]!, to + AROUND, said.to);
  const found = new Set<number>();
  for (let i = first; i < last; i++)
    if (terms[i] !== 0 && (i < from || i >= to))
      found.add(MEANING_OF.get(lowerHash(wordAt(tokens, i).toLowerCase())) ?? terms[i]!);
  return found;
}

export const asOfDay = ({ line, reading }: Counted): string | null =>
  line?.day ?? dayOfAccount(reading.account);
