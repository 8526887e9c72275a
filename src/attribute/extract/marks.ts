import type { Document } from '../../text/document.ts';
import { IS_MARK } from '../../text/grammar/tags.ts';
import { CLOSING, INSIDE, OPENING } from '../../text/words/quotations.ts';
import type { Found } from './found.ts';

/** A quotation in tokens `[from, to)`, marks included. */
interface Quoted {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Words that a quotation needs: shorter ones are as often a title or a word held at arm's length. */
const MIN_SNAPPED = 3;
const MIN_BARE = 6;

/** Quotations belong to one statement as a whole, and none is left without one. */
export function heedMarks(document: Document, found: readonly Found[]): Found[] {
  const owner = new Int32Array(document.tokens.count).fill(-1);
  const all = found.map((one) => ({ ...one, content: [...one.content] }));
  all.forEach((one, n) => {
    for (const i of one.content) owner[i] = n;
  });
  const quotations = quotationsOf(document);
  for (const quotation of quotations) if (quotation.words >= MIN_SNAPPED) snap(quotation, all, owner);
  for (const quotation of quotations) if (quotation.words >= MIN_BARE) adopt(document, quotation, all, owner);
  for (const one of all) one.content.sort((a, b) => a - b);
  return all.sort((a, b) => a.head - b.head);
}

function quotationsOf({ quotations: { states }, tokens, tags }: Document): Quoted[] {
  const found: Quoted[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (states[i] !== OPENING) continue;
    let to = i + 1;
    let words = 0;
    while (to < tokens.count && states[to] === INSIDE) {
      if (IS_MARK[tags[to]!] === 0) words++;
      to++;
    }
    if (states[to] === CLOSING) to++;
    found.push({ from: i, to, words });
    i = to - 1;
  }
  return found;
}

/** So near behind a quotation, in tokens, its cue stands. */
const BESIDE = 6;

/** A statement that has much of a quotation, and shares it with no other, gets all of it. */
function snap({ from, to }: Quoted, all: Found[], owner: Int32Array): void {
  let host = -1;
  let owned = 0;
  for (let i = from; i < to; i++) {
    if (owner[i]! < 0) continue;
    if (host >= 0 && owner[i] !== host) return;
    host = owner[i]!;
    owned++;
  }
  if (host < 0) return;
  // Right before its cue, little is enough: "..., he said" speaks of all that the marks hold.
  const isBeside = all[host]!.head >= to && all[host]!.head - to < BESIDE;
  if (!isBeside && owned < 0.4 * (to - from)) return;
  give(from, to, host, all, owner);
}

function give(from: number, to: number, host: number, all: Found[], owner: Int32Array): void {
  for (let i = from; i < to; i++) {
    if (owner[i]! >= 0) continue;
    owner[i] = host;
    all[host]!.content.push(i);
  }
}

/** A quotation of nobody's goes to the nearest statement with quoted words in its paragraph, if a sentence begins with it; else it stands bare. */
function adopt(document: Document, { from, to }: Quoted, all: Found[], owner: Int32Array): void {
  const { sentences } = document;
  let owned = 0;
  for (let i = from; i < to; i++) if (owner[i]! >= 0) owned++;
  if (owned > 0.3 * (to - from)) return;
  const opens = sentences.starts[sentences.ofToken[from]!] === from;
  const host = opens ? nearestQuoted(document, from, owner) : -1;
  if (host >= 0) {
    give(from, to, host, all, owner);
    return;
  }
  const content: number[] = [];
  for (let i = from; i < to; i++) {
    if (owner[i]! >= 0) continue;
    owner[i] = all.length;
    content.push(i);
  }
  all.push({
    head: content[0]!,
    speaker: opens ? speakerBefore(document, from, all) : [],
    cue: [],
    content,
    score: 0,
    isBareQuotation: true,
  });
}

/** Who speaks in the sentence right before a quotation, in its paragraph or the one before: farther off somebody else may have taken the word. */
function speakerBefore({ sentences }: Document, from: number, all: readonly Found[]): readonly number[] {
  const before = all.filter((one) => !one.isBareQuotation && one.head < from).at(-1);
  if (!before) return [];
  const own = sentences.ofToken[from]!;
  const last = sentences.ofToken[Math.max(before.head, ...before.content.filter((i) => i < from))]!;
  const isNext = own - last <= 1 && sentences.paragraphs[own]! - sentences.paragraphs[last]! <= 1;
  return isNext ? before.speaker : [];
}

function nearestQuoted({ sentences, quotations }: Document, from: number, owner: Int32Array): number {
  const paragraph = sentences.paragraphs[sentences.ofToken[from]!];
  const inside = (i: number): boolean =>
    i >= 0 && i < owner.length && sentences.paragraphs[sentences.ofToken[i]!] === paragraph;
  for (let step = 1; inside(from - step) || inside(from + step); step++)
    for (const i of [from - step, from + step])
      if (inside(i) && owner[i]! >= 0 && quotations.states[i]! >= INSIDE) return owner[i]!;
  return -1;
}
