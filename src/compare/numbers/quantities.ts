import type { Quantity } from '../../model/quantity.ts';
import { isUpper } from '../../text/words/characters.ts';
import { type Tokens, wordAt } from '../../text/words/tokens.ts';
import type { Reading } from '../reading/reading.ts';
import { ABOUT, AT_LEAST, CURRENCIES, MONTHS, NO_UNIT, SCALES, SMALL, UP_TO } from './words.ts';

/** Words between a number and what it counts: "300,000 Russian front-line troops". */
const MOST_ADJECTIVES = 2;

/** A number as tokens `[from, to)`. */
interface Figure {
  readonly value: number;
  readonly currency: string | null;
  readonly isPercent: boolean;
  readonly from: number;
  readonly to: number;
}

/** The quantities that an account gives, in order. Years, dates, ages, scores and bare numbers are none. */
export function quantitiesIn(reading: Reading): Quantity[] {
  const { tokens, sentences } = reading;
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.count; ) {
    const figure = figureAt(tokens, i);
    if (!figure) {
      i++;
      continue;
    }
    const end = sentences.ends[sentences.ofToken[i]!]!;
    const start = sentences.starts[sentences.ofToken[i]!]!;
    const quantity = quantityAt(tokens, figure, start, end);
    if (quantity) found.push(quantity.quantity);
    i = quantity?.to ?? figure.to;
  }
  return found;
}

function quantityAt(
  tokens: Tokens,
  first: Figure,
  start: number,
  end: number,
): { quantity: Quantity; to: number } | null {
  const joint = first.to < end ? wordAt(tokens, first.to) : '';
  const isRange =
    joint === 'to' || joint === '–' || (joint === 'and' && wordBefore(tokens, first.from) === 'between');
  const second = isRange && first.to + 1 < end ? figureAt(tokens, first.to + 1) : null;
  const last = second && second.value > scaled(first, second) ? second : null;
  const to = last?.to ?? first.to;
  const unit = unitAt(tokens, first, last, to, end) ?? countedBefore(tokens, first, to, start);
  if (unit === null) return null;
  const quantity = {
    value: last ? scaled(first, last) : first.value,
    high: last?.value ?? null,
    unit: unit.word,
    bound: boundBefore(tokens, first.from),
    span: { start: tokens.starts[first.from]!, end: tokens.ends[unit.to - 1]! },
  };
  return { quantity, to: unit.to };
}

/** "2 to 3 million": the scale stands with the second number and holds for both. */
function scaled(first: Figure, last: Figure): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3])
    if (last.value >= scale && first.value < 1000 && last.to - last.from > 1) return first.value * scale;
  return first.value;
}

function figureAt(tokens: Tokens, from: number): Figure | null {
  const word = wordAt(tokens, from).toLowerCase();
  const parsed = /^([$€£¥]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(bn|m|k)?(%?)$/.exec(word);
  const small = SMALL.get(word);
  if (!parsed && small === undefined) return null;
  let value = parsed ? Number(parsed[2]!.replaceAll(',', '') + (parsed[3] ?? '')) : small!;
  if (parsed?.[4]) value *= parsed[4] === 'bn' ? 1e9 : parsed[4] === 'm' ? 1e6 : 1e3;
  let to = from + 1;
  const scaleAt = (i: number): number | undefined =>
    i < tokens.count ? SCALES.get(wordAt(tokens, i).toLowerCase()) : undefined;
  for (; scaleAt(to) !== undefined; to++) value *= scaleAt(to)!;
  const before = wordBefore(tokens, from);
  const currency = parsed?.[1] || (CURRENCIES.has(before) ? before : null);
  return { value, currency: currency || null, isPercent: parsed?.[5] === '%', from, to };
}

const wordBefore = (tokens: Tokens, i: number): string => (i > 0 ? wordAt(tokens, i - 1).toLowerCase() : '');

function unitAt(
  tokens: Tokens,
  first: Figure,
  last: Figure | null,
  at: number,
  end: number,
): { word: string; to: number } | null {
  const currency = first.currency ?? last?.currency;
  if (currency) return { word: currency, to: at };
  if (first.isPercent || last?.isPercent) return { word: '%', to: at };
  if (isDate(tokens, first, at, end)) return null;
  for (let i = at; i < Math.min(end, at + MOST_ADJECTIVES + 1); i++) {
    const word = wordAt(tokens, i);
    const lower = word.toLowerCase();
    if (lower === 'percent' || lower === '%') return { word: '%', to: i + 1 };
    if (lower === 'per' && i + 1 < end && wordAt(tokens, i + 1) === 'cent') return { word: '%', to: i + 2 };
    if (!/^\p{L}[\p{L}-]+$/u.test(word) || NO_UNIT.has(lower)) return null;
    if (!isUpper(word.charCodeAt(0)) && /[^s]s$/.test(lower)) return { word: lower, to: i + 1 };
    if (lower === 'people' || lower === 'men' || lower === 'women' || lower === 'children')
      return { word: lower, to: i + 1 };
  }
  return null;
}

/** How far before a number "the number of people" may stand. */
const BEFORE = 9;

/** "the number of people injured is 14": what is counted stands before. */
function countedBefore(
  tokens: Tokens,
  first: Figure,
  at: number,
  start: number,
): { word: string; to: number } | null {
  if (isDate(tokens, first, at, at)) return null;
  for (let i = first.from - 1; i >= Math.max(start, first.from - BEFORE); i--) {
    if (wordAt(tokens, i).toLowerCase() !== 'number' || wordAt(tokens, i + 1) !== 'of') continue;
    const word = wordAt(tokens, i + 2).toLowerCase();
    return /^\p{L}{3,20}$/u.test(word) ? { word: word.endsWith('s') ? word : 'people', to: at } : null;
  }
  return null;
}

/** A day of a month, or a year that counts nothing. */
function isDate(tokens: Tokens, { from, value, to }: Figure, at: number, end: number): boolean {
  const before = wordBefore(tokens, from).replace(/\.$/, '');
  const after = at < end ? wordAt(tokens, at).toLowerCase().replace(/\.$/, '') : '';
  if (value <= 31 && (MONTHS.has(before) || MONTHS.has(after))) return true;
  const isYear = to - from === 1 && value >= 1900 && value <= 2100 && /^\d{4}$/.test(wordAt(tokens, from));
  return isYear && !after.endsWith('s');
}

function boundBefore(tokens: Tokens, from: number): Quantity['bound'] {
  const word = wordBefore(tokens, from);
  const earlier = wordBefore(tokens, from - 1);
  if (word === 'than')
    return earlier === 'more' ? 'at least' : earlier === 'fewer' || earlier === 'less' ? 'up to' : null;
  if (word === 'to' && earlier === 'up') return 'up to';
  if (ABOUT.has(word)) return 'about';
  if (AT_LEAST.has(word)) return 'at least';
  return UP_TO.has(word) ? 'up to' : null;
}
