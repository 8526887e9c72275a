import type { Range } from '../recut/grammar/grammar.ts';
import type { NamedMention, Roster } from './roster.ts';

/** The names that stand in a range of tokens, in order. */
export function mentionsIn({ mentions }: Roster, { from, to }: Range): readonly NamedMention[] {
  const found: NamedMention[] = [];
  for (let k = firstFrom(mentions, from); k < mentions.length && mentions[k]!.to <= to; k++)
    found.push(mentions[k]!);
  return found;
}

/** Place of the first mention that begins at a token or after it. */
export function firstFrom(mentions: readonly NamedMention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
