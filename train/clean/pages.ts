import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Hints } from '../../src/clean/body/block-features.ts';
import { createHints } from '../../src/clean/body/hints.ts';
import { type Layout, layoutOf } from '../../src/clean/body/layout.ts';
import { normalizeWords } from '../../src/clean/body/words.ts';
import { readMetadata } from '../../src/clean/metadata/read.ts';
import { blocksOf } from '../../src/clean/page/blocks.ts';
import { parsePage } from '../../src/clean/page/parse.ts';
import { dataPath } from '../data.ts';

/** A page with its true text, ready to learn from. */
export interface TrainingPage {
  readonly id: string;
  readonly set: string;
  /** Pages of one publisher are never in two folds. */
  readonly publisher: string;
  readonly gold: string;
  readonly layout: Layout;
  readonly hints: Hints;
  /** For each block whether it belongs to the text. */
  readonly labels: readonly boolean[];
  /** For each block how much a mistake on it costs. */
  readonly weights: readonly number[];
}

interface Truth {
  readonly url: string;
  readonly articleBody: string;
}

/** The pages of one set of the extraction data, in the order of their names. */
export function readPages(set: 'aeb' | 'fundus'): TrainingPage[] {
  const file = dataPath('eval', 'clean', set, 'ground-truth.json');
  const truth = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Truth>;
  return Object.keys(truth)
    .sort()
    .map((id) => readPage(set, id, truth[id]!));
}

function readPage(set: string, id: string, { url, articleBody }: Truth): TrainingPage {
  const bytes = gunzipSync(readFileSync(dataPath('eval', 'clean', set, 'html', `${id}.html.gz`)));
  const tree = parsePage(bytes.toString('utf8'));
  const blocks = blocksOf(tree);
  const { facts, data, headline } = readMetadata(tree, blocks);
  const layout = layoutOf(tree, blocks);
  const labels = labelBlocks(layout, articleBody);
  const publisher = set === 'fundus' ? id.replace(/_\d{4}_\d\d_\d\d.*$/, '') : new URL(url).hostname;
  // A block weighs by its words, dampened: a long paragraph is not worth thirty crossheads.
  const weights = layout.words.map((words) => Math.min(60, words.split(' ').length) ** 0.6 / 4);
  return {
    id,
    set,
    publisher,
    gold: articleBody,
    layout,
    hints: createHints(facts, data, headline?.value ?? null),
    labels,
    weights,
  };
}

const SHINGLE = 4;

/** Which blocks stand in the true text: long ones by their shingles, short ones as whole lines or between blocks that do. */
function labelBlocks({ words, blocks }: Layout, gold: string): boolean[] {
  const plain = ` ${normalizeWords(gold)} `;
  const lines = new Set(gold.split('\n').map(normalizeWords));
  const shingles = new Set<string>();
  const tokens = plain.trim().split(' ');
  for (let i = 0; i + SHINGLE <= tokens.length; i++) shingles.add(tokens.slice(i, i + SHINGLE).join(' '));
  const labels = words.map((text) => {
    const own = text.split(' ');
    if (text === '') return false;
    if (own.length < SHINGLE * 2) return lines.has(text);
    let found = 0;
    for (let i = 0; i + SHINGLE <= own.length; i++)
      if (shingles.has(own.slice(i, i + SHINGLE).join(' '))) found++;
    return found >= 0.6 * (own.length - SHINGLE + 1);
  });
  // A short block that the truth runs together with its neighbours.
  return labels.map((label, i) => {
    if (label || words[i] === '' || words[i]!.split(' ').length >= SHINGLE * 2) return label;
    const [before, after] = [i > 0 && labels[i - 1], i + 1 < blocks.length && labels[i + 1]];
    if (!before || !after) return false;
    const ends = words[i - 1]!.slice(-30);
    const starts = words[i + 1]!.slice(0, 30);
    return plain.includes(`${ends} ${words[i]} ${starts}`);
  });
}
