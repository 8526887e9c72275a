import { mix } from '../../text/bytes/hash.ts';
import { ADJOINS, CAPITAL, CONCEPT, FIRST, NUMBER, STOP, type Words } from './words.ts';

/** The fields of an article in which it is compared. A term of one field never equals a term of another. */
export const FIELDS = ['all', 'headline', 'names', 'numbers', 'lead'] as const;
export const FIELD_COUNT = FIELDS.length;
export const [ALL, HEADLINE, NAMES, NUMBERS, LEAD] = [0, 1, 2, 3, 4] as const;

/** Salts that keep the fields' terms apart. */
const SALTS = [0x1f123bb5, 0x2545f491, 0x3c6ef372, 0x4a7c15f3, 0x51ed270b];
/** Words of the text that stand for all of it. Later ones are background that every story of an affair shares. */
const BODY_WORDS = 220;
const LEAD_WORDS = 45;
/** A headline's word counts as if it stood so often. */
const HEADLINE_COUNT = 2;
/** More capitalised words than this share make a headline in title case, whose capitals say nothing. */
const TITLE_CASE = 0.6;

export const termOf = (hash: number, field: number): number => mix(hash, SALTS[field]!);

/** How often each term stands in an article, by field, with a place to show it by. */
export interface Counts {
  readonly ofField: readonly ReadonlyMap<number, Counted>[];
}

export interface Counted {
  count: number;
  /** Words `[from, to)` of the text, or of the headline. */
  readonly from: number;
  readonly to: number;
  readonly inHeadline: boolean;
}

type Field = Map<number, Counted>;

/** Counts the terms of a headline and a text. `isFurniture[i]` tells words of the text that belong to the page. */
export function countTerms(headline: Words, body: Words, isFurniture: Uint8Array): Counts {
  const ofField: Field[] = Array.from({ length: FIELD_COUNT }, () => new Map());
  for (let i = 0; i < headline.count; i++) countHeadlineWord(ofField, headline, i);
  const known = new Set<number>();
  const bodyWords = Math.min(body.count, BODY_WORDS * 2);
  countNames(ofField[NAMES]!, body, bodyWords, known, isFurniture);
  countHeadlineNames(ofField[NAMES]!, headline, known);
  let kept = 0;
  for (let i = 0; i < body.count && kept < BODY_WORDS; i++) {
    if (isFurniture[i] === 1) continue;
    kept++;
    if ((body.flags[i]! & STOP) !== 0) continue;
    count(ofField[ALL]!, termOf(body.senses[i]!, ALL), 1, i, i + 1, false);
    if (kept <= LEAD_WORDS) count(ofField[LEAD]!, termOf(body.senses[i]!, LEAD), 1, i, i + 1, false);
    if ((body.flags[i]! & NUMBER) !== 0) countNumber(ofField[NUMBERS]!, body, i, false);
  }
  return { ofField };
}

function countHeadlineWord(ofField: readonly Field[], headline: Words, i: number): void {
  if ((headline.flags[i]! & STOP) !== 0) return;
  const sense = headline.senses[i]!;
  count(ofField[ALL]!, termOf(sense, ALL), HEADLINE_COUNT, i, i + 1, true);
  count(ofField[HEADLINE]!, termOf(sense, HEADLINE), 1, i, i + 1, true);
  count(ofField[LEAD]!, termOf(sense, LEAD), 1, i, i + 1, true);
  if ((headline.flags[i]! & NUMBER) !== 0) countNumber(ofField[NUMBERS]!, headline, i, true);
}

function count(field: Field, term: number, by: number, from: number, to: number, inHeadline: boolean): void {
  const known = field.get(term);
  if (known) known.count += by;
  else field.set(term, { count: by, from, to, inHeadline });
}

/** A number alone, with the word before it ("day 2", "July 14") and with the word after it ("28 points"). */
function countNumber(field: Field, words: Words, i: number, inHeadline: boolean): void {
  const number = words.folded[i]!;
  count(field, termOf(number, NUMBERS), 1, i, i + 1, inHeadline);
  if (i > 0 && (words.flags[i - 1]! & STOP) === 0)
    count(field, termOf(mix(words.senses[i - 1]!, number), NUMBERS), 1, i - 1, i + 1, inHeadline);
  if (i + 1 < words.count && (words.flags[i + 1]! & STOP) === 0)
    count(field, termOf(mix(number, words.senses[i + 1]!), NUMBERS), 1, i, i + 2, inHeadline);
}

/** Runs of capitalised words, and their last word alone ("Dmitry Peskov" and "Peskov"). */
function countNames(field: Field, words: Words, limit: number, known: Set<number>, skip: Uint8Array): void {
  for (let i = 0; i < limit; ) {
    const flags = words.flags[i]!;
    if ((flags & CAPITAL) === 0 || (flags & (STOP | NUMBER)) !== 0 || skip[i] === 1) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < limit && to - i < 5 && isNameGoingOn(words.flags[to]!)) to++;
    // A single capital at a sentence's start is a name only where the text has it elsewhere too.
    if (to - i > 1 || (flags & FIRST) === 0 || known.has(words.folded[i]!)) {
      if (to - i > 1) count(field, nameTerm(words, i, to), 1, i, to, false);
      for (let k = i; k < to; k++) known.add(words.folded[k]!);
      count(field, nameTerm(words, to - 1, to), 1, to - 1, to, false);
    }
    i = to;
  }
}

const isNameGoingOn = (flags: number): boolean =>
  (flags & CAPITAL) !== 0 && (flags & ADJOINS) !== 0 && (flags & (STOP | NUMBER | FIRST)) === 0;

/** A word of a name as it is written, or the same in all languages where that is known. */
const calledAt = ({ flags, senses, folded }: Words, i: number): number =>
  (flags[i]! & CONCEPT) !== 0 ? senses[i]! : folded[i]!;

function nameTerm(words: Words, from: number, to: number): number {
  let hash = calledAt(words, from);
  for (let k = from + 1; k < to; k++) hash = mix(hash, calledAt(words, k));
  return termOf(hash, NAMES);
}

/** A headline's names: capitals where the headline is no title case, and whatever the text knows as a name. */
function countHeadlineNames(field: Field, headline: Words, known: ReadonlySet<number>): void {
  let capitals = 0;
  let words = 0;
  for (let i = 0; i < headline.count; i++) {
    if ((headline.flags[i]! & (STOP | NUMBER)) !== 0) continue;
    words++;
    if ((headline.flags[i]! & CAPITAL) !== 0) capitals++;
  }
  const isTitleCase = capitals > words * TITLE_CASE;
  for (let i = 0; i < headline.count; i++) {
    const flags = headline.flags[i]!;
    if ((flags & CAPITAL) === 0 || (flags & (STOP | NUMBER)) !== 0) continue;
    const isKnown = known.has(headline.folded[i]!);
    if (!isKnown && known.size > 0 && (isTitleCase || (flags & FIRST) !== 0)) continue;
    count(field, nameTerm(headline, i, i + 1), HEADLINE_COUNT, i, i + 1, true);
    if (i > 0 && isNameGoingOn(flags) && (headline.flags[i - 1]! & CAPITAL) !== 0)
      count(field, nameTerm(headline, i - 1, i + 1), HEADLINE_COUNT, i - 1, i + 1, true);
  }
}
