import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../model/span.ts';
import { diffTexts } from './difference.ts';

const shown = (first: string, second: string): string =>
  diffTexts(first, second)
    .map(({ kind, span }) => {
      const text = sliceSpan(kind === 'second' ? second : first, span);
      return kind === 'same' ? text : kind === 'first' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');

describe('the difference of two texts', () => {
  it('tells words left out and put in', () => {
    expect(shown('The old bridge will close today.', 'The bridge will close on Monday, today.')).toBe(
      'The [-old -]bridge will close {+on Monday, +}today.',
    );
    expect(shown('Three were hurt.', 'Five were hurt.')).toBe('[-Three -]{+Five +}were hurt.');
  });

  it('sees no difference in blanks, and none in the same text', () => {
    expect(shown('One two.\n\nThree.', 'One  two.\nThree.')).toBe('One two.\n\nThree.');
    expect(shown('', '')).toBe('');
    expect(shown('', 'New.')).toBe('{+New.+}');
  });

  it('tells single characters of scripts without spaces', () => {
    expect(shown('橋は安全だ', '橋は危険だ')).toBe('橋は[-安全-]{+危険+}だ');
  });

  it('is both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd.', '\n\n'), { maxLength: 40 })
      .map((words) => words.join(' ').trim());
    fc.assert(
      fc.property(text, text, (first, second) => {
        const parts = diffTexts(first, second);
        const wordsOf = (kind: 'first' | 'second'): string =>
          parts
            .filter((part) => part.kind === kind || part.kind === 'same')
            .map((part) => sliceSpan(part.kind === 'second' ? second : first, part.span))
            .join('')
            .replace(/\s/g, '');
        expect(wordsOf('first')).toBe(first.replace(/\s/g, ''));
        expect(wordsOf('second')).toBe(second.replace(/\s/g, ''));
      }),
    );
  });

  it('takes long and wholly different texts for two', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
    expect(diffTexts(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['first', 'second']);
  });
});
