import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { blocksOf } from './blocks.ts';
import { chooseBody } from './body.ts';
import { parsePage } from './parse.ts';

/** Reads an HTML page. `url` is where it was fetched, if that is known. */
export function readPage(source: string): Draft {
  const tree = parsePage(source);
  const blocks = blocksOf(tree);
  const paragraphs = chooseBody(tree, blocks);
  return { ...EMPTY_DRAFT, paragraphs, stopped: tree.stopped };
}
