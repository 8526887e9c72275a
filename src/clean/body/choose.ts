import { readWeights, type Weights } from '../../text/weights.ts';
import type { Paragraph } from '../draft.ts';
import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
import { createBlockFeatures, type Hints } from './block-features.ts';
import { findContainer } from './container.ts';
import { createContextFeatures } from './context-features.ts';
import type { Emitter } from './emitter.ts';
import { type Layout, layoutOf } from './layout.ts';

/** The two linear models: blocks by themselves, and blocks among their neighbours. Their scores are log-odds times `SCALE`. */
export interface Models {
  readonly block: Weights;
  readonly context: Weights;
}

/** What one log-odd is worth in the whole numbers of the weights. */
export const SCALE = 16;

let shipped: Models | null = null;
const shippedModels = (): Models =>
  (shipped ??= { block: readWeights('clean-block'), context: readWeights('clean-context') });

/** The paragraphs of the article on a page, in their order. */
export function chooseBody(tree: Tree, blocks: readonly Block[], hints: Hints): Paragraph[] {
  const layout = layoutOf(tree, blocks);
  const { odds } = judge(layout, hints, shippedModels());
  return blocks.flatMap(({ text }, i) => (odds[i]! > 0 ? [{ text, kind: 'paragraph' as const }] : []));
}

/** The log-odds that each block belongs to the article. */
export function judge(
  layout: Layout,
  hints: Hints,
  models: Models,
): { odds: Float64Array; container: number } {
  const first = scoreAll(layout, createBlockFeatures(layout, hints), models.block);
  const container = findContainer(layout, first);
  return {
    odds: scoreAll(layout, createContextFeatures(layout, first, container), models.context),
    container,
  };
}

/** A linear model's log-odds for every block. */
export const scoreAll = (
  layout: Layout,
  featuresOf: (index: number) => Emitter,
  model: Weights,
): Float64Array =>
  Float64Array.from(layout.blocks, (_, i) => {
    const { features, count } = featuresOf(i);
    let sum = model.bias[0]!;
    for (let k = 0; k < count; k++) sum += model.table[features[k]! & model.mask]!;
    return sum / SCALE;
  });
