import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

describe('a query', () => {
  it('parts fields from words and leaves phrases to the full-text search', () => {
    expect(
      parseQuery(
        'bridge "safe for years" actor:"Ilse Brandt" outlet:Ledger.example side:left act:denial from:2026-03-01 to:2026-03-09',
      ),
    ).toEqual({
      words: 'bridge "safe for years"',
      actor: 'Ilse Brandt',
      outlet: 'ledger.example',
      side: 'left',
      act: 'denial',
      from: '2026-03-01',
      to: '2026-03-09',
    });
  });

  it('keeps what cannot be a field among the words', () => {
    const { words, side, from } = parseQuery('side:up from:yesterday ratio 3:1');
    expect(words).toBe('side:up from:yesterday ratio 3:1');
    expect(side).toBeNull();
    expect(from).toBeNull();
  });

  it('takes long and hostile input in its stride', () => {
    expect(parseQuery('actor:'.repeat(20_000)).outlet).toBeNull();
    expect(parseQuery(`actor:"${'a'.repeat(100_000)}`).words.length).toBeGreaterThan(1000);
  });
});
