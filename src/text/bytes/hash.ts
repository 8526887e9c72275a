const { imul } = Math;

/** Two numbers to one, well mixed: features are hashed, never stored as words. The steps are MurmurHash3's (Appleby, public domain). */
export const mix = (a: number, b: number): number => stir(a, spread(b));

/** The half of {@link mix} that only its second number has a part in: a number that is mixed with many is spread once. */
export const spread = (b: number): number => imul(b, 0x9e3779b1);

/**
 * The other half, for `b` as {@link spread} gives it. Where a hundred features are made for each token, it is called by itself: a
 * compiler puts it in its place there each time, and `mix` for the first fifteen only.
 */
export function stir(a: number, b: number): number {
  const h = imul(a ^ b, 0x85ebca6b);
  return h ^ (h >>> 15);
}

export const SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a over code units. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}
