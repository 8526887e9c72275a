import type { NumberPoint, NumberSeries, Quantity } from '../../model/quantity.ts';
import { contains } from '../../model/span.ts';
import { tokensOf } from '../../text/document.ts';
import { lowerHash } from '../../text/forms.ts';
import { wordAt } from '../../text/tokens.ts';
import { dayOfAccount } from '../articles/dates.ts';
import { compareDays, type Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity, rarityOf } from '../reading/rarity.ts';
import type { Reading } from '../reading/reading.ts';
import { labelOf } from './labels.ts';
import { quantitiesIn } from './quantities.ts';
import { FATE_WORDS, MEANINGS, TIME_UNITS } from './words.ts';

/** Words on each side of a number that tell what it counts. */
const AROUND = 9;
/** Share of the weight of both surroundings that two numbers for one thing have. */
const SAME_THING = 0.4;
const FEWEST_SHARED = 2;
/** Less is enough where both say what became of whom ("hurt", "injured"). */
const SAME_MEANING = 0.08;

/** A quantity with what it counts and who gives it. */
export interface Counted {
  readonly quantity: Quantity;
  readonly reading: Reading;
  /** The innermost statement around it; null in the outlet's own voice. */
  readonly line: Line | null;
  readonly terms: ReadonlySet<number>;
}

/** Every quantity of every origin, in the order of the accounts. Reprints say nothing new. */
export function countedIn(readings: readonly Reading[], lines: readonly Line[]): Counted[] {
  const said = Map.groupBy(lines, ({ reading }) => reading);
  const seen = new Set<string>();
  return readings.flatMap((reading) => {
    if (seen.has(reading.origin)) return [];
    seen.add(reading.origin);
    return quantitiesIn(reading).map((quantity) => {
      const line = lineAround(said.get(reading) ?? [], quantity);
      return { quantity, reading, line, terms: termsAround(reading, quantity, line) };
    });
  });
}

/** The shortest content that holds the number. */
function lineAround(lines: readonly Line[], { span }: Quantity): Line | null {
  let best: Line | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const content = line.statement.content.find((piece) => contains(piece, span));
    if (!content || content.end - content.start >= shortest) continue;
    best = line;
    shortest = content.end - content.start;
  }
  return best;
}

/** Inside a statement only its content counts: who says it does not tell what is counted. */
function termsAround(
  { tokens, sentences, terms }: Reading,
  { span }: Quantity,
  line: Line | null,
): ReadonlySet<number> {
  const { from, to } = tokensOf(tokens, span);
  const sentence = sentences.ofToken[from]!;
  const content = line?.statement.content.find((piece) => contains(piece, span));
  const said = content ? tokensOf(tokens, content) : { from: 0, to: tokens.count };
  const first = Math.max(sentences.starts[sentence]!, from - AROUND, said.from);
  const last = Math.min(sentences.ends[sentence]!, to + AROUND, said.to);
  const found = new Set<number>();
  for (let i = first; i < last; i++)
    if (terms[i] !== 0 && (i < from || i >= to))
      found.add(MEANING_OF.get(lowerHash(wordAt(tokens, i).toLowerCase())) ?? terms[i]!);
  return found;
}

/** Two numbers of one sentence, or of one utterance in two texts, count two things: "$30, $20 or even $10". */
function isOneList(a: Counted, b: Counted): boolean {
  if (a.line !== null && a.line === b.line) return true;
  const isOneVoice = a.line?.actor != null && a.line.actor.id === b.line?.actor?.id;
  if (!isOneVoice || a.quantity.value === b.quantity.value || asOfDay(a) !== asOfDay(b)) return false;
  const shared = [...a.line!.terms].filter((term) => b.line!.terms.has(term)).length;
  return shared >= SAME_UTTERANCE * Math.min(a.line!.terms.size, b.line!.terms.size);
}

/** Share of the words that one utterance keeps in two texts. */
const SAME_UTTERANCE = 0.8;

/** One term for each meaning, by the hash of its words. */
const MEANING_OF: ReadonlyMap<number, number> = new Map(
  MEANINGS.flatMap((words) => words.map((word) => [lowerHash(word), lowerHash(words[0]!)] as const)),
);
/** What became of people: numbers of one fate in one story are of one event. */
const FATES = new Set(FATE_WORDS.map(lowerHash));

