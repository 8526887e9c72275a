/** Milliseconds of a day. */
const DAY = 86_400_000;
/** A page without a date often tells the first days of Unix time. */
const EPOCH_DAYS = 2;

/** The time of an article in days since 1970; null where it tells none that can be. */
export interface Time {
  readonly day: number | null;
  /** A date was told but cannot be. */
  readonly implausible: boolean;
}

/** Reads `2025-08-27` or an instant. A date more than a day after `now` (days since 1970) or of the epoch itself is no date. */
export function readTime(publishedAt: string | null, now: number | null): Time {
  if (publishedAt === null) return { day: null, implausible: false };
  const day = Date.parse(publishedAt) / DAY;
  const possible = day >= EPOCH_DAYS || day < 0;
  if (!possible || (now !== null && day > now + 1)) return { day: null, implausible: true };
  return { day, implausible: false };
}

/** How many of the latest times tell where a stream stands. */
const RECENT = 9;

/**
 * Where a stream of articles stands in time: the median of its latest times, so that a single wrong date neither closes all stories
 * nor holds them open.
 */
export function createStreamClock(): { tell(day: number): void; now(): number } {
  const recent: number[] = [];
  let median = 0;
  return {
    tell(day) {
      recent.push(day);
      if (recent.length > RECENT) recent.shift();
      median = [...recent].sort((a, b) => a - b)[recent.length >> 1]!;
    },
    now: () => median,
  };
}
