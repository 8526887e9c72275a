import type { Omission } from '../../model/difference.ts';
import type { Side } from '../../model/rating.ts';
import { sideOfAccount } from '../coverage/coverage.ts';
import type { Line } from '../ledger/lines.ts';
import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import type { Reading } from '../reading/reading.ts';

const SIDES = ['left', 'center', 'right'] as const;
/** Origins of one side that carry a claim, at least, and origins that another side has without carrying it. */
const FEWEST_CARRIERS = 2;
const FEWEST_WITHOUT = 2;
/** Share of the claim's weight in two contents that are one claim, whoever says it. */
const SAME_CLAIM = 0.45;
/** If a text of another side holds this share of a claim's words in one stretch, the side may carry it in other words. */
const TOLD = 0.6;
const STRETCH = 40;
const FEWEST_TERMS = 4;

/** Claims that independent origins of one side alone carry, most carried first. A teaser cannot leave out what it does not show. */
export function omissionsOf(
  readings: readonly Reading[],
  lines: readonly Line[],
  rarity: Rarity,
): Omission[] {
  const groups = claimGroups(lines, rarity);
  const whole = readings.filter(({ account }) => !account.revision.isTeaser);
  return groups.flatMap((group) => omissionOf(group, whole, rarity)).sort((a, b) => b.origins - a.origins);
}

function claimGroups(lines: readonly Line[], rarity: Rarity): Line[][] {
  const group = lines.map((_, i) => i);
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      const alike = overlapOf(lines[a]!.terms, lines[b]!.terms, rarity).ofBoth >= SAME_CLAIM;
      if (alike && group[b] === b && lines[a]!.statement.negated === lines[b]!.statement.negated)
        group[b] = group[a]!;
    },
  );
  return [...Map.groupBy(lines, (_, i) => group[i]!).values()];
}

function omissionOf(group: readonly Line[], readings: readonly Reading[], rarity: Rarity): Omission[] {
  const first = group[0]!;
  if (first.terms.size < FEWEST_TERMS || first.actor === null) return [];
  const sides = new Set(group.map(({ reading }) => sideOfAccount(reading.account)));
  const [side] = sides;
  if (sides.size !== 1 || side === 'unrated') return [];
  const carriers = new Set(group.map(({ reading }) => reading.origin));
  if (carriers.size < FEWEST_CARRIERS) return [];
  const missingFrom = SIDES.filter(
    (other) => other !== side && originsOn([other], readings) >= FEWEST_WITHOUT,
  );
  if (missingFrom.length === 0 || isToldElsewhere(first, side!, readings, rarity)) return [];
  const without = originsOn(missingFrom, readings);
  return [
    {
      statementId: first.statement.id,
      side: side!,
      origins: carriers.size,
      missingFrom,
      why: [
        `${carriers.size} independent origins on the ${side} carry it`,
        `none of ${without} on the other sides does`,
      ],
    },
  ];
}

const originsOn = (sides: readonly Side[], readings: readonly Reading[]): number =>
  new Set(
    readings.filter(({ account }) => sides.includes(sideOfAccount(account))).map(({ origin }) => origin),
  ).size;

/** Whether any text of another side, unrated ones too, holds most of the claim's words in one stretch. */
function isToldElsewhere(claim: Line, side: Side, readings: readonly Reading[], rarity: Rarity): boolean {
  const whole = [...claim.terms].reduce((sum, term) => sum + rarity.weightOf(term), 0);
  return readings.some(
    (reading) =>
      sideOfAccount(reading.account) !== side && bestStretch(reading, claim, rarity) >= TOLD * whole,
  );
}

/** The most weight of the claim's different terms within one stretch of a text: one pass with a sliding window. */
function bestStretch({ terms }: Reading, claim: Line, { weightOf }: Rarity): number {
  const inside = new Map<number, number>();
  let weight = 0;
  let best = 0;
  for (let i = 0; i < terms.length; i++) {
    const entering = terms[i]!;
    if (claim.terms.has(entering)) {
      const count = inside.get(entering) ?? 0;
      if (count === 0) weight += weightOf(entering);
      inside.set(entering, count + 1);
    }
    const leaving = i >= STRETCH ? terms[i - STRETCH]! : 0;
    if (claim.terms.has(leaving)) {
      const count = inside.get(leaving)! - 1;
      if (count === 0) weight -= weightOf(leaving);
      inside.set(leaving, count);
    }
    if (weight > best) best = weight;
  }
  return best;
}
