import { describe, expect, it } from 'vitest';
import type { WireLedgerLine } from '../sheet.ts';
import { actorsOf, filterLedger, isFiltered, type LedgerFilter, outletsOf } from './ledger.ts';

const line = (id: string, fields: Partial<WireLedgerLine>): WireLedgerLine => ({
  id,
  speaker: null,
  cue: null,
  content: [],
  voice: 'unknown',
  mode: 'direct',
  act: 'claim',
  hedged: false,
  hedges: [],
  negated: false,
  disputed: false,
  via: [],
  saidOn: null,
  place: null,
  topic: null,
  stance: null,
  answers: null,
  articleId: 'a',
  outlet: null,
  side: 'unrated',
  publishedAt: null,
  sentence: { start: 0, end: 1, text: 'x' },
  origins: 1,
  ...fields,
});
const by = (actor: string) => ({ speaker: { start: 0, end: 1, text: 'x', actor } });
const LINES = [
  line('one', { ...by('Ilse Varga'), act: 'denial', side: 'left', saidOn: '2026-03-02' }),
  line('two', { ...by('Tomas Reik'), side: 'right', saidOn: { from: '2026-03-03', to: null } }),
  line('three', { ...by('Tomas Reik'), outlet: 'The Basin' }),
];
const NOTHING: LedgerFilter = { actor: null, outlet: null, act: null, side: null, from: null, to: null };
const ids = (filter: Partial<LedgerFilter>) =>
  filterLedger(LINES, { ...NOTHING, ...filter }).map(({ id }) => id);

describe('filtering a ledger', () => {
  it('leaves every line where nothing is asked', () => {
    expect(ids({})).toEqual(['one', 'two', 'three']);
    expect(isFiltered(NOTHING)).toBe(false);
  });

  it('asks for actor, outlet, act and side', () => {
    expect(ids({ outlet: 'the basin' })).toEqual(['three']);
    expect(ids({ actor: 'ilse varga' })).toEqual(['one']);
    expect(ids({ act: 'claim' })).toEqual(['two', 'three']);
    expect(ids({ side: 'right', act: 'denial' })).toEqual([]);
  });

  it('asks for days, of which an unknown one is never in', () => {
    expect(ids({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['one']);
    expect(ids({ from: '2026-04-01' })).toEqual(['two']);
    expect(ids({ to: '2026-03-01' })).toEqual([]);
  });
});

it('names the actors and outlets of a ledger, those who say most first', () => {
  expect(outletsOf(LINES)).toEqual([{ name: 'The Basin', lines: 1 }]);
  expect(actorsOf(LINES)).toEqual([
    { name: 'Tomas Reik', lines: 2 },
    { name: 'Ilse Varga', lines: 1 },
  ]);
});
