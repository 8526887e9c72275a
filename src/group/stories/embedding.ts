/** What a caller's own model makes of a text: as many numbers for each, whose cosine tells how alike two texts are. */
export type VectorOf = (text: string) => Float32Array;

/** A vector of length 1; null where it has none. */
export function unitOf(vector: Float32Array): Float32Array | null {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return Number.isFinite(length) && length > 0 ? vector.map((one) => one / length) : null;
}

/** How alike two articles are by their vectors, from above 0 (opposite) to 1 (equal); 0 where one has none. */
export function vectorLikeness(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null || a.length !== b.length) return 0;
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += a[i]! * b[i]!;
  return Math.min(1, Math.max(Number.EPSILON, (1 + dot) / 2));
}
