import type { GroupingCorrection } from '../model/correction.ts';

/** What people said, as the grouper asks for it; everything in ids of articles. */
export interface Rules {
  /** Articles that must be in one story with this one. */
  partnersOf(id: string): readonly string[];
  /** Articles that must not be in one story with this one. */
  strangersOf(id: string): readonly string[];
  /** Whether one was said not to be a reprint of the other, in either direction. */
  isNoReprint(id: string, other: string): boolean;
  /** A later one on the same two articles stands. */
  add(correction: GroupingCorrection): void;
}

/** Reads corrections in the order in which they were made. */
export function createRules(corrections: readonly GroupingCorrection[]): Rules {
  const partners = new Map<string, Set<string>>();
  const strangers = new Map<string, Set<string>>();
  const noReprints = new Set<string>();
  const add = (correction: GroupingCorrection): void => {
    if (correction.kind === 'not a reprint') {
      noReprints.add(`${correction.articleId} ${correction.originalId}`);
      noReprints.add(`${correction.originalId} ${correction.articleId}`);
      return;
    }
    const { articleIds } = correction;
    for (const id of articleIds)
      for (const other of articleIds) if (id !== other) tie(partners, strangers, id, other);
    if (correction.kind === 'split')
      for (const id of articleIds) tie(strangers, partners, id, correction.apartFrom);
  };
  for (const correction of corrections) add(correction);
  return {
    add,
    partnersOf: (id) => [...(partners.get(id) ?? [])],
    strangersOf: (id) => [...(strangers.get(id) ?? [])],
    isNoReprint: (id, other) => noReprints.has(`${id} ${other}`),
  };
}

function tie(to: Map<string, Set<string>>, from: Map<string, Set<string>>, a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = to.get(one) ?? new Set();
    to.set(one, known.add(other));
    from.get(one)?.delete(other);
  }
}
