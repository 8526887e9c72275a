import type { Layout } from './layout.ts';

const HEADING = /^h[1-6]$/;

/** The block that shows the headline: a heading before all else, the last of equals, as breadcrumbs and tickers stand above; -1 if none. */
export function findHeadline({ tree, blocks, words }: Layout, headline: string): number {
  if (headline === '') return -1;
  let found = -1;
  let isHeading = false;
  blocks.forEach(({ element }, i) => {
    if (words[i] !== headline) return;
    const tag = tree.tags[element]!;
    const isBetter = tag === 'h1' || tag === 'h2' || HEADING.test(tree.tags[tree.parents[element]!]!);
    if (found >= 0 && (isHeading || !isBetter)) return;
    found = i;
    isHeading = isBetter;
  });
  return found;
}
