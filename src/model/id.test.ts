import { describe, expect, it } from 'vitest';
import { contentId } from './id.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('contentId', () => {
  it('is the same for words and for their bytes', () => {
    expect(contentId('page', 'a é', null, bytes('b'))).toBe(contentId('page', 'a é', null, 'b'));
    expect(contentId('page', bytes(''), 'b')).toBe(contentId('page', '', 'b'));
  });

  it('has one id for one thing, of 16 letters and digits', () => {
    expect(contentId('statement', 'r', 1, 2)).toMatch(/^[a-z2-7]{16}$/);
    expect(contentId('statement', 'r', 1, 2)).not.toBe(contentId('statement', 'r', 12));
  });
});
