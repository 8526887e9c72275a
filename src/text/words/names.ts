import type { Span } from '../../model/span.ts';
import { tagCode } from '../grammar/tags.ts';
import type { Sentences } from './sentences.ts';
import { type Tokens, wordAt } from './tokens.ts';

export const NAME_KINDS = ['person', 'organization', 'place', 'unknown'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A run of capitalised words that names somebody or something. */
export interface Name {
  readonly span: Span;
  /** Its tokens `[from, to)`, without a title before it. */
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
  /** Place, among the text's names, of the fullest earlier name that this one shortens ("Peskov" after "Dmitry Peskov"); its own if none. */
  readonly full: number;
}

/**
 * Runs of words that the tagger takes for names. A word with a capital that closes a longer name anywhere in the text is one too,
 * whatever the tagger took it for: "Pask told reporters".
 */
export function findNames(tokens: Tokens, sentences: Sentences, tags: Uint8Array): readonly Name[] {
  const names: Name[] = [];
  const isName = namesIn(tokens, sentences, tags);
  const fullest = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isName(i)) continue;
    const to = runEnd(i, tokens, sentences, isName);
    const span = { start: tokens.starts[i]!, end: tokens.ends[to - 1]! };
    const last = wordAt(tokens, to - 1);
    const full = to - i === 1 ? (fullest.get(last) ?? names.length) : names.length;
    if (to - i > 1) fullest.set(last, names.length);
    names.push({ span, from: i, to, kind: names[full]?.kind ?? 'unknown', full });
    i = to - 1;
  }
  return names;
}

function namesIn(tokens: Tokens, sentences: Sentences, tags: Uint8Array): (i: number) => boolean {
  const isProper = (i: number): boolean => tags[i] === NNP;
  const closing = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isProper(i)) continue;
    const to = runEnd(i, tokens, sentences, isProper);
    if (to - i > 1) closing.add(wordAt(tokens, to - 1));
    i = to - 1;
  }
  return (i) => isProper(i) || (MISTAKEN.has(tags[i]!) && closing.has(wordAt(tokens, i)));
}

function runEnd(
  from: number,
  tokens: Tokens,
  { ofToken }: Sentences,
  isName: (i: number) => boolean,
): number {
  let to = from + 1;
  while (to < tokens.count && isName(to) && ofToken[to] === ofToken[from]) to++;
  return to;
}

const NNP = tagCode('NNP');
/** What a tagger takes an unknown name for at the beginning of a sentence. */
const MISTAKEN = new Set((['NN', 'NNS', 'JJ', 'VB', 'VBP', 'VBD', 'VBN', 'RB'] as const).map(tagCode));
