import type { Span } from '../model/span.ts';

const VENUES =
  /\b(?:(?:press|news|media) (?:conference|briefing)|briefing|interview|phone call|(?:over|on) the (?:phone|telephone)|speech|statement|letter|tweet|post|hearing|debate|rally|testimony|podcast|memo|email|e-mail|op-ed|court filing|filing|lawsuit|summit|town hall|address|sermon)\b/i;
const CITIES = /\b(?:in|at) ((?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u;

/**
 * The venue or place that a sentence gives outside the content: "press conference", "Washington".
 * Calendar words after "in" are no place.
 */
export function placeOf(text: string, sentence: Span, content: readonly Span[]): string | null {
  const outside = maskedSlice(text, sentence, content);
  const venue = VENUES.exec(outside)?.[0];
  if (venue) return venue;
  const city = CITIES.exec(outside)?.[1];
  return city &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/.test(
      city,
    )
    ? city
    : null;
}

/** The range's text with the content blanked out, so that offsets hold. */
function maskedSlice(text: string, range: Span, content: readonly Span[]): string {
  let masked = '';
  let at = range.start;
  for (const span of content) {
    const start = Math.max(at, span.start);
    const end = Math.min(range.end, span.end);
    if (end <= start) continue;
    masked += text.slice(at, start) + '|'.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at, range.end);
}
