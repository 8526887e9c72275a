import type { Quantity } from '../../model/quantity.ts';

/** Two numbers that may both be right: equal when rounded, one inside the other's range, or within its bound. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [low, high] = [a.value, a.high ?? a.value];
  const [otherLow, otherHigh] = [b.value, b.high ?? b.value];
  if (low <= otherHigh * 1.05 && otherLow <= high * 1.05) return true;
  const [small, large] = high < otherLow ? [a, b] : [b, a];
  if (small.bound === 'at least' || large.bound === 'up to') return true;
  const isRough = small.bound === 'about' || large.bound === 'about';
  return isRough && large.value <= (small.high ?? small.value) * 1.25;
}
