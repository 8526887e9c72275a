import type { Found } from './found.ts';

/**
 * Lets every token be content of one statement at most: surer statements choose first, one that has lost more than half
 * of its content is dropped. Gives the statements in the order of their heads, and the owner (its place there, or -1) of each token.
 */
export function resolve(found: readonly Found[], count: number): Found[] {
  const taken = new Uint8Array(count);
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.score - a.score || a.head - b.head)) {
    const free = one.content.filter((i) => taken[i] === 0);
    if (free.length * 2 < one.content.length || free.length === 0) continue;
    for (const i of free) taken[i] = 1;
    kept.push({ ...one, content: free });
  }
  return kept.sort((a, b) => a.head - b.head);
}
