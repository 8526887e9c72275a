import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, jsonLines, ROOT, withFolder } from './program.ts';

const TEXT = `Mayor Rejects Claim That the Bridge Is Unsafe

Mayor Ilse Brandt dismissed the engineers' claim that the Orland bridge is unsafe. "The bridge will stay open," Brandt said on Tuesday.

The union said that its members had found cracks in two pillars of the bridge. Brandt said that no such cracks had been reported to her office.`;

const line = (id: string, text: string, more: object = {}): string =>
  `${JSON.stringify({ id, headline: null, text, ...more })}\n`;

describe('the stateless verbs', () => {
  it('pipe: clean gives what attribute reads, with spans that slice back', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'bridge.txt'), TEXT);
      const cleaned = await broadsheet(['clean', join(folder, 'bridge.txt')]);
      expect(cleaned).toMatchObject({ code: 0, err: '' });
      const [article] = jsonLines(cleaned.out);
      expect(Object.keys(article).sort()).toEqual(
        ['byline', 'headline', 'id', 'language', 'modifiedAt', 'outlet', 'publishedAt', 'text', 'url'].sort(),
      );
      expect(article).toMatchObject({ id: 'bridge', url: null, outlet: null, publishedAt: null });
      const attributed = await broadsheet(['attribute'], { input: cleaned.out });
      expect(attributed.code).toBe(0);
      const [{ id, statements }] = jsonLines(attributed.out);
      expect(id).toBe('bridge');
      expect(statements.length).toBeGreaterThanOrEqual(3);
      for (const statement of statements) {
        for (const span of [statement.speaker, statement.cue, ...statement.content].filter(Boolean))
          expect(article.text.slice(span.start, span.end)).toBe(span.text);
      }
    });
  });

  it('answer bad lines one by one and go on with the good ones', async () => {
    const input = `${line('a', 'Ada Lund said that it rained.')}not json\n{"id":"b"}\n${line('c', 'Ada Lund said that it snowed.')}`;
    const { code, out, err } = await broadsheet(['attribute'], { input });
    expect(code).toBe(1);
    expect(jsonLines(out).map(({ id }) => id)).toEqual(['a', 'c']);
    const complaints = err.trim().split('\n');
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toContain('line 2');
    expect(complaints[1]).toContain('b:');
  });

  it('group a stream: the same text twice is one story and a reprint', async () => {
    const body = Array.from(
      { length: 12 },
      (_, i) => `Sentence ${i} tells of pillar ${i} of the Orland bridge and of its ${i * 7} cracks.`,
    ).join(' ');
    const other =
      'The football club of Sandvik won its third match of the season against Holm by two goals to one on Sunday evening.';
    const input = [
      line('one', body, {
        headline: 'Cracks in the Orland bridge',
        publishedAt: '2026-03-02',
        outlet: 'a.example',
      }),
      line('two', body, {
        headline: 'Orland bridge has cracks',
        publishedAt: '2026-03-03',
        outlet: 'b.example',
      }),
      line('three', other, {
        headline: 'Sandvik wins again',
        publishedAt: '2026-03-03',
        outlet: 'b.example',
      }),
    ].join('');
    const { code, out } = await broadsheet(['group'], { input });
    expect(code).toBe(0);
    const [one, two, three] = jsonLines(out);
    expect(two).toMatchObject({ id: 'two', story: one.story, reprintOf: 'one' });
    expect(two.overlap).toBeGreaterThan(0.9);
    expect(one.reprintOf).toBeNull();
    expect(three.story).not.toBe(one.story);
  });

  it('compare the articles of a story to one sheet', async () => {
    const sides = [
      ...Array(12).fill('left'),
      ...Array(11).fill('right'),
      ...Array(9).fill('center'),
      ...Array(5).fill(null),
    ];
    const input = sides
      .map((rating, i) =>
        line(
          `a${i}`,
          `Report ${i}: the ${i}th witness said that pillar ${i * 3} of the bridge was sound. ${'More of it. '.repeat(i)}`,
          {
            outlet: `outlet${i}.example`,
            rating,
          },
        ),
      )
      .join('');
    const { code, out } = await broadsheet(['compare'], { input });
    expect(code).toBe(0);
    const sheet = JSON.parse(out);
    expect(sheet.coverage.outlets).toEqual({ left: 12, right: 11, center: 9, unrated: 5, total: 37 });
    expect(sheet.coverage.lean).toMatchObject({
      side: 'left',
      count: 12,
      percentOfAll: 32,
      percentOfRated: 38,
    });
    const markdown = await broadsheet(['compare', '--format', 'markdown'], { input });
    expect(markdown.out).toContain('32% Left: 12 of all 37 outlets; of the 32 rated ones 38 %.');
  });

  it('tell wrong usage from failed input', async () => {
    expect((await broadsheet(['no-such-verb'])).code).toBe(2);
    expect((await broadsheet(['stories', '--limit', 'x'])).code).toBe(2);
    const missing = await broadsheet(['clean', '/no/such/file.html']);
    expect(missing.code).toBe(1);
    expect(missing.err.trim().split('\n')).toHaveLength(1);
    expect(missing.err).toContain('/no/such/file.html');
  });
});

