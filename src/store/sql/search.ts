/** Words asked for at once; what is beyond says nothing more. */
const MAX_WORDS = 32;
/** Words of an excerpt. */
const WINDOW = 24;
/** Words of a text in which the excerpt is looked for. */
const MAX_TOKENS = 20_000;

/** A word: letters, digits and the accents on them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A word without case and accents, as the index holds it. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/**
 * What a person typed as words and phrases, each to stand in an article. Nothing in it is an operator: a quotation mark that is
 * not closed holds to the end, and signs between words only part them.
 */
export function wordsOf(query: string): string[] {
  const words: string[] = [];
  query.split(/["“”„«»]/u).forEach((part, i) => {
    const tokens = wordsIn(part);
    if (i % 2 === 1 && tokens.length > 0) words.push(tokens.join(' '));
    else words.push(...tokens);
  });
  return words.slice(0, MAX_WORDS);
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words around the place where most of the query's words stand together, as one line. The text's beginning if none does. */
export function excerptOf(text: string, words: readonly string[]): string {
  const wanted = new Set(words.flatMap(wordsIn).map(foldWord));
  const tokens = tokensOf(text);
  const first = bestWindow(tokens, wanted);
  const from = tokens[first]?.start ?? 0;
  const last = Math.min(first + WINDOW, tokens.length) - 1;
  const isWhole = last === tokens.length - 1;
  const to = isWhole ? text.length : (tokens[last]?.end ?? text.length);
  const line = text
    .slice(first === 0 ? 0 : from, to)
    .replace(/\s+/g, ' ')
    .trim();
  return `${first === 0 ? '' : '…'}${line}${isWhole ? '' : '…'}`;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, word: foldWord(match[0]) });
    if (tokens.length === MAX_TOKENS) break;
  }
  return tokens;
}

/** Index of the first token of the window with most wanted words, moved so that the words stand in its middle. */
function bestWindow(tokens: readonly Token[], wanted: ReadonlySet<string>): number {
  const counts = new Map<string, number>();
  let best = { start: 0, distinct: 0 };
  let start = 0;
  for (const [end, { word }] of tokens.entries()) {
    if (!wanted.has(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    for (; end - start >= WINDOW || !wanted.has(tokens[start]!.word); start++) {
      const leaving = tokens[start]!.word;
      const left = (counts.get(leaving) ?? 0) - 1;
      if (left > 0) counts.set(leaving, left);
      else counts.delete(leaving);
    }
    if (counts.size > best.distinct) best = { start, distinct: counts.size };
  }
  return Math.max(0, Math.min(best.start - WINDOW / 4, tokens.length - WINDOW));
}
