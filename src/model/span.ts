import assert from 'node:assert/strict';

/** A half-open range `[start, end)` of UTF-16 code units in one text. Never empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text under a span. Asserts that the span lies in the text: a span that does not is a bug, never data. */
export function sliceSpan(text: string, { start, end }: Span): string {
  assert(
    start >= 0 && start < end && end <= text.length,
    `span [${start}, ${end}) lies outside ${text.length} units`,
  );
  return text.slice(start, end);
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that covers all of `spans`; there must be at least one. */
export function hullOf(spans: readonly Span[]): Span {
  assert(spans.length > 0, 'a hull needs a span');
  let { start, end } = spans[0]!;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
