import { readRecords } from '../../eval/data.ts';
import { hashOf } from '../../src/text/bytes/hash.ts';
import { type Tag, tagCode } from '../../src/text/grammar/tags.ts';
import type { Tokens } from '../../src/text/words/tokens.ts';

/** Automatic layers of one article. Offsets are code points; `pos` are Penn Treebank tags; `head` is a token's number or -1. */
export interface Silver {
  readonly id: string;
  readonly start: readonly number[];
  readonly len: readonly number[];
  readonly pos: string;
  readonly head: readonly number[];
  readonly dep: string;
}

export interface Article {
  readonly id: string;
  readonly text: string;
}

const FOLDED: Readonly<Record<string, Tag>> = {
  JJR: 'JJ',
  JJS: 'JJ',
  NNPS: 'NNP',
  RBR: 'RB',
  RBS: 'RB',
  PDT: 'DT',
  WP$: 'WP',
  UH: 'X',
  FW: 'X',
  SYM: 'X',
  LS: 'X',
};

/** The code of a Penn Treebank tag of a word; -1 for marks. */
export function codeOf(penn: string): number {
  return tagCode((FOLDED[penn] ?? penn) as Tag);
}

/** Articles of one part with their silver layers, in a fixed order. */
export function readSilver(part: 'train' | 'dev'): { article: Article; silver: Silver }[] {
  const articles = new Map(
    readRecords<Article>('eval', 'attribute', 'polnear', `${part}.jsonl.gz`).map((article) => [
      article.id,
      article,
    ]),
  );
  return readRecords<Silver>('eval', 'attribute', 'polnear', `silver.${part}.jsonl.gz`).flatMap((silver) => {
    const article = articles.get(silver.id);
    return article ? [{ article, silver }] : [];
  });
}

/** Number of the silver token with the same range as each of ours; -1 where there is none. */
export function align({ text, count, starts, ends }: Tokens, silver: Silver): Int32Array {
  const unitOf = unitOffsets(text);
  const at = new Map(silver.start.map((start, k) => [unitOf(start), k]));
  const found = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const k = at.get(starts[i]!);
    if (k !== undefined && unitOf(silver.start[k]! + silver.len[k]!) === ends[i]!) found[i] = k;
  }
  return found;
}

/** From code points to UTF-16 units. */
function unitOffsets(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
  const units: number[] = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return (point) => units[point]!;
}

/** How many paragraphs may begin with a dateline of its own in the eyes of tagger and parser: the silver layers leave it in its sentence. */
export const DATED = 0;

/** Whether a text falls into one of `folds` parts: by its id, so that order does not matter. */
export const foldOf = (id: string, folds: number): number => (hashOf(id) >>> 8) % folds;