/** Visits each pair of quantities that count the same thing in the same unit. */
export function visitSameThing(
  counted: readonly Counted[],
  visit: (a: number, b: number, share: number) => void,
): void {
  const rarity: Rarity = rarityOf(counted.map(({ terms }) => terms));
  visitNeighbours(
    counted.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const [first, second] = [counted[a]!, counted[b]!];
      if (first.quantity.unit !== second.quantity.unit || isOneList(first, second)) return;
      const { ofBoth, shared } = overlapOf(first.terms, second.terms, rarity);
      const isMeant = shared.some((term) => FATES.has(term)) && !TIME_UNITS.has(first.quantity.unit);
      const isSame = ofBoth >= SAME_THING && shared.length >= FEWEST_SHARED;
      if (isSame || (isMeant && ofBoth >= SAME_MEANING))
        visit(a, b, isMeant ? Math.max(ofBoth, SAME_THING) : ofBoth);
    },
  );
}

/** Quantities that several origins or several days give, as series in the order of time. */
export function seriesOf(counted: readonly Counted[]): NumberSeries[] {
  const group = counted.map((_, i) => i);
  visitSameThing(counted, (a, b) => {
    // A series grows from its first member alone, so that it cannot drift from one thing to another.
    if (group[b] === b) group[b] = group[a]!;
  });
  const groups = Map.groupBy(counted, (_, i) => group[i]!);
  return (
    [...groups.values()]
      .filter((members) => new Set(members.map(({ reading }) => reading.origin)).size > 1)
      // A duration that nobody disputes ("twelve weeks") is no news.
      .filter(
        (members) =>
          !TIME_UNITS.has(members[0]!.quantity.unit) ||
          members.some((one) => !agree(one.quantity, members[0]!.quantity)),
      )
      // One word of one speaker that several texts repeat is an utterance, and no series.
      .filter((members) => !members.every((one) => isOneWord(one, members[0]!)))
      .map(seriesFrom)
  );
}

const isOneWord = (one: Counted, first: Counted): boolean =>
  first.line?.actor != null &&
  one.line?.actor?.id === first.line.actor.id &&
  asOfDay(one) === asOfDay(first) &&
  agree(one.quantity, first.quantity);

function seriesFrom(members: readonly Counted[]): NumberSeries {
  const first = members[0]!;
  const sorted = members
    .map((one) => ({ one, asOf: asOfDay(one) }))
    .sort((a, b) => compareDays(a.asOf, b.asOf));
  const points = sorted.map(({ one, asOf }, i): NumberPoint => {
    const later = sorted
      .slice(i + 1)
      .find((next) => compareDays(asOf, next.asOf) < 0 && isSameVoice(one, next.one));
    return {
      articleId: one.reading.account.article.id,
      statementId: one.line?.statement.id ?? null,
      by: one.line?.actor?.name ?? null,
      quantity: one.quantity,
      asOf,
      superseded: later !== undefined && !agree(one.quantity, later.one.quantity),
    };
  });
  return { subject: labelOf(members), unit: first.quantity.unit, points };
}

export const asOfDay = ({ line, reading }: Counted): string | null =>
  line?.day ?? dayOfAccount(reading.account);

export function isSameVoice(a: Counted, b: Counted): boolean {
  if (a.line?.actor && b.line?.actor) return a.line.actor.id === b.line.actor.id;
  if (a.line?.actor || b.line?.actor) return false;
  return (
    a.reading.account.outlet !== null && a.reading.account.outlet.domain === b.reading.account.outlet?.domain
  );
}

/** Two numbers that may both be right: equal when rounded, one inside the other's range, or within its bound. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [low, high] = [a.value, a.high ?? a.value];
  const [otherLow, otherHigh] = [b.value, b.high ?? b.value];
  if (low <= otherHigh * 1.05 && otherLow <= high * 1.05) return true;
  const [small, large] = high < otherLow ? [a, b] : [b, a];
  if (small.bound === 'at least' || large.bound === 'up to') return true;
  const isRough = small.bound === 'about' || large.bound === 'about';
  return isRough && large.value <= (small.high ?? small.value) * 1.25;
}
