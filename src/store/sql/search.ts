/** Words asked for at once; what is beyond says nothing more. */
const MAX_WORDS = 32;

/**
 * What a person typed as words and phrases, each to stand in an article. Nothing in it is an operator: a quotation mark that is
 * not closed holds to the end, and signs between words only part them.
 */
export function wordsOf(query: string): string[] {
  const words: string[] = [];
  query.split(/["“”„«»]/u).forEach((part, i) => {
    const tokens = part.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (i % 2 === 1 && tokens.length > 0) words.push(tokens.join(' '));
    else words.push(...tokens);
  });
  return words.slice(0, MAX_WORDS);
}
