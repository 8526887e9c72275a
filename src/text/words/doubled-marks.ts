import type { Span } from '../../model/span.ts';

/** Two single marks before a word, and behind one. */
const OPENS = /(?<=^|[\s([\u2013\u2014-])(?:''|``)(?=\S)/gm;
const CLOSES = /''/g;

/**
 * The text with '' and `` as the double marks that they stand for, as some archives and the Penn Treebank write them. It is as long
 * as before: a blank takes the place of the second mark, on the side away from the words. Without one that opens nothing is changed.
 */
export const readDoubledMarks = (text: string): string => {
  const opened = text.replace(OPENS, ' "');
  return opened === text ? text : opened.replace(CLOSES, '" ');
};

/** A span of the text as it was read, with both signs of a doubled mark where it holds one: "the ''plan''", and not "the ''plan'". */
export function withDoubledMarks(text: string, read: string, { start, end }: Span): Span {
  const isOther = (at: number): boolean => text[at] !== read[at];
  return {
    start: isOther(start) && isOther(start - 1) ? start - 1 : start,
    end: isOther(end - 1) && isOther(end) ? end + 1 : end,
  };
}
