import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ForestFile, flatten, scoreOf } from './forest.ts';

type Tree = ForestFile['trees'][number];

/** A tree of three levels at most, whose leaves stand where the drawn features end. */
const toTree = (features: readonly number[], cuts: readonly number[]): Tree => {
  const tree = { features: [0], cuts: [0], children: [-1], values: [0] };
  const grow = (node: number, drawn: number): void => {
    const feature = drawn < features.length ? features[drawn]! : -1;
    tree.features[node] = feature;
    tree.cuts[node] = cuts[drawn % cuts.length]!;
    tree.values[node] = feature < 0 ? drawn + 0.25 : 0;
    tree.children[node] = -1;
    if (feature < 0) return;
    const child = tree.features.length;
    tree.children[node] = child;
    tree.features.push(-1, -1);
    grow(child, drawn * 2 + 1);
    grow(child + 1, drawn * 2 + 2);
  };
  grow(0, 0);
  return tree;
};

const walk = ({ features, cuts, children, values }: Tree, f: readonly number[]): number => {
  let node = 0;
  while (features[node]! >= 0) node = children[node]! + (f[features[node]!]! < cuts[node]! ? 0 : 1);
  return values[node]!;
};

it('scores a case as a walk down each tree does, on a cut and for what is no number, too', () => {
  const value = fc.constantFrom(-1, 0, 0.1, 0.5, 2, Number.NaN);
  const tree = fc
    .tuple(
      fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 7 }),
      fc.array(fc.constantFrom(0, 0.1, 0.5), { minLength: 1, maxLength: 3 }),
    )
    .map(([features, cuts]) => toTree(features, cuts));
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 5 }),
      fc.array(value, { minLength: 4, maxLength: 4 }),
      (trees, f) => {
        const expected = trees.reduce((sum, one) => sum + walk(one, f), 0.5);
        expect(scoreOf(flatten({ base: 0.5, trees }), Float64Array.from(f))).toBe(expected);
      },
    ),
  );
});
