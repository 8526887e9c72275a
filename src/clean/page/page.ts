import { chooseBody } from '../body/choose.ts';
import { createHints } from '../body/hints.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { fold } from '../metadata/byline.ts';
import { splitNames } from '../metadata/names.ts';
import { readMetadata } from '../metadata/read.ts';
import { isTeaserOf } from '../metadata/teaser.ts';
import { blocksOf } from './blocks.ts';
import { parsePage } from './parse.ts';

/** Reads an HTML page: its text, and what it says about it. */
export function readPage(source: string): Draft {
  const tree = parsePage(source);
  const blocks = blocksOf(tree);
  const { facts, data, ...metadata } = readMetadata(tree, blocks);
  const hints = createHints(facts, data, metadata.headline?.value ?? null);
  const paragraphs = withoutByline(chooseBody(tree, blocks, hints), metadata.byline?.value ?? null);
  const text = paragraphs.map((paragraph) => paragraph.text).join(' ');
  const isTeaser = isTeaserOf({ tree, blocks, facts, data }, text);
  return { ...metadata, paragraphs, isTeaser, stopped: tree.stopped };
}

/** A byline stands among the first paragraphs, under a standfirst at most, or is the last one. */
const HEAD = 4;

/** The text without a paragraph that only says who signs it. */
function withoutByline(paragraphs: readonly Paragraph[], byline: string | null): readonly Paragraph[] {
  const signers = new Set(byline?.split(', ').map(fold) ?? []);
  return paragraphs.filter(({ text }, i) => {
    if (i >= HEAD && i < paragraphs.length - 1) return true;
    const names = text.length <= 120 ? splitNames(text) : [];
    return names.length === 0 || !names.every((name) => signers.has(fold(name)));
  });
}
