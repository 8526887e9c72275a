import { chooseBody } from '../body/choose.ts';
import { createHints } from '../body/hints.ts';
import type { Draft } from '../draft.ts';
import { readMetadata } from '../metadata/read.ts';
import { blocksOf } from './blocks.ts';
import { parsePage } from './parse.ts';

/** Reads an HTML page: its text, and what it says about it. */
export function readPage(source: string): Draft {
  const tree = parsePage(source);
  const blocks = blocksOf(tree);
  const { facts, data, ...metadata } = readMetadata(tree, blocks);
  const hints = createHints(facts, data, metadata.headline?.value ?? null);
  return { ...metadata, paragraphs: chooseBody(tree, blocks, hints), stopped: tree.stopped };
}
