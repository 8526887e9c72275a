const DAY_MS = 86_400_000;

/** A day as a whole number of days; half a day may be lost with a time of day, which no chart shows. */
export const dayNumber = (day: string): number =>
  Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS);

/** Places values between two ends, in the unit of the ends; all on the middle where they are equal. */
export function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) =>
    round(high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

export const round = (n: number): number => Math.round(n * 100) / 100;
