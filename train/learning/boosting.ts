/** Cases in columns: `columns[feature][case]`, with labels 0 or 1 and a weight each. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** A tree in arrays: at node `i`, go to `children[i]` if the feature is below the cut, else to the one after; feature -1 is a leaf. */
export interface Tree {
  readonly features: number[];
  readonly cuts: number[];
  readonly children: number[];
  readonly values: number[];
}

export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly bins: number;
  /** Summed weight of the cases in a leaf, at least. */
  readonly leastLeaf: number;
  readonly shrink: number;
}

export const SETTINGS: Settings = { trees: 200, depth: 4, rate: 0.08, bins: 64, leastLeaf: 25, shrink: 5 };

/** Gradient boosting of regression trees on the logistic loss (Friedman 2001), with histograms. No chance is involved. */
export function boost({ columns, labels, weights }: Cases, settings: Settings = SETTINGS): Forest {
  const count = labels.length;
  const cuts = columns.map((column) => cutsOf(column, settings.bins));
  const binned = columns.map((column, f) => binsOf(column, cuts[f]!));
  let [positive, total] = [0, 0];
  for (let i = 0; i < count; i++) {
    positive += labels[i]! * weights[i]!;
    total += weights[i]!;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float64Array(count);
  const hessians = new Float64Array(count);
  const trees: Tree[] = [];
  for (let t = 0; t < settings.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradients[i] = (p - labels[i]!) * weights[i]!;
      hessians[i] = Math.max(1e-6, p * (1 - p)) * weights[i]!;
    }
    trees.push(growTree(binned, cuts, gradients, hessians, weights, scores, settings));
  }
  return { base, trees };
}

function cutsOf(column: Float64Array, bins: number): number[] {
  const sorted = column.slice().sort();
  const cuts: number[] = [];
  for (let b = 1; b < bins; b++) {
    const value = sorted[Math.floor((b * sorted.length) / bins)]!;
    if (cuts.length === 0 ? value > sorted[0]! : value > cuts.at(-1)!)
      cuts.push(Number(value.toPrecision(5)));
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}

const binsOf = (column: Float64Array, cuts: readonly number[]): Uint8Array =>
  Uint8Array.from(column, (value) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= cuts[middle]!) low = middle + 1;
      else high = middle;
    }
    return low;
  });

function growTree(
  binned: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  gradients: Float64Array,
  hessians: Float64Array,
  weights: Float64Array,
  scores: Float64Array,
  { depth, rate, leastLeaf, shrink, bins }: Settings,
): Tree {
  const tree: Tree = { features: [], cuts: [], children: [], values: [] };
  const newNode = (): number => {
    tree.features.push(-1);
    tree.cuts.push(0);
    tree.children.push(-1);
    return tree.values.push(0) - 1;
  };
  const [G, H, W] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  const grow = (node: number, cases: Uint32Array, left: number): void => {
    let [g, h, w] = [0, 0, 0];
    for (const i of cases) {
      g += gradients[i]!;
      h += hessians[i]!;
      w += weights[i]!;
    }
    let best = { gain: 1e-4, feature: -1, bin: -1 };
    if (left > 0 && w >= 2 * leastLeaf)
      for (let f = 0; f < binned.length; f++) {
        const column = binned[f]!;
        G.fill(0);
        H.fill(0);
        W.fill(0);
        for (const i of cases) {
          const b = column[i]!;
          G[b]! += gradients[i]!;
          H[b]! += hessians[i]!;
          W[b]! += weights[i]!;
        }
        let [lg, lh, lw] = [0, 0, 0];
        for (let b = 0; b < cuts[f]!.length; b++) {
          lg += G[b]!;
          lh += H[b]!;
          lw += W[b]!;
          if (lw < leastLeaf || w - lw < leastLeaf) continue;
          const gain = lg ** 2 / (lh + shrink) + (g - lg) ** 2 / (h - lh + shrink) - g ** 2 / (h + shrink);
          if (gain > best.gain) best = { gain, feature: f, bin: b };
        }
      }
    if (best.feature < 0) {
      const value = Number(((-rate * g) / (h + shrink)).toPrecision(5));
      tree.values[node] = value;
      for (const i of cases) scores[i]! += value;
      return;
    }
    const column = binned[best.feature]!;
    const children = newNode();
    newNode();
    tree.features[node] = best.feature;
    tree.cuts[node] = cuts[best.feature]![best.bin]!;
    tree.children[node] = children;
    grow(
      children,
      cases.filter((i) => column[i]! <= best.bin),
      left - 1,
    );
    grow(
      children + 1,
      cases.filter((i) => column[i]! > best.bin),
      left - 1,
    );
  };
  grow(newNode(), Uint32Array.from(gradients.keys()), depth);
  return tree;
}
