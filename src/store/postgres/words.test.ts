import { describe, expect, it } from 'vitest';
import { toQuery, toVector } from './words.ts';

describe('the words of a text', () => {
  it('stand with their places, those of the headline with their weight', () => {
    expect(toVector('Old Bridge', 'A bridge, an Éclair.')).toBe(
      "'old':1A 'bridge':2A,5 'a':4 'an':6 'eclair':7",
    );
    expect(toVector(null, '—')).toBe('');
  });

  it('are bounded, however many and long', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `${'w'.repeat(80)}${i}`).join(' ');
    expect(Buffer.byteLength(toVector(many, many))).toBeLessThan(1_000_000);
    expect(toVector(null, '𝔊'.repeat(5000)).isWellFormed()).toBe(true);
    expect(toVector(null, 'a '.repeat(20_000)).split(',')).toHaveLength(255);
  });
});

describe('the words of a query', () => {
  it('are all wanted, phrases in their order', () => {
    expect(toQuery(['Bridge', 'is Closed'])).toBe("('bridge') & ('is' <-> 'closed')");
    expect(toQuery([])).toBe('');
  });
});
