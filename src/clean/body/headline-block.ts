import type { Layout } from './layout.ts';

const HEADING = /^h[1-6]$/;

const MIN_PART = 20;
/** An h1 may have a kicker more or less than the title. */
const isPart = (line: string, headline: string): boolean =>
  Math.min(line.length, headline.length) >= MIN_PART && (line.includes(headline) || headline.includes(line));

/** The block that shows the headline: a heading before all else, the last of equals, as breadcrumbs and tickers stand above; -1 if none. */
export function findHeadline({ tree, blocks, words }: Layout, headline: string): number {
  if (headline === '') return -1;
  let found = -1;
  let isHeading = false;
  blocks.forEach(({ element }, i) => {
    const tag = tree.tags[element]!;
    if (words[i] !== headline && !(tag === 'h1' && isPart(words[i]!, headline))) return;
    const isBetter = tag === 'h1' || tag === 'h2' || HEADING.test(tree.tags[tree.parents[element]!]!);
    if (found >= 0 && (isHeading || !isBetter)) return;
    found = i;
    isHeading = isBetter;
  });
  return found;
}
