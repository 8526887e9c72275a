import { expect, it } from 'vitest';
import { createActor } from '../../model/actor.ts';
import { createCorrection } from '../../model/correction.ts';
import { createStatement, type Statement } from '../../model/statement.ts';
import { correctSpeakers, placeOfName } from './speakers.ts';

const TEXT =
  'Mayor Ines Tarrow spoke first. “We pay,” said Bram Oake.\n\nLater Tarrow said it would rain. “We pay,” said Lise Hallow.';
const span = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const said = (name: string, from: number): Statement =>
  createStatement(
    {
      revisionId: 'r',
      articleId: 'a',
      voice: 'actor',
      speaker: { actor: createActor(name, 'person', 'a'), span: span(name) },
      cue: null,
      content: [span('We pay', from)],
      mode: 'direct',
      act: 'claim',
      hedges: [],
      negated: false,
      disputed: false,
      via: [],
      saidOn: null,
      place: null,
      topic: null,
      stance: null,
      answers: null,
      madeBy: { stage: 'attribute', version: 1 },
    },
    TEXT,
  );
const oake = said('Bram Oake', 0);
const hallow = said('Lise Hallow', 60);
const wrong = (actor: string, articleId = 'a') =>
  createCorrection({
    kind: 'wrong speaker',
    statement: { articleId, words: 'We pay', actor },
    voice: 'actor',
    actor: 'Ines Tarrow',
    madeAt: '2026-03-03T10:00:00Z',
    madeBy: null,
  });
const here = (articleId: string): boolean => articleId === 'a';
const actors = (statements: readonly Statement[]) => statements.map(({ speaker }) => speaker?.actor.name);

it('means the statement that was read as that actor’s where words stand twice', () => {
  expect(actors(correctSpeakers([oake, hallow], TEXT, [wrong('Lise Hallow')], here))).toEqual([
    'Bram Oake',
    'Ines Tarrow',
  ]);
});

it('holds for the words where the machine reads somebody new, and for no other article', () => {
  expect(actors(correctSpeakers([oake], TEXT, [wrong('Jon Hask')], here))).toEqual(['Ines Tarrow']);
  expect(correctSpeakers([oake], TEXT, [wrong('Bram Oake', 'b')], here)).toEqual([oake]);
});

it('leaves a statement as it is where the text names that speaker no more', () => {
  const text = TEXT.replaceAll('Tarrow', 'Farrow');
  expect(correctSpeakers([oake], text, [wrong('Bram Oake')], here)).toEqual([oake]);
});

it('finds a name where it stands nearest, or whom the machine read there, and no part of another', () => {
  const place = (name: string) => placeOfName(name, TEXT, hallow, [oake, { ...hallow, speaker: titled }]);
  const titled = { actor: createActor('Mayor I. Tarrow', 'person', 'a'), span: span('Tarrow', 40) };
  expect(place('Ines Tarrow')).toEqual(span('Ines Tarrow'));
  expect(place('Tarrow')).toEqual(span('Tarrow', 40));
  expect(place('Mayor I. Tarrow')).toEqual(titled.span);
  for (const name of ['Jon Tarrow', 'Tar', 'Zeb Oake', '']) expect(place(name)).toBeNull();
});
