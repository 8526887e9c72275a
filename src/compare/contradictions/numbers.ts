import type { Contradiction } from '../../model/contradiction.ts';
import { daysApart, type Line } from '../ledger/lines.ts';
import { agree } from '../numbers/agree.ts';
import { asOfDay, type Counted } from '../numbers/counted.ts';
import { isSameVoice, visitSameThing } from '../numbers/series.ts';
import { contradiction, isAssertion } from './pair.ts';
import { areOfOnePlace, isOneToll } from './tolls.ts';

/** Share of the words around two numbers that makes sure that they count one thing, in two texts: one that gives two mostly counts two. */
const FIRM = 0.6;
/** Counts grow: only numbers of one day contradict each other. */
const DAYS = 1;

/** Two voices that give one quantity, on one day, values that cannot both be right. */
export function numberContradictions(counted: readonly Counted[]): Contradiction[] {
  const found: Contradiction[] = [];
  visitSameThing(counted, (a, b, share) => {
    const [first, second] = [counted[a]!, counted[b]!];
    if (!first.line || !second.line || isSameVoice(first, second)) return;
    if (!isGiven(first.line) || !isGiven(second.line)) return;
    const apart = daysApart(asOfDay(first), asOfDay(second));
    if (apart === null || apart > DAYS || agree(first.quantity, second.quantity)) return;
    if (isFurther(first) || isFurther(second) || !areOfOnePlace(first, second)) return;
    const isOneThing = share >= FIRM || isOneToll(first, second);
    const isFirm = isOneThing && isAssertion(first.line) && isAssertion(second.line);
    found.push(
      contradiction(
        'number',
        second.line,
        first.line,
        isFirm && (first.reading !== second.reading || share < FIRM),
        [
          `${textOf(second)} against ${textOf(first)}`,
          `the words around them agree by ${Math.round(100 * share)} %`,
          'said of one day',
        ],
      ),
    );
  });
  return found;
}

/** An estimate is held against another, but never firmly. */
const isGiven = (line: Line): boolean => isAssertion(line) || line.statement.act === 'assessment';

const textOf = ({ reading, quantity }: Counted): string =>
  `"${reading.tokens.text.slice(quantity.span.start, quantity.span.end)}"`;

/** "another 10 people", "two more people": a number beside one given before; "per 1,000 people": a measure, and no count. */
function isFurther({ reading, quantity }: Counted): boolean {
  const { text } = reading.tokens;
  const around = `${text.slice(Math.max(0, quantity.span.start - 12), quantity.span.start)}|${text.slice(quantity.span.start, quantity.span.end)}`;
  return /\b(?:another|further|additional|other|more)\b(?! than)|\bper \||\/\|/i.test(around);
}
