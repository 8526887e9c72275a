/** The attributes that are kept, by name; all else on a page is for browsers. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * A page as flat arrays in document order: node `i` is an element (its tag) or a run of text (tag '').
 * The descendants of `i` are the nodes `i + 1` to `ends[i] - 1`. Node 0 is the document and its own parent.
 */
export interface Tree {
  readonly count: number;
  readonly tags: readonly string[];
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  /** Text of text nodes and of kept scripts, '' for elements. */
  readonly texts: readonly string[];
  readonly attributes: readonly (Attributes | null)[];
  /** Why reading stopped before the page's end, null if it did not. */
  readonly stopped: string | null;
}

export const attributeOf = (tree: Tree, node: number, name: string): string | null =>
  tree.attributes[node]?.[name] ?? null;

/** All text under a node, blanks as they stand. */
export function rawTextOf(tree: Tree, node: number): string {
  let text = '';
  for (let i = node; i < tree.ends[node]!; i++) text += tree.texts[i]!;
  return text;
}
