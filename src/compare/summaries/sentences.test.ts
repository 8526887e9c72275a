import { expect, it } from 'vitest';
import { sliceSpan } from '../../model/span.ts';
import { readAccount } from '../reading/reading.ts';
import { accountFor } from '../sample.ts';
import { candidatesOf } from './sentences.ts';

const GOOD = 'The council of Marrow voted late on Tuesday to close the Orva ferry for good.';

const chosenIn = (...sentences: string[]): string[] => {
  const text = sentences.join(' ');
  return candidatesOf(readAccount(accountFor({ id: 'a', text }), 0, 'a')).map(({ span }) =>
    sliceSpan(text, span),
  );
};

it('keeps whole sentences that stand alone', () => {
  const quoting = 'Mayor Ilse Tamm said on Tuesday that “we have no money left for a ferry” in Marrow.';
  expect(chosenIn(GOOD, quoting)).toEqual([GOOD, quoting]);
  const running = 'Mayor Ilse Tamm said on Tuesday: “The town has no money left for a ferry.';
  const agency = 'Reuters reported on Tuesday that the council of Marrow would close the ferry in October.';
  expect(chosenIn(agency)).toEqual([agency]);
  expect(chosenIn(running, 'Nobody does.”', GOOD)).toEqual([running, GOOD]);
});

it('leaves out captions and what a page says of itself', () => {
  expect(
    chosenIn(
      GOOD,
      'FILE PHOTO: The Orva ferry is seen at the landing of Marrow on a winter day.',
      'Boatmen of the Orva ferry pose for a portrait at the landing of Marrow, March 4, 2031.',
      'The following article was first published by the Marrow Echo in the spring of that year.',
      '(Since the flood the council of Marrow has closed three of the four ferries.)',
      'MARCH 4: The Orva ferry stands at the landing of Marrow on a winter day.',
      'Sign up for the morning newsletter of the Marrow Echo and read all news first.',
    ),
  ).toEqual([GOOD]);
});

it('takes off the place and the agency that a text opens with', () => {
  expect(chosenIn(`Marrow (MPA) ${GOOD}`)).toEqual([GOOD]);
  expect(chosenIn(`MARROW, March 4 (MPA) - ${GOOD}`)).toEqual([GOOD]);
});

it('leaves out words torn out of a mouth', () => {
  expect(
    chosenIn(
      GOOD,
      'Boatmen have run the ferry for ninety years and nobody thanked them,” said the union leader Per Aho.',
      'We have carried the people of Marrow over the river for ninety long years.',
    ),
  ).toEqual([GOOD]);
});

it('leaves out the middle of a quotation of several sentences', () => {
  const middle = 'The ferry has carried the people of Marrow over the river for ninety years.';
  const content = `Nobody has thanked them. ${middle} Nobody will.`;
  const text = `${GOOD} Per Aho said: “${content}”`;
  const account = accountFor({
    id: 'a',
    text,
    said: [{ speaker: 'Per Aho', cue: 'said', content, mode: 'direct' }],
  });
  const found = candidatesOf(readAccount(account, 0, 'a')).map(({ span }) => sliceSpan(text, span));
  expect(found).toEqual([GOOD]);
});

it('leaves out what speaks of somebody or something that only the words before it name', () => {
  const named =
    'For his first visit to Marrow, Governor Ilse Tamm chose the day on which the ferry was closed.';
  const told = 'The council of Marrow has put off all voting this week for those who live beyond the river.';
  expect(
    chosenIn(
      GOOD,
      named,
      told,
      'On their first evening in Marrow he read the whole petition to the assembled boatmen.',
      'Boatmen of Marrow believe that the main reason for this closure is the price of diesel.',
      'None would say whether the council of Marrow had asked for money from the capital.',
      'One told the Marrow Echo that the council had never counted who takes the ferry.',
      'To that end, the mayor of Marrow met the boatmen on Tuesday in the old customs house.',
      'Saying the town is poor, Mayor Ilse Tamm told the boatmen of Marrow: “We have looked for money ...',
    ),
  ).toEqual([GOOD, named, told]);
});

it('leaves out fragments, requests to the reader and captions in other shapes', () => {
  expect(
    chosenIn(
      GOOD,
      'Ilse Tamm, the former mayor of Marrow and a member of the council of the Orva valley.',
      'Imagine for a moment that the council of Marrow had never closed the Orva ferry at all.',
      'Mayor Ilse Tamm (L) and the boatmen of Marrow stand at the landing of the Orva ferry.',
      'Governor Per Aho visits the landing of the Orva ferry on March 4, 2031.',
      'Which is why the boatmen of Marrow have stopped paying for the Orva ferry again.',
    ),
  ).toEqual([GOOD]);
});

it('reads a sentence with a word of a hundred thousand accents to its end', () => {
  const endless = `Das ${'éa'.repeat(100_000)} of the council of Marrow on the ferry for all of us.`;
  expect(chosenIn(endless, GOOD)).toEqual([GOOD]);
});
