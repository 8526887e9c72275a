import { readWeights, type Weights } from '../../text/weights.ts';
import type { Paragraph } from '../draft.ts';
import type { Block } from '../page/blocks.ts';
import { kindsOf, rowOf } from '../page/kinds.ts';
import type { Tree } from '../page/tree.ts';
import { createBlockFeatures, type Hints } from './block-features.ts';
import { findContainer } from './container.ts';
import { createContextFeatures } from './context-features.ts';
import type { Emitter } from './emitter.ts';
import { type Layout, layoutOf } from './layout.ts';
import { applyRules } from './rules.ts';

/** The two linear models: blocks by themselves, and blocks among their neighbours. Their scores are log-odds times `SCALE`. */
export interface Models {
  readonly block: Weights;
  readonly context: Weights;
}

/** What one log-odd is worth in the whole numbers of the weights. */
export const SCALE = 48;

let shipped: Models | null = null;
const shippedModels = (): Models =>
  (shipped ??= { block: readWeights('clean-block'), context: readWeights('clean-context') });

/** The paragraphs of the article on a page, in their order. */
export function chooseBody(tree: Tree, blocks: readonly Block[], hints: Hints): Paragraph[] {
  const layout = layoutOf(tree, blocks);
  const { odds, container } = judge(layout, hints, shippedModels());
  return paragraphsFrom(layout, odds, container, hints);
}

/** The blocks that belong to the article as paragraphs with their kinds. */
export function paragraphsFrom(
  layout: Layout,
  odds: Float64Array,
  container: number,
  { headline, description }: Hints,
): Paragraph[] {
  const kept = applyRules(layout, odds, container, headline);
  const chosen = layout.blocks.filter((_, i) => kept[i]);
  const kinds = kindsOf(layout.tree, chosen, description);
  return joinRows(
    layout.tree,
    chosen,
    chosen.map(({ text }, i) => ({ text, kind: kinds[i]! })),
  );
}

/** A row of a table is one paragraph, its cells parted as in Markdown. */
function joinRows(tree: Tree, blocks: readonly Block[], paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  let last = -1;
  for (const [i, paragraph] of paragraphs.entries()) {
    const row = paragraph.kind === 'table row' ? rowOf(tree, blocks[i]!.element) : -1;
    const before = joined.at(-1);
    if (row >= 0 && row === last && before)
      joined[joined.length - 1] = { ...before, text: `${before.text} | ${paragraph.text}` };
    else joined.push(paragraph);
    last = row;
  }
  return joined;
}

/** The log-odds that each block belongs to the article, and the element that holds it. */
export function judge(
  layout: Layout,
  hints: Hints,
  models: Models,
): { odds: Float64Array; container: number } {
  const first = scoreBlocks(layout, hints, models.block);
  const container = findContainer(layout, first);
  const odds = scoreAll(layout, createContextFeatures(layout, first, container), models.context);
  return { odds: raiseIfLow(layout, odds), container };
}

/** What the first model thinks of all blocks. */
export const scoreBlocks = (layout: Layout, hints: Hints, model: Weights): Float64Array =>
  scoreAll(layout, createBlockFeatures(layout, hints), model);

/** A page that came here holds an article: less prose than this, in characters, cannot be all. */
const LEAST_PROSE = 150;
/** How clear the middle block of prose then is. */
const RAISED = 0.5;

/** Moves all odds up where hardly any of the main element's prose passes, until half of it does: the page is odd, not empty. */
function raiseIfLow({ tree, blocks, isProse, main }: Layout, odds: Float64Array): Float64Array {
  const prose = blocks
    .map(({ element, size }, i) => ({ element, size, odds: odds[i]!, isProse: isProse[i]! }))
    .filter((block) => block.isProse && block.element >= main && block.element < tree.ends[main]!)
    .sort((a, b) => b.odds - a.odds);
  const total = prose.reduce((sum, { size }) => sum + size, 0);
  const passed = prose.reduce((sum, block) => sum + (block.odds > 0 ? block.size : 0), 0);
  if (total === 0 || passed >= LEAST_PROSE) return odds;
  let half = 0;
  const middle = prose.find(({ size }) => {
    half += size;
    return half >= total / 2;
  })!;
  return odds.map((value) => value - middle.odds + RAISED);
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
