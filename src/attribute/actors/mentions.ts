import type { Range } from '../recut/grammar/grammar.ts';
import type { NamedMention, Roster } from './roster.ts';

/** The names that stand in a range of tokens, in order. */
export const mentionsIn = (roster: Roster, { from, to }: Range): readonly NamedMention[] => {
  let low = 0;
  let high = roster.mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (roster.mentions[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: NamedMention[] = [];
  for (let k = low; k < roster.mentions.length && roster.mentions[k]!.to <= to; k++)
    found.push(roster.mentions[k]!);
  return found;
};
