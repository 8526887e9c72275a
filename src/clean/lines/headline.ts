import { endsSentence, wordsOf } from './shape.ts';

/** Headlines of the press have up to 20 words; a standfirst is longer. */
const MAX_HEADLINE = 110;
const MIN_WORDS = 3;

/** Whether the first of two lines is a headline and not the beginning of the text: short, without a stop, over a sentence. */
export function looksLikeHeadline(first: string, second: string | undefined): boolean {
  if (second === undefined || first.length > MAX_HEADLINE || wordsOf(first) < MIN_WORDS) return false;
  if (endsSentence(first) && !/[?!]$/.test(first)) return false;
  return second.length > first.length && endsSentence(second);
}
