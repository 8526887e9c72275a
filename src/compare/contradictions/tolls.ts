import { tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import { wordsOf } from '../ledger/lines.ts';
import type { Counted } from '../numbers/counted.ts';
import { tellOneFate } from '../numbers/series.ts';
import { termsOfText } from '../reading/reading.ts';

const YEAR = /\b(?:19|20)\d\d\b/;
/** Further apart, one is of a part: "two dead" of a street, "59 dead" of a city. */
const MOST_APART = 3;

/** Two tolls of one event: of people, of one fate, near each other, and neither of another year. */
export const isOneToll = (a: Counted, b: Counted): boolean =>
  tellOneFate(a, b) &&
  isNear(a.quantity.value, b.quantity.value) &&
  ![a, b].some(({ line }) => line !== null && YEAR.test(wordsOf(line)));

const isNear = (a: number, b: number): boolean => Math.max(a, b) <= MOST_APART * Math.min(a, b);

/** Whether neither sentence names a place, a people or an event that the other lacks while that one names another: deaths in Tarn are not those in Orva. */
export function areOfOnePlace(a: Counted, b: Counted): boolean {
  const [first, second] = [namesAround(a), namesAround(b)];
  const common = [...first].filter((name) => second.has(name)).length;
  return common === first.size || common === second.size;
}

/** The names in the sentence with the number, as far as it is said, who says it apart. */
function namesAround({ line, reading, quantity }: Counted): ReadonlySet<number> {
  const found = new Set<number>();
  if (line === null) return found;
  const own = termsOfText(line.actor?.name ?? '');
  const { tokens, sentences, isName, terms } = reading;
  const sentence = sentences.ofToken[tokensOf(tokens, quantity.span).from];
  for (const span of line.statement.content) {
    const { from, to } = tokensOf(tokens, span);
    for (let i = from; i < to; i++) {
      if (sentences.ofToken[i] !== sentence || isName[i] !== 1 || own.has(terms[i]!)) continue;
      if (/^\p{Lu}/u.test(wordAt(tokens, i))) found.add(terms[i]!);
    }
  }
  return found;
}
