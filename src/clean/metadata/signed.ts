import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
import type { Signed } from './byline.ts';
import { isColophon, onlyPersons, signersOf, splitNames } from './names.ts';

const EDITOR = /^(?:editors?|edited by|redaktur|redaktion|redaktör|editora?|redattore|redactor)\s*[:：]\s*/iu;
const MAX_LINE = 120;
const BOLD = 0.95;
/** A block this long below is the text. */
const PROSE = 80;

/**
 * Who signs by what the page shows: `near` are the blocks by the headline, `dateLine` is the one of them with the day. A person's name
 * alone counts in bold over the text, or beside the day, unless it is a link or stands elsewhere on the page as well, as sections do.
 */
export function readSigned(
  tree: Tree,
  near: readonly Block[],
  blocks: readonly Block[],
  dateLine: Block | null,
): Signed {
  const line = firstOf(near, ({ text }) => signersOf(text));
  const colophon =
    line.length > 0 ? line : firstOf(blocks, ({ text }) => (isColophon(text) ? signersOf(text) : []));
  const bold = firstOf(near, (block, next) =>
    block.bold >= BOLD * block.size && !/^h\d$/.test(tree.tags[block.element]!) && (next?.size ?? 0) >= PROSE
      ? onlyPersons(block.text)
      : [],
  );
  const parts = dateLine !== null && dateLine.links === 0 ? dateLine.text.split(/\s*[|•·]\s*/) : [];
  const dated = parts.length > 1 ? parts.flatMap(onlyPersons) : [];
  const alone = bold.length > 0 ? bold : dated.filter((name) => !blocks.some(({ text }) => text === name));
  const editors = blocks.flatMap(({ text }) =>
    text.length <= MAX_LINE && EDITOR.test(text) ? splitNames(text.replace(EDITOR, '')) : [],
  );
  return { line: colophon, alone, editors };
}

function firstOf(
  blocks: readonly Block[],
  namesOf: (block: Block, next: Block | undefined) => readonly string[],
): readonly string[] {
  for (const [i, block] of blocks.entries()) {
    const names = namesOf(block, blocks[i + 1]);
    if (names.length > 0) return names;
  }
  return [];
}
