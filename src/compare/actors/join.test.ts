import { describe, expect, it } from 'vitest';
import { createActor } from '../../model/actor.ts';
import { accountFor } from '../sample.ts';
import { joinActors } from './join.ts';

const office = createActor('Minister', 'person', 'b');
const said = (speaker: string, content: string) => ({ speaker, content });
const accountsWith = (naming: string) => [
  accountFor({
    id: 'a',
    text: `${naming} Oda Brek said no. Lars Vint said yes.`,
    said: [said('Oda Brek', 'no'), said('Lars Vint', 'yes')],
  }),
  accountFor({
    id: 'b',
    text: 'The Minister said it was late.',
    said: [said('Minister', 'it was late')],
  }),
];

describe('joining actors', () => {
  it('takes an office for the one person whom a text names right behind it', () => {
    expect(joinActors(accountsWith('Harbour Minister')).get(office.id)?.name).toBe('Oda Brek');
    expect(joinActors(accountsWith('The minister, Oda Brek, spoke.')).get(office.id)?.name).toBe('Oda Brek');
  });

  it('leaves an office alone that no text or two people fill', () => {
    expect(joinActors(accountsWith('Yesterday')).get(office.id)?.name).toBe('Minister');
    const two = accountsWith('Harbour Minister Lars Vint left. Harbour Minister');
    expect(joinActors(two).get(office.id)?.name).toBe('Minister');
  });

  it('knows a name again with and without what tells a son from his father', () => {
    const accounts = ['Oda Brek IV', 'Brek'].map((speaker, i) =>
      accountFor({ id: `${i}`, text: `${speaker} said no.`, said: [said(speaker, 'no')] }),
    );
    const ids = accounts.map(
      ({ statements }) => joinActors(accounts).get(statements[0]!.speaker!.actor.id)!.id,
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('knows a name again that is written without its accents', () => {
    const accounts = ['Inés Továr', 'Ines Tovar'].map((speaker, i) =>
      accountFor({ id: `${i}`, text: `${speaker} said no.`, said: [said(speaker, 'no')] }),
    );
    const names = accounts.map(
      ({ statements }) => joinActors(accounts).get(statements[0]!.speaker!.actor.id)!.name,
    );
    expect(new Set(names)).toEqual(new Set(['Inés Továr']));
  });
});
