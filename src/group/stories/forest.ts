/**
 * A boosted forest, read without a branch whose way could be guessed wrong: that took most of its time. A feature is told by its step,
 * the number of cuts made of it anywhere that are not above it, and each tree is gone down as often as the deepest asks for.
 */
export interface Forest {
  readonly base: number;
  readonly depth: number;
  readonly roots: Int32Array;
  /**
   * Of each node, from the lowest bits on: its step, below which a case goes to the first child, else to the second, which stands
   * next to it; its feature; how far off the second child is. A leaf leads to itself: its step is 0, and so is the way.
   */
  readonly nodes: Uint32Array;
  /** Of leaves. */
  readonly values: Float64Array;
  /** Of each feature, each once, in order. */
  readonly cuts: readonly Float64Array[];
}

const [STEP_BITS, FEATURE_BITS] = [12, 6];
const [MOST_STEPS, MOST_FEATURES] = [1 << STEP_BITS, 1 << FEATURE_BITS];
const WAY = STEP_BITS + FEATURE_BITS;

/** As the training script writes it: one tree an item, each in arrays of its own. */
export interface ForestFile {
  readonly base: number;
  readonly trees: readonly {
    readonly features: readonly number[];
    readonly cuts: readonly number[];
    readonly children: readonly number[];
    readonly values: readonly number[];
  }[];
}

export function flatten({ base, trees }: ForestFile): Forest {
  const cuts = cutsOf(trees);
  if (cuts.length > MOST_FEATURES || cuts.some(({ length }) => length >= MOST_STEPS))
    throw new RangeError('a forest of too many features or cuts');
  const nodes: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    roots.push(nodes.length);
    tree.features.forEach((feature, node) => {
      if (feature < 0) nodes.push(0);
      else {
        const step = cuts[feature]!.indexOf(tree.cuts[node]!) + 1;
        nodes.push(((tree.children[node]! + 1 - node) << WAY) | (feature << STEP_BITS) | step);
      }
    });
  }
  return {
    base,
    depth: Math.max(0, ...trees.map(({ children }) => depthOf(children, 0))),
    roots: Int32Array.from(roots),
    nodes: Uint32Array.from(nodes),
    values: Float64Array.from(trees.flatMap(({ values }) => values)),
    cuts,
  };
}

function cutsOf(trees: ForestFile['trees']): Float64Array[] {
  const found: Set<number>[] = [];
  for (const { features, cuts } of trees)
    features.forEach((feature, node) => {
      if (feature < 0) return;
      while (found.length <= feature) found.push(new Set());
      found[feature]!.add(cuts[node]!);
    });
  return found.map((one) => Float64Array.from(one).sort());
}

function depthOf(children: readonly number[], node: number): number {
  const child = children[node]!;
  return child < 0 ? 0 : 1 + Math.max(depthOf(children, child), depthOf(children, child + 1));
}

/** The steps of the case at hand. */
const stepOf = new Int32Array(MOST_FEATURES);

/** The log-odds of a case. */
export function scoreOf({ base, depth, roots, nodes, values, cuts }: Forest, f: Float64Array): number {
  for (let feature = 0; feature < cuts.length; feature++)
    stepOf[feature] = stepIn(cuts[feature]!, f[feature]!);
  let score = base;
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!;
    for (let k = 0; k < depth; k++) {
      const node = nodes[at]!;
      const feature = (node >>> STEP_BITS) & (MOST_FEATURES - 1);
      at += (node >>> WAY) + ((stepOf[feature]! - (node & (MOST_STEPS - 1))) >> 31);
    }
    score += values[at]!;
  }
  return score;
}

/** How many of some cuts are not above a value: all of them where it is no number. */
function stepIn(cuts: Float64Array, value: number): number {
  let [from, to] = [0, cuts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value < cuts[middle]!) to = middle;
    else from = middle + 1;
  }
  return from;
}
