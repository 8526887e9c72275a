import { createReprint, type Reprint } from '../../model/reprint.ts';
import { byTime, type Placed, type PlacedByNumber } from '../placed.ts';
import { MADE_BY } from '../version.ts';
import { agencyAt } from './agencies.ts';
import type { Match } from './copies.ts';
import { isLinked, kindOf, shareOf, takenOf } from './judge.ts';

/** Articles linked by copying, and which of them repeats which. */
export interface Families {
  /** Takes in what an article was found to repeat: see its link. */
  add(number: number): void;
  /** Cuts the family apart that an article is in, by the links that its members still have. */
  cut(number: number): void;
  /** Says again who repeats whom in families that changed. Gives the articles for which that is now something else. */
  refresh(): number[];
  /** Takes all records as they stand. */
  settle(): void;
  forget(number: number): void;
}

/**
 * @param compare how one article stands to another; null once the text of either is forgotten.
 * @param isRefused whether a person said that one of two articles does not repeat the other.
 */
export function createFamilies(
  placed: PlacedByNumber,
  compare: (number: number, other: number) => Match | null,
  isRefused: (id: string, other: string) => boolean,
  isHeld: (id: string) => boolean,
): Families {
  const familyOf = new Map<number, Set<number>>();
  const stale = new Set<Set<number>>();

  const unite = (a: number, b: number): void => {
    const [one, other] = [familyOf.get(a) ?? new Set([a]), familyOf.get(b) ?? new Set([b])];
    const [large, small] = one.size >= other.size ? [one, other] : [other, one];
    stale.delete(small);
    for (const member of small) {
      large.add(member);
      familyOf.set(member, large);
    }
    familyOf.set(a, large).set(b, large);
    stale.add(large);
  };

  const add = (number: number): void => {
    const link = placed.get(number)!.link;
    for (const other of link ? [link.original, ...link.others] : [])
      if (placed.has(other)) unite(other, number);
  };

  /**
   * `first` is the family's original. A member that has too little of that one's text stays a reprint of the member that it was found
   * by. A record stays whose original is no longer held, or where the texts are forgotten by which it could be told anew.
   */
  const recordOf = (number: number, first: number): Reprint | null => {
    const own = placed.get(number)!;
    if (own.reprint && !isHeld(own.reprint.originalId)) return own.reprint;
    if (number === first) return null;
    const toFirst = compare(number, first);
    if (toFirst === null && own.reprint && !isRefused(own.id, own.reprint.originalId)) return own.reprint;
    const isLinkHeld = own.link !== null && placed.has(own.link.original);
    const link = isLinkHeld && byTime(placed)(own.link!.original, number) < 0 ? own.link : null;
    const isOfFirst = link === null || link.original === first || (toFirst !== null && isLinked(toFirst));
    const match = link && (!isOfFirst || link.original === first) ? link.match : toFirst;
    const other = placed.get(isOfFirst ? first : link.original)!;
    return match && !isRefused(own.id, other.id) ? toReprint(own, other, match) : null;
  };

  return {
    add,
    cut(number) {
      const family = [...(familyOf.get(number) ?? [])];
      stale.delete(familyOf.get(number)!);
      for (const member of family) familyOf.set(member, new Set([member]));
      for (const member of family) add(member);
      for (const member of family) stale.add(familyOf.get(member)!);
    },
    refresh() {
      const changed: number[] = [];
      for (const family of stale) {
        const inOrder = [...family].sort(byTime(placed));
        const first = originalOf(inOrder, placed);
        for (const number of inOrder) {
          const record = recordOf(number, first);
          if (isSame(record, placed.get(number)!.reprint)) continue;
          placed.get(number)!.reprint = record;
          changed.push(number);
        }
      }
      stale.clear();
      return changed;
    },
    settle: () => stale.clear(),
    forget(number) {
      familyOf.get(number)?.delete(number);
      familyOf.delete(number);
    },
  };
}

/**
 * The original of a family in order of time: its earliest article, by the date it tells or by arrival; where that one says that it has
 * its text from an agency, the agency's own article of the same day, which may have come out minutes later.
 */
function originalOf(inOrder: readonly number[], placed: PlacedByNumber): number {
  const earliest = placed.get(inOrder[0]!)!;
  if (earliest.agency === null || agencyAt(earliest.outlet) === earliest.agency) return inOrder[0]!;
  const own = inOrder.find((number) => {
    const { outlet, isDated, day } = placed.get(number)!;
    const isSameDay = isDated === earliest.isDated && Math.floor(day) === Math.floor(earliest.day);
    return isSameDay && agencyAt(outlet) === earliest.agency;
  });
  return own ?? inOrder[0]!;
}

const isSame = (a: Reprint | null, b: Reprint | null): boolean =>
  a?.originalId === b?.originalId && a?.kind === b?.kind && a?.overlap === b?.overlap;

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function toReprint(own: Placed, other: Placed, match: Match): Reprint {
  const isRevision = own.outlet !== null && own.outlet === other.outlet;
  return createReprint({
    articleId: own.id,
    originalId: other.id,
    kind: isRevision ? 'revision' : kindOf(match),
    overlap: rounded(shareOf(match)),
    evidence: {
      taken: rounded(takenOf(match)),
      prose: rounded(match.prose),
      byLetters: own.link?.match === match && own.link.byLetters,
    },
    madeBy: MADE_BY,
  });
}
