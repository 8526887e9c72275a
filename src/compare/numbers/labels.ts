import { tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { Reading } from '../reading/reading.ts';
import type { Counted } from './counted.ts';
import { SCALES } from './words.ts';

/** Words of a label at most. */
const LONGEST = 8;
/** Texts that are looked at for a label of more than one word. */
const MOST_READ = 24;
/** A label ends before one of these: a clause begins. */
const CLAUSE = new Set(
  'is are was were be been has have had will would can could may might must should do does did who that which and but or as after before when while because if so per than'.split(
    ' ',
  ),
);
/** Words in which no label ends. */
const LOOSE = new Set(
  'a an the of in on at by for from to with into over about around more less than up its his her their this these those some any not only just'.split(
    ' ',
  ),
);
/** Behind the noun of a number that is told afterwards: "the number of injured is 14". */
const LINKS = new Set('is are was were be at to of reached totalled totaled stood stands'.split(' '));
const WORD = /^[\p{L}\p{N}]/u;

/**
 * What a series counts, as a slice of the first of its texts that says it plainly: the counted noun with what follows it up to
 * the end of its clause ("people injured in the flood"), or what stands before "is" or "at". The unit where no text does.
 */
export function labelOf(members: readonly Counted[]): string {
  const labels = members.slice(0, MOST_READ).flatMap((one) => labelIn(one) ?? []);
  return labels.find((label) => label.includes(' ')) ?? labels[0] ?? members[0]!.quantity.unit;
}

/** What a share or a sum is of stands before it, what is counted behind. */
const labelIn = (one: Counted): string | null =>
  /^[\p{L}]/u.test(one.quantity.unit)
    ? (nounsBehind(one) ?? nounsBefore(one))
    : (nounsBefore(one) ?? nounsBehind(one));

function nounsBehind({ reading, quantity }: Counted): string | null {
  const { tokens, sentences } = reading;
  const span = tokensOf(tokens, quantity.span);
  const end = sentences.ends[sentences.ofToken[span.from]!]!;
  const counted = quantity.unit.split(' ').at(-1)!;
  const last = wordAt(tokens, span.to - 1).toLowerCase();
  // The span may hold the counted noun ("14 people") or end with the figure ("$30").
  let to = span.to;
  while (to < end && to - span.to < LONGEST && isInside(reading, to)) to++;
  return slice(reading, last === counted && WORD.test(last) ? span.to - 1 : span.to, to);
}

function nounsBefore({ reading, quantity }: Counted): string | null {
  const { tokens, sentences } = reading;
  const { from } = tokensOf(tokens, quantity.span);
  const first = sentences.starts[sentences.ofToken[from]!]!;
  let to = from;
  while (to > first && LINKS.has(wordAt(tokens, to - 1).toLowerCase())) to--;
  if (to === from) return null;
  let start = to;
  while (start > first && to - start < LONGEST && isNounBefore(reading, start - 1)) start--;
  return slice(reading, start, to);
}

/** A noun phrase begins behind its article: "put the number of injured at nine". */
const isNounBefore = (reading: Reading, at: number): boolean =>
  isInside(reading, at) && !/^(?:the|a|an)$/i.test(wordAt(reading.tokens, at));

function isInside({ tokens }: Reading, at: number): boolean {
  const word = wordAt(tokens, at).toLowerCase();
  // Another figure is another quantity: "$200 billion of imports to 25 %".
  return /^\p{L}/u.test(word) && !CLAUSE.has(word) && !SCALES.has(word);
}

/** Without loose ends; null where nothing is left that names a thing. */
function slice({ tokens, terms }: Reading, from: number, to: number): string | null {
  let [first, end] = [from, to];
  while (end > first && LOOSE.has(wordAt(tokens, end - 1).toLowerCase())) end--;
  while (first < end && LOOSE.has(wordAt(tokens, first).toLowerCase())) first++;
  if (!terms.subarray(first, end).some((term) => term !== 0)) return null;
  return tokens.text.slice(tokens.starts[first]!, tokens.ends[end - 1]!);
}
