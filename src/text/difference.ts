import type { Span } from '../model/span.ts';
import type { DiffPart } from '../model/utterance.ts';

/** A word, or one character of a script that writes no spaces, or a mark; with the blanks behind it. */
const PIECE =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}'’]+|\S)\s*/gu;
/** Beyond so many words that differ the texts are two, and all between their common ends counts as replaced. */
const MOST_EDITS = 1500;

interface Piece {
  /** Without the blanks. */
  readonly word: string;
  readonly span: Span;
}

/**
 * The shortest way from one text to another by words left out and words put in, as parts that together are both texts: `same` and
 * `first` are spans of the first, `second` of the second. Blanks belong to the word before them and make no difference.
 * Source: Myers, An O(ND) Difference Algorithm and Its Variations (1986), with a bound on D.
 */
export function diffTexts(first: string, second: string): readonly DiffPart[] {
  const [a, b] = [piecesOf(first), piecesOf(second)];
  let start = 0;
  while (start < a.length && start < b.length && a[start]!.word === b[start]!.word) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end]!.word === b[b.length - 1 - end]!.word
  )
    end++;
  const parts: DiffPart[] = [];
  const put = (kind: DiffPart['kind'], { span }: Piece): void => {
    const last = parts.at(-1);
    if (last?.kind === kind && last.span.end === span.start)
      parts[parts.length - 1] = { kind, span: { start: last.span.start, end: span.end } };
    else parts.push({ kind, span });
  };
  for (const piece of a.slice(0, start)) put('same', piece);
  const [fromA, fromB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  for (const { kind, piece } of middleOf(fromA, fromB)) put(kind, piece);
  for (const piece of a.slice(a.length - end)) put('same', piece);
  return parts;
}

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(PIECE)].map((found) => ({
    word: found[0].trimEnd(),
    span: { start: found.index, end: found.index + found[0].length },
  }));

interface Step {
  readonly kind: DiffPart['kind'];
  readonly piece: Piece;
}

function middleOf(a: readonly Piece[], b: readonly Piece[]): Step[] {
  const rounds = roundsOf(a, b);
  if (rounds === null) return replaced(a, b);
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = rounds.length - 1; d > 0; d--) {
    const before = rounds[d - 1]!;
    const reach = (k: number): number => before[k + d] ?? -1;
    const k = x - y;
    const isInsert = k === -d || (k !== d && reach(k - 1) < reach(k + 1));
    const fromK = isInsert ? k + 1 : k - 1;
    const fromX = reach(fromK);
    const fromY = fromX - fromK;
    while (x > (isInsert ? fromX : fromX + 1)) steps.push({ kind: 'same', piece: a[--x]! });
    if (isInsert) steps.push({ kind: 'second', piece: b[fromY]! });
    else steps.push({ kind: 'first', piece: a[fromX]! });
    x = fromX;
    y = fromY;
  }
  while (x > 0) steps.push({ kind: 'same', piece: a[--x]! });
  return sorted(steps.reverse());
}

const replaced = (a: readonly Piece[], b: readonly Piece[]): Step[] => [
  ...a.map((piece) => ({ kind: 'first' as const, piece })),
  ...b.map((piece) => ({ kind: 'second' as const, piece })),
];

/**
 * How far each diagonal reaches in the first text with 0, 1, 2, ... edits; of `d` edits the diagonal `k` stands at `k + d + 1`.
 * Null where more than the bound is needed.
 */
function roundsOf(a: readonly Piece[], b: readonly Piece[]): Int32Array[] | null {
  const rounds: Int32Array[] = [];
  for (let d = 0; d <= MOST_EDITS; d++) {
    const before = rounds[d - 1];
    const reach = new Int32Array(2 * d + 3).fill(-1);
    for (let k = -d; k <= d; k += 2) {
      const left = before?.[k - 1 + d] ?? -1;
      const right = before?.[k + 1 + d] ?? -1;
      let x = before === undefined ? 0 : k === -d || (k !== d && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x]!.word === b[x - k]!.word) x++;
      reach[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) return [...rounds, reach];
    }
    rounds.push(reach);
  }
  return null;
}

/** Between two words that stay, what was left out comes before what was put in. */
function sorted(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  let added: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'second') added.push(step);
    else {
      if (step.kind === 'same') {
        result.push(...added);
        added = [];
      }
      result.push(step);
    }
  }
  return [...result, ...added];
}
