import type { Mark } from './pieces.ts';

/** Letters kept before the first mark of an excerpt. */
const LEAD = 90;

/**
 * At most about `limit` letters of a text from shortly before its first mark, cut between words and with an ellipsis where
 * something is left out. The marks move along; what lies outside is lost.
 */
export function excerptOf(
  text: string,
  marks: readonly Mark[],
  limit: number,
): { text: string; marks: readonly Mark[] } {
  if (text.length <= limit) return { text, marks };
  const first = Math.min(...marks.map(({ start }) => start), text.length);
  const from = first <= LEAD || text.length - first < LEAD ? 0 : nextWord(text, first - LEAD);
  const to = from + limit >= text.length ? text.length : lastWord(text, from + limit);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  const inside = marks
    .map(
      ({ start, end, part }): Mark => ({
        start: Math.max(start, from) + shift,
        end: Math.min(end, to) + shift,
        part,
      }),
    )
    .filter(({ start, end }) => start < end);
  return { text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, marks: inside };
}

/** The start of the word after a place, or the place where no space is near. */
function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > LEAD / 2 ? at : space + 1;
}

/** The end of the word before a place, or the place where no space is near. */
function lastWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < 0 || at - space > LEAD / 2 ? at : space;
}
