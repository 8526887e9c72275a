import { expect, test } from 'vitest';
import { rootOf } from './roots.ts';

const root = (word: string): number | null => rootOf(word, 0, word.length);

test('a sound has one root however it is spelled, in whatever script', () => {
  for (const [one, other] of [
    ['photograph', 'fotografía'],
    ['theatre', 'teatro'],
    ['quota', 'kota'],
    ['hotel', 'otel'],
    ['cinema', 'sinema'],
    ['minister', 'министр'],
    ['Medaille', 'médaille'],
    ['olympic', 'Ολυμπιακός'],
    ['jubilee', 'iubileu'],
  ] as const)
    expect(root(one), `${one}, ${other}`).toBe(root(other));
});

test('words that begin otherwise have roots of their own', () => {
  const words = ['medal', 'metal', 'minister', 'monster', 'parade', 'parliament'];
  expect(new Set(words.map(root)).size).toBe(words.length);
});

test('what a root is asked of in a text begins and ends where it is told', () => {
  expect(rootOf('the medals of', 4, 10)).toBe(root('medals'));
  expect(rootOf('photo', 0, 4)).toBe(null);
});

test('too short a word has no root, nor what comes before an apostrophe, nor one letter over and over', () => {
  for (const word of ['', 'to', 'won', "day's", 'day’s', 'aaaa', '----', 'hhhh', 'x'.repeat(1_000_000)])
    expect(root(word), word.slice(0, 9)).toBe(null);
  expect(root("Fed's")).toBe(root('Fed’s'));
});
