import type { Span } from '../../model/span.ts';
import { tagCode } from '../grammar/tags.ts';
import type { Sentences } from './sentences.ts';
import type { Tokens } from './tokens.ts';

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

export function findNames(tokens: Tokens, sentences: Sentences, tags: Uint8Array): readonly Name[] {
  const names: Name[] = [];
  const proper = tagCode('NNP');
  const fullest = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    if (tags[i] !== proper) continue;
    let to = i + 1;
    while (to < tokens.count && tags[to] === proper && sentences.ofToken[to] === sentences.ofToken[i]) to++;
    const span = { start: tokens.starts[i]!, end: tokens.ends[to - 1]! };
    const last = tokens.text.slice(tokens.starts[to - 1], tokens.ends[to - 1]);
    const full = to - i === 1 ? (fullest.get(last) ?? names.length) : names.length;
    if (to - i > 1) fullest.set(last, names.length);
    names.push({ span, from: i, to, kind: names[full]?.kind ?? 'unknown', full });
    i = to - 1;
  }
  return names;
}
