/** The time below which a share of sorted times lies. */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))]!;

/** To two places: more say nothing. */
export const round = (value: number): number => Math.round(value * 100) / 100;
