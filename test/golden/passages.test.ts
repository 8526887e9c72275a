import { describe, expect, it } from 'vitest';
import { faultsOf, readPassages } from './passages.ts';

const passages = readPassages();

describe('passages of our own, on many beats', () => {
  it('are many', () => {
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it.each(passages.map((passage) => [passage.id, passage] as const))('%s', (_, passage) => {
    expect(faultsOf(passage)).toEqual([]);
  });
});
