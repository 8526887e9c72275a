import type { Paragraph } from '../draft.ts';
import type { Block } from './blocks.ts';
import type { Tree } from './tree.ts';

export function chooseBody(tree: Tree, blocks: readonly Block[]): Paragraph[] {
  const good = new Float64Array(tree.count);
  let total = 0;
  for (const block of blocks) {
    const { text, linked, size } = block;
    if (size < 50 || linked > 0.4 * size || !/[.,!?。、]/.test(text)) continue;
    total += size;
    for (let node = block.element; ; node = tree.parents[node]!) {
      good[node] = good[node]! + size;
      if (node === 0) break;
    }
  }
  let main = 0;
  for (let i = 1; i < tree.count; i++)
    if (tree.tags[i] !== '' && tree.parents[i] === main && good[i]! >= 0.6 * total) main = i;
  return blocks
    .filter(({ element }) => element >= main && element < tree.ends[main]!)
    .filter(({ text, linked, size }) => linked <= 0.5 * size && text.length > 40)
    .map(({ text }) => ({ text, kind: 'paragraph' }));
}
