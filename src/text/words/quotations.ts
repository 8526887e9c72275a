import type { Span } from '../../model/span.ts';
import { classOf, SPACE } from './characters.ts';
import type { Sentences } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** Where a token stands to the outermost quotation around it. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

/** Words between quotation marks. Without a mark at the end, it runs on in the next paragraph or the mark is lost. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without its marks and the blanks beside them. */
  readonly inner: Span;
  /** 0 for the outermost. */
  readonly depth: number;
  /** It goes on in the next quotation of the same depth, which stands in the next paragraph. */
  readonly continues: boolean;
}

export interface Quotations {
  /** In the order of their openings. */
  readonly all: readonly Quotation[];
  /** {@link OUTSIDE}, {@link INSIDE}, {@link OPENING} or {@link CLOSING} for each token. */
  readonly states: Uint8Array;
}

type Kind = 'double' | 'single';
interface Mark {
  readonly token: number;
  readonly kind: Kind;
}
interface Pair {
  readonly open: number;
  /** Token of the closing mark, or the first token after the quotation where it has none. */
  readonly close: number;
  readonly closed: boolean;
  readonly continues: boolean;
  readonly depth: number;
}

/**
 * Reads quotation marks, curly and straight, double and single, nested, per paragraph. A quotation that is still open where
 * the next paragraph opens with a mark again runs on there; otherwise a lost closing mark is taken to stand at the end of the
 * paragraph where the quotation began it, else at the end of the sentence. A single mark without a partner is an apostrophe.
 * @param unsureCloses whether a mark that may open or close ends a quotation that its line left open.
 */
export function readQuotations(tokens: Tokens, sentences: Sentences, unsureCloses = true): Quotations {
  const pairs: Pair[] = [];
  let read = 0;
  for (let s = 0; s < sentences.count; ) {
    let next = s + 1;
    while (next < sentences.count && sentences.paragraphs[next] === sentences.paragraphs[s]) next++;
    const to = sentences.ends[next - 1]!;
    const lost =
      read < to ? readParagraph(tokens, sentences, Math.max(read, sentences.starts[s]!), to, pairs) : null;
    const end = lost && closingBeyond(tokens, to, unsureCloses);
    if (end) {
      pairs[pairs.lastIndexOf(lost)] = { ...lost, close: end, closed: true };
      read = end + 1;
    }
    s = next;
  }
  pairs.sort((a, b) => a.open - b.open);
  const states = new Uint8Array(tokens.count);
  for (const { open, close, closed, depth } of pairs) {
    if (depth > 0) continue;
    states.fill(INSIDE, open + 1, close);
    states[open] = OPENING;
    if (closed) states[close] = CLOSING;
  }
  return { all: pairs.flatMap((pair) => quotationOf(tokens, pair)), states };
}

/** Farther than so many tokens no quotation is followed over the ends of lines. */
const FARTHEST = 300;

/** The mark that closes, after the end of its paragraph and before any other that opens, what a page with a line for each sentence left open. */
function closingBeyond(tokens: Tokens, from: number, unsureCloses: boolean): number | null {
  for (let i = from; i < Math.min(tokens.count, from + FARTHEST); i++) {
    const mark = markAt(tokens, i);
    if (mark?.kind === 'double')
      return mark.opens === false || (unsureCloses && mark.opens !== true) ? i : null;
  }
  return null;
}

/** Reads the marks in tokens `[from, to)`; gives the quotation that they leave open, null where there is none or it runs on by a mark of its own. */
function readParagraph(
  tokens: Tokens,
  sentences: Sentences,
  from: number,
  to: number,
  pairs: Pair[],
): Pair | null {
  const stack: Mark[] = [];
  const close = (token: number, closed: boolean, continues: boolean): void => {
    const mark = stack.pop()!;
    pairs.push({ open: mark.token, close: token, closed, continues, depth: stack.length });
  };
  for (let i = from; i < to; i++) {
    const mark = markAt(tokens, i);
    if (mark === null) continue;
    const inner = stack.at(-1);
    const opens = mark.opens ?? !(inner?.kind === mark.kind);
    if (opens && !(inner?.kind === 'single' && mark.kind === 'single')) {
      // Two double marks that open in a row: the first one lost its end, unless a single one stands between.
      if (inner?.kind === 'double' && mark.kind === 'double')
        close(lostEnd(sentences, inner.token, i), false, false);
      if (stack.length < 4) stack.push({ token: i, kind: mark.kind });
    } else if (mark.kind === 'single') {
      if (inner?.kind === 'single' && !isPossessive(tokens, i, to)) close(i, true, false);
    } else if (stack.some((open) => open.kind === 'double')) {
      // What is still open inside was an apostrophe.
      while (stack.at(-1)!.kind === 'single') stack.pop();
      close(i, true, false);
    }
  }
  // Singles without a partner were apostrophes.
  while (stack.length > 0) {
    const mark = stack.at(-1)!;
    if (mark.kind === 'single') {
      stack.pop();
      continue;
    }
    const continues = to < tokens.count && markAt(tokens, to)?.kind === 'double' && opensAt(tokens, to);
    const whole = continues || mark.token === from;
    close(whole ? to : sentences.ends[sentences.ofToken[mark.token]!]!, false, continues);
  }
  const last = pairs.at(-1);
  return last && last.open >= from && last.depth === 0 && !last.closed && !last.continues ? last : null;
}

