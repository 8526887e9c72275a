import type { Draft } from '../draft.ts';
import { readMetadata } from '../metadata/read.ts';
import { blocksOf } from './blocks.ts';
import { chooseBody } from './body.ts';
import { parsePage } from './parse.ts';

/** Reads an HTML page: its text, and what it says about it. */
export function readPage(source: string): Draft {
  const tree = parsePage(source);
  const { facts: _facts, data: _data, ...metadata } = readMetadata(tree);
  return { ...metadata, paragraphs: chooseBody(tree, blocksOf(tree)), stopped: tree.stopped };
}
