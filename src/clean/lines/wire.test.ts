import { describe, expect, it } from 'vitest';
import { creditIn, datelineOf } from './wire.ts';

describe('the dateline of a text', () => {
  const texts: readonly (readonly [string, string, string | null])[] = [
    ['TARN, March 4 (Reuters) - The harbour is shut.', 'TARN, March 4 (Reuters)', 'Reuters'],
    ['TARN, Holm (AP) — The harbour is shut.', 'TARN, Holm (AP)', 'AP'],
    ['Tarn (dpa/lby) – Der Hafen ist zu.', 'Tarn (dpa/lby)', 'dpa'],
    ['(Reuters) - The harbour is shut.', '(Reuters)', 'Reuters'],
    ['TARN, March 4. /TASS/. The harbour is shut.', 'TARN, March 4. /TASS/', 'TASS'],
    ['NEW TARN — “Shut it,” she said.', 'NEW TARN', null],
  ];
  for (const [text, line, agency] of texts)
    it(`is "${line}"`, () => expect(datelineOf(text)).toEqual({ text: line, agency }));

  it('is no beginning of a sentence', () => {
    for (const text of [
      'The harbour is shut - The mayor said so.',
      'Tarn - The harbour is shut.',
      'Jo Lind (Greens) - She said no.',
      'A B - C',
      'UN-led talks went on.',
      'UNO-Rat stimmt zu.',
    ])
      expect(datelineOf(text)).toBeNull();
  });
});

describe('a closing line', () => {
  it('credits an agency and says nothing else', () => {
    expect(creditIn('(dpa)')).toBe('dpa');
    expect(creditIn('Quelle: tarnpost/AFP')).toBe('AFP');
    expect(creditIn('With reporting by Reuters')).toBe('Reuters');
    expect(creditIn('© 2026 AFP')).toBe('AFP');
    for (const line of ['Reuters asked the mayor.', 'He said so.', 'Source: the mayor', 'Harbour']) {
      expect(creditIn(line)).toBeNull();
    }
  });
});
