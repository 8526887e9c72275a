import { describe, expect, it } from 'vitest';
import { fixtureReader, fixtureSheet, PARTS } from '../../test/browser/fixture.ts';
import { largeSheet } from '../../test/browser/large.ts';
import { NO_COMPARISONS } from '../wire/comparisons.ts';
import { createApp } from './app.tsx';
import { statementPath } from './paths.ts';

const app = createApp(fixtureReader());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};

describe('the story sheet', () => {
  it('says both shares with their denominators', async () => {
    const { html } = await get('/stories/kessel');
    expect(html).toContain('<strong>32% Left</strong>');
    expect(html).toContain('12 of all 37 outlets, unrated included. Of the 32 rated: 38%.');
  });

  it('counts four ways', async () => {
    const { html } = await get('/stories/kessel');
    for (const label of ['Outlets', 'Articles', 'Publisher families', 'Independent origins'])
      expect(html).toContain(`class="unit">${label}`);
  });

  it('leads from each article to why it is here, and tells it', async () => {
    const { html } = await get('/stories/kessel');
    expect(html).toContain('href="/articles/ledger-1#why"');
    const article = (await get('/articles/ledger-1')).html;
    expect(article).toMatch(
      /97%.*?likely to tell of the same event as.*?the story as it was then.*?10 h from the nearest/s,
    );
    expect(article).toContain('Kessel dam');
    expect(article).toMatch(/92%.*?earliest text that we hold.*?40%.*?a cut.*?88%/s);
    expect(article).toMatch(/made one with another\..*?Ada Quill, 4 March 2026/s);
    expect((await get('/articles/river-wire-1')).html).not.toContain('counts as a reprint');
  });

  it('offers the raters, keeps the chosen one, and lets go of it', async () => {
    const { html } = await get('/stories/kessel');
    for (const name of ['Fair Reading', 'Press Watch', 'Off']) expect(html).toContain(`>${name}</button>`);
    expect(html).toContain('They disagree on');
    const choose = (rater: string) =>
      app.request('/rater', {
        method: 'POST',
        body: new URLSearchParams({ rater, back: '/stories/kessel#coverage' }),
      });
    const chosen = await choose('off');
    expect(chosen.headers.get('location')).toBe('/stories/kessel#coverage');
    const cookie = chosen.headers.get('set-cookie')!.split(';')[0]!;
    const off = (await get('/stories/kessel', { cookie })).html;
    expect(off).toContain('<strong>No lean</strong>');
    expect(off).toContain('Sides are off');
    expect((await choose('')).headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('shows an affair in time, with where actors stood over all its stories', async () => {
    const { html } = await get('/storylines/tarn-valley');
    expect(html).toContain('class="stories-chart"');
    expect(html).toContain('The affair begins');
    expect(html).toMatch(/A branch begins, from.*?href="\/stories\/kessel"/s);
    expect(html).toContain('a month of other news has passed');
    expect(html).toContain('class="branch"');
    const [proposal] = fixtureSheet().proposals;
    expect(html).toContain(proposal!.name);
    const { latest } = fixtureSheet().positions[0]!;
    const line = fixtureSheet().ledger.find(({ id }) => id === latest.statement)!;
    expect(html).toContain(`href="${statementPath(line.articleId, line.id)}"`);
  });

  it('keeps an affair of a hundred stories in pages of under 60 KB', async () => {
    const reader = fixtureReader(largeSheet());
    const affair = (await reader.storyline('tarn-valley'))!;
    const stories = Array.from({ length: 100 }, (_, i) => ({ ...affair.stories[2]!, story: `s${i}` }));
    const large = createApp({ ...reader, storyline: async () => ({ ...affair, stories }) });
    const pages = ['', '?page=2', '?page=3', '?page=4', '?page=5'].map(
      (query) => `/storylines/tarn-valley${query}`,
    );
    const found = await Promise.all(pages.map(async (path) => await (await large.request(path)).text()));
    for (const html of found) expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024);
    for (const { story } of stories) expect(found.join('')).toContain(`href="/stories/${story}"`);
  });

  it('lays the texts of an article over each other, where it has had several', async () => {
    const { html } = await get('/articles/river-wire-1/revisions');
    expect(html).toContain('<ins>\n\nTwo engineers were asked.</ins>');
    expect(html).toContain('Vanished');
    expect(html).not.toContain('Appeared');
    expect((await get('/articles/river-wire-1')).html).toContain('What changed in 2 texts');
    expect((await get('/articles/basin-today-1')).html).not.toContain('What changed');
    expect((await get('/articles/nothing/revisions')).status).toBe(404);
  });

  it('leads every statement of its ledger to its sentence', async () => {
    const { html } = await get('/stories/kessel/ledger');
    for (const { id, articleId } of fixtureSheet().ledger)
      expect(html).toContain(`href="${statementPath(articleId, id)}"`);
  });

  it('shows what is unknown as unknown', async () => {
    const html = (await get('/stories/kessel')).html + (await get('/stories/kessel/ledger')).html;
    for (const words of [
      'Outlet unknown',
      'Unrated',
      'Date unknown',
      'Speaker not named',
      'Without headline',
    ])
      expect(html).toContain(words);
  });

  it('stays under 60 KB for a hundred articles, and so do its lists', async () => {
    const large = createApp(fixtureReader(largeSheet()));
    for (const part of ['', '/ledger', '/articles', ...PARTS.map((key) => `/${key}`)]) {
      const path = `/stories/kessel${part}`;
      const html = await (await large.request(path)).text();
      const size = new TextEncoder().encode(html).length;
      expect(size, path).toBeLessThan(60 * 1024);
    }
  });
});

describe('the parts of a sheet', () => {
  it('stand on the sheet and on pages of their own', async () => {
    const { html } = await get('/stories/kessel');
    for (const part of PARTS) {
      expect(html).toContain(`id="${part}"`);
      expect((await get(`/stories/kessel/${part}`)).status, part).toBe(200);
    }
  });

  it('are left out where they hold nothing, but for the disputes', async () => {
    const empty = { ...fixtureSheet(), ...NO_COMPARISONS, disputes: [] };
    const html = await (await createApp(fixtureReader(empty)).request('/stories/kessel')).text();
    for (const part of PARTS.slice(1)) expect(html).not.toContain(`id="${part}"`);
    expect(html).toContain('No two statements were found that cannot both stand.');
  });

  it('stand where a statement that they name is not on the ledger', async () => {
    const bare = { ...fixtureSheet(), ledger: [] };
    for (const part of PARTS)
      expect((await createApp(fixtureReader(bare)).request(`/stories/kessel/${part}`)).status, part).toBe(
        200,
      );
  });

  it('tell a position’s change, a second hand and a doubt', async () => {
    const { html } = await get('/stories/kessel/positions');
    for (const word of ['changed', 'second-hand', 'disputed'])
      expect(html).toContain(`class="caution">${word}<`);
    expect(html).toContain('aria-label="opposes (11 February 2026), then supports (2 March 2026)"');
  });
});

describe('the sentence view', () => {
  it('lights speaker, cue and content apart', async () => {
    const { html } = await get('/articles/river-wire-1?statement=river-wire-1-s2');
    expect(html).toMatch(/<mark class="lit speaker" id="lit"><span class="tag">Speaker<\/span>She<\/mark>/);
    expect(html).toMatch(/<mark class="lit cue">/);
    expect(html).toMatch(/<mark class="lit content">/);
  });

  it('lights a sentence by its place', async () => {
    const { html } = await get('/articles/unknown-1?from=0&to=5');
    expect(html).toContain('<span class="tag">Sentence</span>Resid</mark>');
  });

  it('takes no harm from places outside the text', async () => {
    for (const query of ['from=5&to=2', 'from=0&to=999999', 'from=-1&to=x', 'statement=gone'])
      expect((await get(`/articles/unknown-1?${query}`)).status).toBe(200);
  });

  it('escapes what the article holds', async () => {
    const { html } = await get('/articles/unknown-1');
    expect(html).toContain('&lt;script&gt;alert(&quot;no&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('leads from a statement to its article', async () => {
    const answer = await app.request('/statements/basin-today-1-s0');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/articles/basin-today-1?statement=basin-today-1-s0#lit');
  });
});

describe('the pages around a story', () => {
  it('filter the ledger by actor, act, side and day, whatever the address holds', async () => {
    const lines = async (query: string) =>
      [...(await get(`/stories/kessel/ledger?${query}`)).html.matchAll(/class="line" id="([^"]+)"/g)].map(
        (m) => m[1],
      );
    expect(await lines('actor=olaf+brandt')).toEqual(['standard-1-s0', 'standard-1-s1']);
    expect(await lines('act=denial&side=left')).toEqual(['basin-today-1-s0', 'basin-today-1-s1']);
    expect(await lines('from=2026-03-02&to=2026-03-02')).toHaveLength(3);
    expect(await lines('act=dance&side=up&from=soon')).toHaveLength(14);
  });

  it('keep the filter from page to page', async () => {
    const large = createApp(fixtureReader(fixtureSheet(200)));
    const html = await (await large.request('/stories/kessel/ledger?actor=Tomas+Reik')).text();
    expect(html).toContain('href="/stories/kessel/ledger?actor=Tomas+Reik&amp;page=2"');
  });

  it('show a storyline, an actor and an outlet', async () => {
    expect((await get('/storylines/tarn-valley')).html).toContain('Its stories, earliest first');
    expect((await get('/actors/ilse%20varga')).html).toContain('<h1>Ilse Varga</h1>');
    expect((await get('/outlets/basin-today.example')).html).toContain(
      '100% its own text: 0 of them are reprints',
    );
  });
});

describe('trouble', () => {
  it('is a page for what does not exist', async () => {
    for (const path of [
      '/nowhere',
      '/stories/none',
      '/articles/none',
      '/statements/none',
      '/stories/none/ledger',
    ]) {
      const { status, html } = await get(path);
      expect(status).toBe(404);
      expect(html).toContain('<h1>No such ');
    }
  });

  it('is a page without details for a bug', async () => {
    const told: Error[] = [];
    const broken = {
      ...fixtureReader(),
      stories: () => Promise.reject(new Error('secret detail')),
    };
    const answer = await createApp(broken, { onBug: (error) => told.push(error) }).request('/');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret detail');
    expect(told).toHaveLength(1);
  });
});

describe('every page', () => {
  it('allows nothing but the server’s own files', async () => {
    const { headers, html } = await get('/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(html).not.toMatch(/<style|style=|onclick=/);
  });

  it('links a style sheet and fonts that are there', async () => {
    const { html } = await get('/');
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect((await get(file)).status, file).toBe(200);
  });

  it('goes back after a change of theme, but never to another host', async () => {
    const choose = async (back: string) => {
      const answer = await app.request('/theme', {
        method: 'POST',
        body: new URLSearchParams({ theme: 'dark', back }),
      });
      return [answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')?.split(';')[0]];
    };
    expect(await choose('/stories/kessel?page=2')).toEqual([303, '/stories/kessel?page=2', 'theme=dark']);
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', ''])
      expect((await choose(back))[1]).toBe('/');
  });

  it('takes no form larger than a few words need', async () => {
    const body = new URLSearchParams({ theme: 'dark', back: 'x'.repeat(70_000) });
    expect((await app.request('/theme', { method: 'POST', body })).status).toBe(413);
  });
});
