import { tidyLine } from '../../text/words/paragraphs.ts';
import { findCards } from './cards.ts';
import { sizeOf } from './size.ts';
import { BLOCK, BREAK, flowOf, INLINE, UNSEEN } from './tags.ts';
import type { Tree } from './tree.ts';

/** A run of text that stands on lines of its own: what a reader sees as one paragraph, heading, item, cell or label. */
export interface Block {
  /** One tidy line, never empty. */
  readonly text: string;
  /** The nearest element around it that is a block. */
  readonly element: number;
  /** Its nodes: from the first text node on, up to but not including `to`. */
  readonly from: number;
  readonly to: number;
  /** Characters that stand in links, in bold type and in italics, blanks not counted. */
  readonly linked: number;
  readonly bold: number;
  readonly italic: number;
  readonly links: number;
  /** Characters without blanks. */
  readonly size: number;
}

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite']);
/** Two of them are an empty line, one is a new line: a new paragraph only after a full stop. */
const STOPPED = /[.!?…。！？”"»][\s]*$/;

/** Cuts a page into blocks, in document order. Linear in the page. */
export function blocksOf(tree: Tree): Block[] {
  const blocks: Block[] = [];
  const cards = findCards(tree);
  /** Open elements that are blocks or mark text, with their ends. */
  const open: number[] = [0];
  const run = createRun();
  const flush = (): void => {
    const block = finishRun(tree, run);
    if (block) blocks.push(block);
  };
  for (let i = 1; i < tree.count; ) {
    while (open.length > 1 && tree.ends[open[open.length - 1]!]! <= i) {
      const closed = open.pop()!;
      if (flowOf(tree.tags[closed]!) === BLOCK) flush();
    }
    const tag = tree.tags[i]!;
    const flow = tag === '' ? INLINE : flowOf(tag);
    if (flow === UNSEEN || cards.has(i)) {
      i = tree.ends[i]!;
      continue;
    }
    if (flow === BLOCK) flush();
    if (flow === BREAK) {
      const isSecond = run.breaks > 0;
      if (isSecond || STOPPED.test(run.text.slice(-8))) flush();
      else run.text += ' ';
      run.breaks++;
    } else if (tag === '') addText(tree, i, open, run);
    else open.push(i);
    i++;
  }
  flush();
  return blocks;
}

interface Run {
  text: string;
  from: number;
  to: number;
  element: number;
  linked: number;
  bold: number;
  italic: number;
  links: number;
  lastLink: number;
  size: number;
  breaks: number;
}

const createRun = (): Run => ({
  text: '',
  from: -1,
  to: -1,
  element: 0,
  linked: 0,
  bold: 0,
  italic: 0,
  links: 0,
  lastLink: -1,
  size: 0,
  breaks: 0,
});

function addText(tree: Tree, node: number, open: readonly number[], run: Run): void {
  const text = tree.texts[node]!;
  const size = sizeOf(text);
  if (size === 0) {
    if (run.from >= 0) run.text += ' ';
    return;
  }
  let element = 0;
  let [link, isBold, isItalic] = [-1, false, false];
  for (let level = open.length - 1; level >= 0; level--) {
    const tag = tree.tags[open[level]!]!;
    if (tag === 'a') link = open[level]!;
    else if (BOLD.has(tag)) isBold = true;
    else if (ITALIC.has(tag)) isItalic = true;
    else if (flowOf(tag) === BLOCK || level === 0) {
      element = open[level]!;
      break;
    }
  }
  if (link < 0) link = linkAround(tree, element);
  if (run.from < 0) {
    run.from = node;
    run.element = element;
  }
  run.to = node + 1;
  run.text += text;
  run.size += size;
  run.breaks = 0;
  if (link >= 0) run.linked += size;
  if (link >= 0 && link !== run.lastLink) run.links++;
  if (link >= 0) run.lastLink = link;
  if (isBold) run.bold += size;
  if (isItalic) run.italic += size;
}

/** A link around whole blocks is HTML5's way to make a teaser. It stands close. */
function linkAround(tree: Tree, element: number): number {
  for (let node = element, k = 0; node > 0 && k < 6; node = tree.parents[node]!, k++)
    if (tree.tags[node] === 'a') return node;
  return -1;
}

function finishRun(tree: Tree, run: Run): Block | null {
  const { from, to, element, linked, bold, italic, links, size } = run;
  const text = from < 0 ? '' : tidyLine(run.text);
  Object.assign(run, createRun());
  if (text === '') return null;
  const inHeading = /^h[1-6]$/.test(tree.tags[element]!);
  return { text, element, from, to, linked, bold: inHeading ? size : bold, italic, links, size };
}
