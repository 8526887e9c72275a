import { expect, it } from 'vitest';
import { createOutlet } from '../../model/outlet.ts';
import { createRater } from '../../model/rater.ts';
import type { OutletRating } from '../../model/rating.ts';
import { domainsOf, overCatalogue } from './known-outlets.ts';

const rated = (outlet: string, rater: string, rating: OutletRating['rating']): OutletRating => ({
  outlet,
  rater,
  rating,
});

it('knows what ships with the program', () => {
  const { outlets, ratings, raters } = overCatalogue([], [], []);
  expect(outlets.get('reuters.com')).toMatchObject({ name: 'Reuters', kind: 'wire', country: 'GB' });
  expect(ratings.get('foxnews.com')).toEqual([rated('foxnews.com', 'AllSides', 'right')]);
  expect(raters.get('AllSides')!.asOf).toMatch(/^20\d\d-/);
});

it('takes what people say of an outlet before what ships', () => {
  const mine = createOutlet({ domain: 'reuters.com', name: 'Reuters, as we call it' });
  expect(overCatalogue([mine], [], []).outlets.get('reuters.com')).toEqual(mine);
});

it('puts the raters that people gave first, then those that ship', () => {
  const given = [rated('foxnews.com', 'Zeta', 'lean right'), rated('foxnews.com', 'Beta', 'center')];
  const raters = overCatalogue([], given, [])
    .ratings.get('foxnews.com')!
    .map(({ rater }) => rater);
  expect(raters).toEqual(['Beta', 'Zeta', 'AllSides']);
});

it('drops the shipped words of a rater whose own set people gave, also on outlets that this set leaves out', () => {
  const given = [rated('cnn.com', 'AllSides', 'left')];
  const newer = createRater({ name: 'AllSides', asOf: '2026-10-01' });
  const { ratings, raters } = overCatalogue([], given, [newer]);
  expect(ratings.get('cnn.com')).toEqual(given);
  expect(ratings.get('foxnews.com')).toBeUndefined();
  expect(raters.get('AllSides')).toEqual(newer);
});

it('knows an outlet by its editions and other domains, but for what people say of these', () => {
  const { outlets, ratings } = overCatalogue([], [rated('money.cnn.com', 'Zeta', 'center')], []);
  for (const host of ['edition.cnn.com', 'us.cnn.com', 'amp.cnn.com', 'cnn.com'])
    expect(outlets.get(host)).toMatchObject({ domain: 'cnn.com', name: 'CNN' });
  expect(outlets.get('news.bbc.co.uk')).toMatchObject({ domain: 'bbc.com' });
  expect(ratings.get('edition.cnn.com')).toEqual(ratings.get('cnn.com'));
  expect(ratings.get('money.cnn.com')).toEqual([rated('money.cnn.com', 'Zeta', 'center')]);
});

it('takes no word on an outlet for one on another below it', () => {
  const given = [rated('uol.com.br', 'Zeta', 'left'), rated('ledger.example', 'Zeta', 'right')];
  const mine = createOutlet({ domain: 'money.ledger.example' });
  const { ratings } = overCatalogue([mine], given, []);
  for (const host of ['folha.uol.com.br', 'folha.com.br', 'money.ledger.example', 'us.money.ledger.example'])
    expect(ratings.get(host), host).toBeUndefined();
  expect(ratings.get('noticias.uol.com.br')).toEqual(given.slice(0, 1));
  expect(ratings.get('edition.ledger.example')).toEqual(given.slice(1));
});

it('counts an outlet once, whatever editions of it are held', () => {
  const { outlets } = overCatalogue([], [], []);
  const hosts = ['cnn.com', 'edition.cnn.com', 'news.bbc.co.uk', 'stranger.example'];
  expect([...domainsOf(hosts, outlets)]).toEqual(['cnn.com', 'bbc.com', 'stranger.example']);
});
