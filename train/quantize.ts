import type { Weights } from '../src/text/weights.ts';

/** The factor that lets all but one in `1 / spare` of the weights in use fit into a byte; those few are cut. */
export function scaleFor(tables: readonly Float32Array[], spare = 0.0002): number {
  const sizes = tables.flatMap((table) => [
    Float32Array.from(
      table.filter((weight) => weight !== 0),
      Math.abs,
    ),
  ]);
  const all = new Float32Array(sizes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of sizes) {
    all.set(part, at);
    at += part.length;
  }
  all.sort();
  return 127 / (all[Math.max(0, Math.floor(all.length * (1 - spare)) - 1)] ?? 1);
}

/** Whole-number weights on a given scale. */
export const quantizeTo = (
  table: Float32Array,
  bias: Float64Array,
  classes: number,
  scale: number,
  words: ReadonlyMap<number, number> = new Map(),
): Weights => ({
  classes,
  mask: table.length / classes - 1,
  table: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
  bias: Int32Array.from(bias, (weight) => Math.round(weight * scale)),
  words,
});
