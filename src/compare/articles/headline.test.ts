import { expect, it } from 'vitest';
import { compare } from '../compare.ts';
import { accountFor, storyOf } from '../sample.ts';

const TEXT =
  'The harbour board of Vellmouth voted to close the grain pier. Divers had found rust in its iron piles.';
const OTHER =
  'The grain pier in Vellmouth will close, the harbour board said. Its iron piles have rusted through.';
const chosen = (...headlines: readonly (readonly [headline: string, of?: string])[]): string | null => {
  const accounts = headlines.map(([headline, reprintOf], i) =>
    accountFor({
      id: String(i),
      text: i === 0 ? OTHER : TEXT,
      headline,
      publishedAt: `2031-03-0${i + 1}`,
      ...(reprintOf ? { reprintOf } : {}),
    }),
  );
  return compare(storyOf(accounts), accounts).headlineFrom;
};

it('takes the headline of the text that most outlets carry, where two name the story as well', () => {
  expect(chosen(['Vellmouth grain pier to close'], ['Grain pier to close, Vellmouth'])).toBe('0');
  expect(
    chosen(
      ['Vellmouth grain pier to close'],
      ['Grain pier to close, Vellmouth'],
      ['Shut', '1'],
      ['Rust', '1'],
    ),
  ).toBe('1');
});

it('takes no cry and no question where a plain headline is to be had', () => {
  expect(
    chosen(
      ['Vellmouth grain pier to close!'],
      ['Will the grain pier in Vellmouth close?'],
      ['Grain pier to close'],
    ),
  ).toBe('2');
});
