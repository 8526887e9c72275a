import { hashOf } from '../../text/bytes/hash.ts';
import type { Tree } from '../page/tree.ts';

const NAMES = [
  'class',
  'id',
  'itemprop',
  'role',
  'data-testid',
  'data-component',
  'data-type',
  'data-module',
  'data-qa',
] as const;
/** More class names than this on one element are a utility framework's, which say nothing. */
const MAX_MARKS = 24;
const WORD = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;

/** Hashes of the words in an element's class, id and like attributes ("article-body__share" is article, body, share). */
export function marksOf(tree: Tree): (node: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (node) => {
    const found = known.get(node);
    if (found) return found;
    const marks = readMarks(tree, node);
    known.set(node, marks);
    return marks;
  };
}

function readMarks(tree: Tree, node: number): readonly number[] {
  const attributes = tree.attributes[node];
  if (!attributes) return [];
  const marks = new Set<number>();
  for (const name of NAMES) {
    const value = attributes[name];
    if (value === undefined || value.length > 400) continue;
    for (const word of value.match(WORD) ?? []) {
      if (word.length > 2 && word.length < 20 && marks.size < MAX_MARKS)
        marks.add(hashOf(word.toLowerCase()));
    }
  }
  const style = attributes.style;
  if (attributes.hidden !== undefined || (style && /display\s*:\s*none/i.test(style)))
    marks.add(hashOf('*hidden'));
  return [...marks];
}
