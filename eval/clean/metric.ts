/** Python's `\w`: combining marks are no word characters there, and the benchmark's figures were made with it. */
const tokenize = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const SIZE = 4;

/** Shares of right, superfluous and missing shingles of four words on one page. */
export interface Shares {
  readonly right: number;
  readonly extra: number;
  readonly missing: number;
}

function shingles(text: string): Map<string, number> {
  const tokens = tokenize(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - SIZE + 1); i++) {
    const key = tokens.slice(i, i + SIZE).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The measure of the public article-extraction benchmark (scrapinghub, MIT) on one page. */
export function sharesOf(truth: string, text: string): Shares {
  const [gold, found] = [shingles(truth), shingles(text)];
  let [right, extra, missing] = [0, 0, 0];
  for (const key of new Set([...gold.keys(), ...found.keys()])) {
    const [g, f] = [gold.get(key) ?? 0, found.get(key) ?? 0];
    right += Math.min(g, f);
    extra += Math.max(0, f - g);
    missing += Math.max(0, g - f);
  }
  return { right, extra, missing };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** F1 of mean page precision and mean page recall, and the text that does not belong in per cent of the true text. */
export function scoreOf(pages: readonly Shares[]): { f1: number; foreign: number } {
  const precision = mean(
    pages.filter((page) => page.right + page.extra > 0).map((page) => page.right / (page.right + page.extra)),
  );
  const recall = mean(
    pages
      .filter((page) => page.right + page.missing > 0)
      .map((page) => page.right / (page.right + page.missing)),
  );
  const foreign = mean(pages.map((page) => page.extra / Math.max(1, page.right + page.missing)));
  return { f1: (2 * precision * recall) / (precision + recall), foreign: 100 * foreign };
}

/** The words of a line in plain form. */
export const plainWords = (text: string | null | undefined): string =>
  tokenize((text ?? '').normalize('NFKC').toLowerCase()).join(' ');
