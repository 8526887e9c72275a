import type { Contradiction } from '../../model/contradiction.ts';
import { spanOf, tokensOf } from '../../text/document.ts';
import { MONTH_NAMES, monthOf } from '../../text/time/months.ts';
import { type Tokens, wordAt } from '../../text/words/tokens.ts';
import type { Unit } from '../ledger/units.ts';
import { type Reading, termsIn } from '../reading/reading.ts';
import { areTwoVoices, contradiction } from './pair.ts';

/** Words before a day among which the act that was done on it stands: "opened the letter on the morning of 9 February". */
const REACH = 9;
/** An act does not reach over one of these: what was "about", "before" or "since" a day was not done on it. */
const BREAK =
  /^(?:[,;:.()"“”–—-]|who|which|that|and|but|or|about|before|after|until|till|since|from|by|for|through|ahead|following|over|dated)$/i;
/** Right before a day on which something was done; "the 9 June hearing" was not. */
const ON = /^(?:on|of|,|\p{L}+day)$/iu;
const HOUR = /^(?:\p{L}+day|morning|afternoon|evening|night|hours?|late|early)$/iu;
/** What was done on a day is told by a verb of the past. */
const PAST =
  /(?:ed|en)$|^(?:sent|met|left|told|came|went|gave|took|won|began|held|made|paid|fell|shot|flew|got|saw|found|struck|hit|read|wrote|spoke|brought|sold|bought|lost|cut|shut|set|put|ran|hung)$/i;
const NOT = /^(?:not|n['’]t|never|no)$/i;
/** Acts in one word that are set beside each other. */
const MOST = 24;

/** An act that a sentence of what is said puts on a day of the calendar. */
interface Dated {
  readonly unit: Unit;
  readonly day: string;
  /** The verbs of the past before the day, and the other words there. */
  readonly verbs: ReadonlySet<number>;
  readonly objects: ReadonlySet<number>;
  /** What the sentence speaks of, and those before it where it only points ("opened it"). */
  readonly about: ReadonlySet<number>;
}

/** Two voices that put one act on two days. */
export function timeContradictions(units: readonly Unit[]): Contradiction[] {
  const dated = units.flatMap((unit) => datedIn(unit) ?? []);
  const byWord = new Map<number, Dated[]>();
  const found = new Map<string, Contradiction>();
  for (const one of dated)
    for (const word of one.verbs) {
      const others = byWord.get(word) ?? [];
      byWord.set(word, others);
      for (const other of others) {
        const pair = contradict(other, one);
        if (pair) found.set(`${pair.statementId} ${pair.contradictsId}`, pair);
      }
      if (others.length < MOST) others.push(one);
    }
  return [...found.values()];
}

function contradict(first: Dated, second: Dated): Contradiction | null {
  const [a, b] = [first.unit.line, second.unit.line];
  if (first.day === second.day || !areTwoVoices(a, b)) return null;
  const isOneObject = [...first.objects].some((term) => second.objects.has(term));
  const beside = [...first.about].filter((term) => second.about.has(term) && !second.verbs.has(term));
  if (!isOneObject && beside.length === 0) return null;
  return contradiction('time', b, a, isOneObject, [
    `${second.day} against ${first.day}`,
    isOneObject ? 'one verb and one object' : 'one verb, and a word more',
  ]);
}

/** The first day of the calendar in a sentence, with the act before it; null where it has none. */
function datedIn(unit: Unit): Dated | null {
  const { reading } = unit.line;
  const { tokens } = reading;
  const { from, to } = tokensOf(tokens, unit.span);
  for (let i = from + 1; i < to; i++) {
    const day = dayAt(tokens, i, to);
    if (day === null) continue;
    const act = ON.test(wordAt(tokens, i - 1)) ? actBefore(reading, from, i) : null;
    if (act === null || act.verbs.size === 0 || hasSecondDay(tokens, i + 2, to)) return null;
    const about = new Set(aboutOf(unit));
    for (const at of [i, i + 1]) about.delete(reading.terms[at]!);
    return { unit, day, ...act, about };
  }
  return null;
}

/** "on 29 January and 6 February": who tells of two days tells of two acts. */
function hasSecondDay(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (dayAt(tokens, i, to) !== null) return true;
  return false;
}

/** Null where it is one that was not done. */
function actBefore(
  { tokens, terms }: Reading,
  from: number,
  day: number,
): Pick<Dated, 'verbs' | 'objects'> | null {
  const verbs = new Set<number>();
  const objects = new Set<number>();
  for (let i = day - 1; i >= from && i >= day - REACH; i--) {
    const word = wordAt(tokens, i);
    if (BREAK.test(word)) break;
    if (NOT.test(word)) return null;
    if (terms[i] !== 0 && !HOUR.test(word)) (PAST.test(word) ? verbs : objects).add(terms[i]!);
  }
  return { verbs, objects };
}

/** "9 February" and "Feb. 9" as "9 February"; null where two tokens are no day, or one of a year that is told, which is history. */
function dayAt(tokens: Tokens, at: number, to: number): string | null {
  if (at + 1 >= to) return null;
  const [first, second] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const [word, figure] = /^\d{1,2}$/.test(first) ? [second, first] : [first, second];
  const month = monthOf(word.replace(/\.$/, ''));
  const number = /^\d{1,2}(?:st|nd|rd|th)?$/.test(figure) ? Number.parseInt(figure, 10) : 0;
  return month && number >= 1 && number <= 31 && !isYearAt(tokens, at + 2, to)
    ? `${number} ${MONTH_NAMES[month - 1]}`
    : null;
}

/** "1998" or ", 1998". */
function isYearAt(tokens: Tokens, at: number, to: number): boolean {
  const year = at < to && wordAt(tokens, at) === ',' ? at + 1 : at;
  return year < to && /^(?:19|20)\d\d$/.test(wordAt(tokens, year));
}

/** Sentences back in which the thing that "it" is stands. */
const BEFORE = 3;
const POINTING = /\b(?:it|this|that|them)\b/i;

/** Where a sentence only points at its object ("opened it"), with the words of those before. */
function aboutOf({ line, span, terms }: Unit): ReadonlySet<number> {
  const { reading } = line;
  const { tokens, sentences } = reading;
  if (!POINTING.test(tokens.text.slice(span.start, span.end))) return terms;
  const sentence = sentences.ofToken[tokensOf(tokens, span).from]!;
  if (sentence === 0) return terms;
  const first = Math.max(0, sentence - BEFORE);
  const before = spanOf(tokens, sentences.starts[first]!, sentences.ends[sentence - 1]!);
  return new Set([...terms, ...termsIn(reading, [before])]);
}
