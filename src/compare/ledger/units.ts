import type { Span } from '../../model/span.ts';
import { spanOf, tokensOf } from '../../text/document.ts';
import { termsIn } from '../reading/reading.ts';
import type { Line } from './lines.ts';

/** One sentence of what is said: a long quotation says several things. */
export interface Unit {
  readonly line: Line;
  readonly span: Span;
  readonly terms: ReadonlySet<number>;
  /** Whether it is all that the line says. */
  readonly isWhole: boolean;
}

/** The sentences of each line's content, in order. */
export function unitsOf(lines: readonly Line[]): Unit[] {
  return lines.flatMap((line): Unit[] => {
    const spans = line.statement.content.flatMap((piece) => sentencesOf(line, piece));
    if (spans.length === 1) return [{ line, span: spans[0]!, terms: line.terms, isWhole: true }];
    return spans.map((span) => ({ line, span, terms: termsIn(line.reading, [span]), isWhole: false }));
  });
}

export const textOf = ({ line, span }: Unit): string => line.reading.tokens.text.slice(span.start, span.end);

/** A piece of content, cut where its text's sentences end. */
function sentencesOf({ reading: { tokens, sentences } }: Line, piece: Span): Span[] {
  const { from, to } = tokensOf(tokens, piece);
  const spans: Span[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, sentences.ends[sentences.ofToken[start]!]!);
    spans.push(spanOf(tokens, start, end));
    start = end;
  }
  return spans;
}
