import type { Actor } from '../../model/actor.ts';
import type { NumberPoint, NumberSeries } from '../../model/quantity.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { compareDays } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity, rarityOf } from '../reading/rarity.ts';
import { agree } from './agree.ts';
import { asOfDay, type Counted } from './counted.ts';
import { labelOf } from './labels.ts';
import { FATE_WORDS, PEOPLE, TIME_UNITS } from './words.ts';

/** Share of the weight of both surroundings that two numbers for one thing have. */
const SAME_THING = 0.4;
const FEWEST_SHARED = 2;
/** Less is enough where both say what became of whom ("hurt", "injured"). */
const SAME_MEANING = 0.08;

/** Two numbers of one sentence, or of one utterance in two texts, count two things: "$30, $20 or even $10". */
function isOneList(a: Counted, b: Counted): boolean {
  if (a.line !== null && a.line === b.line) return true;
  const isOneVoice = a.line?.actor != null && a.line.actor.id === b.line?.actor?.id;
  if (!isOneVoice || a.quantity.value === b.quantity.value || asOfDay(a) !== asOfDay(b)) return false;
  const shared = [...a.line!.terms].filter((term) => b.line!.terms.has(term)).length;
  return shared >= SAME_UTTERANCE * Math.min(a.line!.terms.size, b.line!.terms.size);
}

/** One voice that gives two values on one day in one text counts two things: "from 10 % to 25 %". */
const areOfOneText = (a: Counted, b: Counted): boolean =>
  a.reading === b.reading &&
  asOfDay(a) === asOfDay(b) &&
  (a.line?.actor?.id ?? null) === (b.line?.actor?.id ?? null) &&
  !agree(a.quantity, b.quantity);

/** Share of the words that one utterance keeps in two texts. */
const SAME_UTTERANCE = 0.8;

/** What became of people: numbers of one fate in one story are of one event. */
const FATES = new Set(FATE_WORDS.map(lowerHash));
/** An event has one toll of these; of arrests each place and hour has its own. */
const TOLLS = new Set(['injured', 'killed'].map(lowerHash));

function isOneUnit({ quantity: a }: Counted, { quantity: b }: Counted): boolean {
  return a.unit === b.unit || (PEOPLE.has(a.unit) && PEOPLE.has(b.unit));
}

/** Whether both say what became of people, and the same. */
export const tellOneFate = (a: Counted, b: Counted): boolean =>
  PEOPLE.has(a.quantity.unit) && [...a.terms].some((term) => TOLLS.has(term) && b.terms.has(term));

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
      if (!isOneUnit(first, second) || isOneList(first, second)) return;
      if (
        areOfOneText(first, second) ||
        (isListed(first, second) && first.quantity.value !== second.quantity.value)
      )
        return;
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

/** Whether one of two stands beside another value of its unit: then the words around do not tell which of them is meant. */
const isListed = (a: Counted, b: Counted): boolean => a.isListed || b.isListed;

/** "police" may be "Portland police". */
const isPartOf = (a: Actor, b: Actor): boolean =>
  a.id === b.id || ` ${b.name.toLowerCase()} `.includes(` ${a.name.toLowerCase()} `);

export function isSameVoice(a: Counted, b: Counted): boolean {
  if (a.line?.actor && b.line?.actor)
    return isPartOf(a.line.actor, b.line.actor) || isPartOf(b.line.actor, a.line.actor);
  if (a.line?.actor || b.line?.actor) return false;
  return (
    a.reading.account.outlet !== null && a.reading.account.outlet.domain === b.reading.account.outlet?.domain
  );
}
