import type { Layout } from './layout.ts';

/**
 * The element that holds the article: the one whose blocks, each weighed by its length and by how sure the model is of it, add up to
 * most. What is no article pulls down every element that reaches too far. Of equals the innermost.
 */
export function findContainer({ tree, blocks }: Layout, odds: Float64Array): number {
  const sums = new Float64Array(tree.count);
  blocks.forEach(({ element, size }, i) => {
    sums[element]! += size * (2 / (1 + Math.exp(-odds[i]!)) - 1);
  });
  for (let node = tree.count - 1; node > 0; node--) sums[tree.parents[node]!]! += sums[node]!;
  let best = 0;
  for (let node = 1; node < tree.count; node++) if (sums[node]! >= sums[best]!) best = node;
  return best;
}
