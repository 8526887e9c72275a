import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/engine/answering/reader.ts';
import type { Desk } from '../../src/engine/desk/desk.ts';
import { createApp } from '../../src/web/app.tsx';
import { fixtureReader } from '../browser/fixture.ts';
import { PAYLOADS } from './payloads.ts';

const ELEMENTS = new Set(
  (
    'html head meta title link script body a div p span b i strong code q mark del ins h1 h2 h3 h4 ul ol li dl dt dd ' +
    'header footer main nav aside section article figure figcaption blockquote details summary time form label input textarea ' +
    'select option datalist button table caption thead tbody tr th td progress noscript ' +
    'svg defs pattern g rect line path circle text'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'lang charset name content rel href as type crossorigin title class id for method action value enctype maxlength rows ' +
    'spellcheck autocomplete list multiple required selected checked open datetime scope colspan max tabindex ' +
    'role aria-label aria-labelledby aria-hidden aria-pressed aria-current data-theme data-events http-equiv src ' +
    'focusable stroke-width width height x y x1 x2 y1 y2 cx cy r d fill viewbox text-anchor patternunits patterntransform preserveaspectratio ' +
    'vector-effect dominant-baseline pathlength'
  ).split(' '),
);
/** Addresses that a reader may be led to: this server's own, and the web's. */
const ADDRESS = /^(?:\/(?![/\\])|#|https?:\/\/)/;
/** What carries words from the world; ids, days and values of fixed lists stay, for pages are found by them. */
const WORDS =
  /^(?:text|headline|byline|name|outlet|actor|url|title|home|detail|subject|remedy|rater|owner|country|licence|word|excerpt|unit|place|topic|proposal|actorName|detail|language|by|why|wordings|folders|commonWords|madeBy)$/;

const PAGES = [
  '/',
  '/stories/kessel',
  ...'ledger articles disputes changes positions numbers timeline wordings quotations omissions sourcing wording correct'
    .split(' ')
    .map((part) => `/stories/kessel/${part}`),
  '/articles/river-wire-1?statement=river-wire-1-s2',
  '/articles/river-wire-1/revisions',
  '/storylines/tarn-valley',
  '/actors/Ilse%20Varga',
  '/outlets/basin-today.example',
  '/outlets',
  '/issues',
  '/search?q=dam',
  '/corrections',
  '/add/one',
];

/** Puts the next payload in the place of every text from the world. */
function poison(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return WORDS.test(key) ? next() : value;
  if (Array.isArray(value)) return value.map((one) => poison(one, next, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, next, name)]));
}

/** A reader whose every answer is poisoned, but for the text of an article, into which spans point: it gets one behind its end. */
function hostileReader(next: () => string): Reader {
  const reader = fixtureReader();
  const poisoned =
    (method: (...asked: never[]) => Promise<unknown>) =>
    async (...asked: never[]): Promise<unknown> =>
      poison(await method(...asked), next);
  const answers = Object.entries(reader).filter(([name]) => !['ratedBy', 'reading'].includes(name));
  return {
    ...(Object.fromEntries(answers.map(([name, method]) => [name, poisoned(method)])) as unknown as Reader),
    ratedBy: () => reader,
    async sheet(id) {
      const sheet = poison(await reader.sheet(id), next) as Awaited<ReturnType<Reader['sheet']>>;
      const signed = { madeAt: '2026-03-02T00:00:00Z', madeBy: next() };
      return (
        sheet && {
          ...sheet,
          ledger: sheet.ledger.map((line) => ({
            ...line,
            corrected: { ...signed, was: { voice: 'actor', actor: next() } },
          })),
          disputes: sheet.disputes.map((one, i) => (i === 0 ? one : { ...one, refused: signed })),
        }
      );
    },
    async reading(id) {
      const reading = await reader.reading(id);
      if (!reading) return null;
      const hostile = poison(reading, next) as typeof reading;
      return { ...hostile, text: `${reading.text}\n\n${next()}` };
    },
  };
}

const hostileDesk = (next: () => string): Desk => ({
  imports: {
    start: () => 'one',
    get: (id) => ({
      id,
      step: 'done',
      items: [1, 2, 3].map(() => ({
        name: next(),
        state: 'failed',
        issue: { code: 'file-empty', subject: next(), detail: next(), remedy: next() },
        article: null,
        feeds: null,
        story: null,
      })),
    }),
    watch: () => () => {},
  },
  correct: async () => ({ refused: 'no' }),
  corrections: async () => [
    { id: 'c', kind: 'merge', articleIds: [next(), next()], madeAt: '2026-03-02T00:00:00Z', madeBy: next() },
    {
      id: 'd',
      kind: 'wrong speaker',
      statement: { articleId: next(), words: next(), actor: next() },
      voice: 'actor',
      actor: next(),
      madeAt: '2026-03-02T00:00:00Z',
      madeBy: next(),
    },
    {
      id: 'e',
      kind: 'not a contradiction',
      statements: [1, 2].map(() => ({ articleId: next(), words: next(), actor: next() })) as never,
      madeAt: '2026-03-02T00:00:00Z',
      madeBy: next(),
    },
  ],
  unsubscribe: async () => {},
  close: async () => {},
});

/** What a page holds beyond what pages are made of. */
function strangers(html: string): string[] {
  const found: string[] = [];
  const scripts: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.has(name)) found.push(`<${name}>`);
      if (name === 'script') scripts.push(attributes.src ?? 'inline');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) found.push(`${name} ${attribute}="${value}"`);
        if (['href', 'src', 'action'].includes(attribute) && !ADDRESS.test(value)) found.push(`to ${value}`);
      }
    },
  });
  parser.end(html);
  for (const source of scripts) if (!/^\/assets\/broadsheet-\w+\.js$/.test(source)) found.push(source);
  if (scripts.length !== 1) found.push(`${scripts.length} scripts`);
  return found;
}

describe('pages of hostile texts', () => {
  it('hold no element, attribute or address outside of the list', async () => {
    let used = 0;
    const next = (): string => PAYLOADS[used++ % PAYLOADS.length]!;
    const app = createApp(hostileReader(next), { desk: hostileDesk(next) });
    // Each page twice at least, and as often as it takes to use every payload.
    for (let round = 0; round < 2 || used < PAYLOADS.length; round++)
      for (const path of PAGES) {
        const answer = await app.request(path);
        const html = await answer.text();
        expect(answer.status, path).toBe(200);
        expect(strangers(html), path).toEqual([]);
      }
  });

  it('would be found out', () => {
    expect(strangers('<script>alert(1)</script><img src="x" onerror="y">')).toEqual([
      '<img>',
      'to x',
      'img onerror="y"',
      'inline',
    ]);
    expect(strangers('<script src="/assets/broadsheet-1.js"></script><a href="javascript:x">')).toEqual([
      'to javascript:x',
    ]);
  });
});
