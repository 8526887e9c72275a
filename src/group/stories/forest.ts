/** A boosted forest in flat arrays: at node `i`, go to `children[i]` if the feature is below the cut, else to the one after. */
export interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  /** -1 is a leaf. */
  readonly features: Int8Array;
  readonly cuts: Float64Array;
  readonly children: Int32Array;
  readonly values: Float64Array;
}

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
  const roots: number[] = [];
  const children: number[] = [];
  for (const tree of trees) {
    const offset = children.length;
    roots.push(offset);
    for (const child of tree.children) children.push(child < 0 ? -1 : child + offset);
  }
  return {
    base,
    roots: Int32Array.from(roots),
    features: Int8Array.from(trees.flatMap((tree) => tree.features)),
    cuts: Float64Array.from(trees.flatMap((tree) => tree.cuts)),
    children: Int32Array.from(children),
    values: Float64Array.from(trees.flatMap((tree) => tree.values)),
  };
}

/** The log-odds of a case. */
export function scoreOf({ base, roots, features, cuts, children, values }: Forest, f: Float64Array): number {
  let score = base;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (let feature = features[node]!; feature >= 0; feature = features[node]!)
      node = children[node]! + (f[feature]! < cuts[node]! ? 0 : 1);
    score += values[node]!;
  }
  return score;
}