describe('the store commands', () => {
  it('add a folder once however often it is added, and rebuild the same bytes', async () => {
    await withFolder(async (folder) => {
      const store = join(folder, 'news.sqlite');
      const first = await broadsheet(['--store', store, 'add', join(ROOT, 'examples', 'hallow-tunnel')]);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(first.out).toMatch(/^\d+ articles added, 0 known already/);
      const listed = await broadsheet(['--store', store, 'stories', '--json']);
      const again = await broadsheet(['--store', store, 'add', join(ROOT, 'examples', 'hallow-tunnel')]);
      expect(again.out).toMatch(/^0 articles added, \d+ known already, 0 sheets drawn, 0 issues/);
      const sheets = async (): Promise<string[]> => {
        const ids = jsonLines((await broadsheet(['--store', store, 'stories', '--json'])).out).map(
          ({ story }) => story,
        );
        return Promise.all(
          ids.map(async (id) => (await broadsheet(['--store', store, 'story', id, '--json'])).out),
        );
      };
      const before = await sheets();
      expect(before.length).toBeGreaterThan(3);
      expect((await broadsheet(['--store', store, 'rebuild'])).code).toBe(0);
      expect(await sheets()).toEqual(before);
      expect((await broadsheet(['--store', store, 'stories', '--json'])).out).toBe(listed.out);
    });
  });

  it('answer every bad input with one clear line and keep the good ones', async () => {
    await withFolder(async (folder) => {
      const news = join(folder, 'news');
      mkdirSync(news);
      const put = (name: string, content: string | Uint8Array): void =>
        writeFileSync(join(news, name), content);
      put('good.txt', TEXT);
      put('good-copy.txt', TEXT);
      put('empty.html', '');
      put(
        'picture.html',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
      );
      put('huge.html', `<html><body><p>${'word '.repeat(10_500_000)}</p></body></html>`);
      put(
        'no-text.html',
        '<html><head><title>Nothing</title></head><body><nav><a href="/">Home</a></nav></body></html>',
      );
      put(
        'odd-encoding.html',
        '<html><head><meta charset="klingon-7"></head><body><article><p>The council met on Monday and agreed on the budget for the coming year after a long debate.</p></article></body></html>',
      );
      put(
        'far-future.html',
        `<html><head><title>Bridge</title><meta property="article:published_time" content="12025-03-01T10:00:00Z"></head><body><article><h1>Bridge</h1><p>${TEXT.split('\n\n')[1]}</p><p>${TEXT.split('\n\n')[2]}</p></article></body></html>`,
      );
      const store = join(folder, 'news.sqlite');
      const { code, out, err } = await broadsheet(['--store', store, 'add', news, join(folder, 'missing')]);
      expect(code).toBe(1);
      const complaints = err.trim().split('\n');
      const about = (name: string): string[] => complaints.filter((complaint) => complaint.includes(name));
      for (const name of [
        'good.txt',
        'empty.html',
        'picture.html',
        'huge.html',
        'no-text.html',
        'odd-encoding.html',
        'far-future.html',
        'missing',
      ])
        expect(about(`/${name}`), name).toHaveLength(1);
      expect(out).toMatch(/^[23] articles added/);
      const doctor = await broadsheet(['--store', store, 'doctor']);
      expect(doctor.out.trim().split('\n').sort()).toEqual(complaints.sort());
    });
  });
});
