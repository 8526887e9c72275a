import type { Layout } from './layout.ts';

/**
 * The element that holds the article: the one whose text agrees best with what the model takes for the article, by the harmonic mean of
 * precision (how much of its text the model believes in) and recall (how much of what it believes in stands there), each block by its
 * length. Of equals the innermost.
 */
export function findContainer({ tree, blocks }: Layout, odds: Float64Array): number {
  const believed = new Float64Array(tree.count);
  const sizes = new Float64Array(tree.count);
  let total = 0;
  blocks.forEach(({ element, size }, i) => {
    const part = size / (1 + Math.exp(-odds[i]!));
    believed[element]! += part;
    sizes[element]! += size;
    total += part;
  });
  for (let node = tree.count - 1; node > 0; node--) {
    believed[tree.parents[node]!]! += believed[node]!;
    sizes[tree.parents[node]!]! += sizes[node]!;
  }
  const agreement = (node: number): number => (2 * believed[node]!) / (sizes[node]! + total);
  let best = 0;
  for (let node = 1; node < tree.count; node++) if (agreement(node) >= agreement(best)) best = node;
  return best;
}
