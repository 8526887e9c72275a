import type { SideCounts } from '../../src/model/coverage.ts';
import type { WireComparisons } from '../../src/wire/comparisons.ts';

const counts = (left: number, center: number, right: number, unrated: number): SideCounts => ({
  left,
  center,
  right,
  unrated,
  total: left + center + right + unrated,
});

/** Something of everything that a sheet can say of the invented dispute. */
export const COMPARISONS: WireComparisons = {
  changes: [
    {
      kind: 'superseded',
      earlier: 'river-wire-1-s4',
      later: 'standard-1-s1',
      why: ['a later word on one wall'],
    },
  ],
  utterances: [
    {
      statement: 'river-wire-1-s0',
      origins: 2,
      wordings: [
        {
          statement: 'ledger-1-s0',
          diff: [
            { kind: 'same', text: 'Halden' },
            { kind: 'first', text: 'has offered to halve the water held back' },
            { kind: 'second', text: 'will let half of it go' },
            { kind: 'same', text: 'at the Kessel dam for six weeks' },
            { kind: 'first', text: 'while engineers from both banks inspect the eastern wall' },
          ],
        },
      ],
    },
  ],
  quotationFlags: [
    {
      kind: 'cut',
      statement: 'river-wire-1-s1',
      other: 'basin-today-1-s1',
      why: ['words that turn the sense are left out'],
    },
  ],
  proposals: [
    { id: 'p1', name: 'joint inspections', wordings: ['joint inspections', 'inspections'], statements: [] },
    { id: 'p2', name: 'six weeks at half water', wordings: ['six weeks at half water'], statements: [] },
  ],
  positions: [
    {
      actor: { id: 'varga', name: 'Ilse Varga' },
      proposal: 'p1',
      latest: { stance: 'supports', day: '2026-03-02', firstHand: true, statement: 'river-wire-1-s2' },
      history: [
        { stance: 'opposes', day: '2026-02-11', firstHand: true, statement: 'river-wire-1-s1' },
        { stance: 'supports', day: '2026-03-02', firstHand: true, statement: 'river-wire-1-s2' },
      ],
      changed: true,
      secondHandOnly: false,
      disputed: false,
    },
    {
      actor: { id: 'reik', name: 'Tomas Reik' },
      proposal: 'p1',
      latest: { stance: 'opposes', day: '2026-03-03', firstHand: false, statement: 'basin-today-1-s0' },
      history: [{ stance: 'opposes', day: '2026-03-03', firstHand: false, statement: 'basin-today-1-s0' }],
      changed: false,
      secondHandOnly: true,
      disputed: true,
    },
  ],
  numbers: [
    {
      subject: 'the wall had moved',
      unit: 'centimetres',
      points: [
        {
          article: 'river-wire-1',
          statement: 'river-wire-1-s4',
          by: 'a senior engineer',
          quantity: {
            value: 4,
            high: null,
            unit: 'centimetres',
            bound: null,
            span: { start: 0, end: 6, text: 'KESSEL' },
          },
          asOf: '2026-03-02',
          superseded: true,
        },
        {
          article: 'standard-1',
          statement: 'standard-1-s1',
          by: null,
          quantity: {
            value: 9,
            high: 11,
            unit: 'centimetres',
            bound: 'about',
            span: { start: 0, end: 7, text: 'Opening' },
          },
          asOf: null,
          superseded: false,
        },
      ],
    },
  ],
  timeline: [
    { day: '2026-02-11', articles: counts(0, 0, 0, 0), statements: counts(0, 1, 0, 0) },
    { day: '2026-03-02', articles: counts(0, 1, 0, 0), statements: counts(0, 3, 0, 0) },
    { day: '2026-03-03', articles: counts(1, 0, 1, 0), statements: counts(3, 0, 4, 1) },
    { day: '2026-03-04', articles: counts(0, 0, 1, 1), statements: counts(0, 0, 0, 0) },
  ],
  sourcing: {
    citations: [
      { articleId: 'river-wire-1', actorId: 'varga', actorName: 'Ilse Varga', count: 3, depth: 'on record' },
      {
        articleId: 'river-wire-1',
        actorId: 'council',
        actorName: 'Lower Basin Council',
        count: 1,
        depth: 'office',
      },
      { articleId: 'basin-today-1', actorId: 'reik', actorName: 'Tomas Reik', count: 2, depth: 'on record' },
      {
        articleId: 'standard-1',
        actorId: 'cabinet',
        actorName: 'Cabinet of Halden',
        count: 1,
        depth: 'second-hand',
      },
    ],
    depths: { 'on record': 9, office: 2, unnamed: 1, 'second-hand': 1 },
    passedOnBy: [{ name: 'The Morning Ledger', articleIds: ['standard-1'] }],
    earliestHeld: 'river-wire-1',
  },
  wording: [
    { side: 'left', word: 'valley', count: 9, countOfAll: 11, origins: 4, z: 2.6 },
    { side: 'right', word: 'blockade', count: 7, countOfAll: 7, origins: 3, z: 2.4 },
  ],
  omissions: [
    {
      statement: 'basin-today-1-s2',
      side: 'left',
      origins: 2,
      missingFrom: ['right'],
      why: ['9 origins on the right'],
    },
  ],
  blindspots: [
    { side: 'right', outlets: 1, rated: 14, held: 20, firm: true, why: ['1 of 14 is less than one in ten'] },
    { side: 'left', outlets: 1, rated: 14, held: null, firm: false, why: [] },
  ],
  rater: 'Fair Reading',
  raters: [
    { rater: 'Fair Reading', outlets: counts(12, 9, 11, 5), lean: null },
    {
      rater: 'Press Watch',
      outlets: counts(9, 15, 8, 5),
      lean: { side: 'center', count: 15, ofAll: 37, percentOfAll: 41, ofRated: 32, percentOfRated: 47 },
    },
  ],
};
