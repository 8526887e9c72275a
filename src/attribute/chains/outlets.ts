import type { Document } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { OUTLETS } from '../actors/data/outlets.ts';

/** The longest name of an outlet, in words, with its article. */
const LONGEST = 6;

const FIRST_WORDS = new Set([...OUTLETS].map((name) => name.split(' ')[0]!));

/** The outlet whose name begins at a token, with where it ends; null where none does. */
export function outletAt(
  { tokens, lower }: Document,
  from: number,
): { readonly name: string; readonly to: number } | null {
  if (from >= tokens.count) return null;
  const start = lower[from] === 'the' ? from + 1 : from;
  if (start >= tokens.count || !FIRST_WORDS.has(wordAt(tokens, start))) return null;
  for (let to = Math.min(tokens.count, start + LONGEST); to > start; to--) {
    const name = tokens.text.slice(tokens.starts[start]!, tokens.ends[to - 1]!);
    if (OUTLETS.has(name) && !(to < tokens.count && /^(?:of|County|Square)$/.test(wordAt(tokens, to))))
      return { name, to };
  }
  return null;
}
