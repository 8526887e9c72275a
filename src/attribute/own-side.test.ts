import { expect, it } from 'vitest';
import { statesIn } from './own-side.ts';

const named = (words: string): readonly string[] => [...statesIn(words.split(' '))];

it('names a state by its longest name', () => {
  expect(named('the United Arab Emirates minister')).toEqual(['United Arab Emirates']);
  expect(named('the French and German ministers')).toEqual(['France', 'Germany']);
});
