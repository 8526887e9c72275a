/** Days since 1970, the first included, the last not. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Which days are held of a stream that is too long to hold. */
export interface HeldDays {
  has(day: number): boolean;
  /** Holds more days. Gives those of them that were not held, in their order. */
  hold(days: Days): readonly Days[];
  forgetBefore(day: number): void;
}

export function createHeldDays(): HeldDays {
  let held: readonly Days[] = [];
  return {
    has: (day) => held.some(({ from, to }) => from <= day && day < to),
    hold(days) {
      const missing: Days[] = [];
      let next = days.from;
      for (const { from, to } of held) {
        if (to <= next || from >= days.to) continue;
        if (from > next) missing.push({ from: next, to: from });
        next = Math.max(next, to);
      }
      if (next < days.to) missing.push({ from: next, to: days.to });
      held = [...held, ...missing].sort((a, b) => a.from - b.from);
      return missing;
    },
    forgetBefore(day) {
      held = held.filter(({ to }) => to > day).map(({ from, to }) => ({ from: Math.max(from, day), to }));
    },
  };
}

/** Cuts days into runs in which each is at most `gap` after the one before. */
export function runsOf(days: readonly number[], gap: number): Days[] {
  const runs: { from: number; to: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && day - last.to <= gap) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** A date in days since 1970; null where there is none that can be read. */
export function dayOf(publishedAt: string | null): number | null {
  const day = publishedAt === null ? Number.NaN : Date.parse(publishedAt) / 86_400_000;
  return Number.isFinite(day) ? day : null;
}