/** Where a quotation that was never closed ends: with its sentence, and before the next mark that opens. */
const lostEnd = (sentences: Sentences, open: number, next: number): number =>
  Math.min(sentences.ends[sentences.ofToken[open]!]!, next);

const opensAt = (tokens: Tokens, token: number): boolean => markAt(tokens, token)?.opens !== false;

/** The quotation mark at a token: its kind, and whether it opens (null: either). */
function markAt({ text, starts, ends }: Tokens, token: number): { kind: Kind; opens: boolean | null } | null {
  const start = starts[token]!;
  if (ends[token]! !== start + 1) return null;
  const unit = text.charCodeAt(start);
  if (unit === 0x201c || unit === 0xab || unit === 0x201e) return { kind: 'double', opens: true };
  if (unit === 0xbb) return { kind: 'double', opens: false };
  if (unit === 0x2018) return { kind: 'single', opens: true };
  if (unit !== 0x22 && unit !== 0x27 && unit !== 0x2019 && unit !== 0x201d) return null;
  if (unit === 0x201d) return { kind: 'double', opens: false };
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + 1);
  if (unit === 0x2019) return { kind: 'single', opens: false };
  const kind = unit === 0x22 ? 'double' : 'single';
  const freeBefore = !(start > 0) || classOf(before) === SPACE || isOpener(before);
  const freeAfter = !(start + 1 < text.length) || classOf(after) === SPACE || isStop(after);
  if (freeBefore !== freeAfter) return { kind, opens: freeBefore };
  // Between two words a double mark may do either; a single one is an apostrophe and closes nothing that is not open.
  return { kind, opens: kind === 'double' ? null : false };
}

const isOpener = (unit: number): boolean =>
  unit === 0x28 ||
  unit === 0x5b ||
  unit === 0x2014 ||
  unit === 0x2013 ||
  unit === 0x22 ||
  unit === 0x201c ||
  unit === 0x2018;

const isStop = (unit: number): boolean =>
  (unit >= 0x2c && unit <= 0x2e) ||
  unit === 0x3b ||
  unit === 0x3a ||
  unit === 0x3f ||
  unit === 0x21 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x2014 ||
  unit === 0x201d ||
  unit === 0x22;

/** "the voters' right'": a mark after an s that another closing one follows before the next opening is a possessive. */
function isPossessive(tokens: Tokens, token: number, to: number): boolean {
  const { text, starts } = tokens;
  const start = starts[token]!;
  if (text[start - 1] !== 's' || classOf(text.charCodeAt(start + 1)) !== SPACE) return false;
  const after = text.charCodeAt(start + 2);
  if (!(after >= 0x61 && after <= 0x7a)) return false;
  // Sixty tokens is more than any sentence between a possessive and the mark it hides.
  for (let i = token + 1; i < Math.min(to, token + 60); i++) {
    const mark = markAt(tokens, i);
    if (mark?.kind === 'single') return mark.opens === false;
  }
  return false;
}

function quotationOf(tokens: Tokens, { open, close, closed, continues, depth }: Pair): Quotation[] {
  const last = closed ? close - 1 : Math.min(close, tokens.count) - 1;
  if (last <= open) return [];
  const start = tokens.starts[open]!;
  const end = tokens.ends[closed ? close : last]!;
  const inner = { start: tokens.starts[open + 1]!, end: tokens.ends[last]! };
  return [{ outer: { start, end }, inner, depth, continues }];
}
