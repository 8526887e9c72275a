import { afterEach, describe, expect, it } from 'vitest';
import { createFeedReader } from './feed-reader.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const feed = (items: string): Uint8Array =>
  bytes(`<rss version="2.0"><channel><title>Courier</title>${items}</channel></rss>`);
const ITEM = '<item><title>A</title><link>https://courier.example/a?utm_source=rss</link></item>';
const URL_A = 'https://courier.example/rss';

describe('the reader of feeds', () => {
  const patient = () => createFeedReader(200_000);
  let reader = patient();
  afterEach(async () => {
    await reader.close();
    reader = patient();
  });

  it('reads feeds and news sitemaps side by side, each address once and without tracking', async () => {
    const sitemap = bytes(
      '<urlset><url><loc>https://courier.example/b</loc><lastmod>2026-03-01</lastmod></url><url><loc>https://courier.example/undated</loc></url></urlset>',
    );
    const [rss, map, none] = await Promise.all([
      reader.read(feed(ITEM + ITEM), URL_A, null),
      reader.read(sitemap, 'https://courier.example/news.xml', null),
      reader.read(bytes('<html><p>No feed'), 'https://courier.example/', 'text/html'),
    ]);
    expect(rss.value?.title).toBe('Courier');
    expect(rss.value?.items.map(({ url }) => url)).toEqual(['https://courier.example/a']);
    expect(map.value?.items.map(({ url }) => url)).toEqual(['https://courier.example/b']);
    expect(none).toMatchObject({ value: null, issues: [{ code: 'feed-invalid' }] });
  });

  it('keeps the whole text of an item wherever its feed carries it, and no teaser', async () => {
    const whole =
      '<p>The weir of Brede has fallen dry since the spring, its keeper told the council. </p>'.repeat(9);
    const post = '<p>The post <a href="/a">Weir</a> appeared first on <a href="/">Courier</a>.</p>';
    const item = (name: string, text: string): string =>
      `<item><link>https://courier.example/${name}</link><description><![CDATA[${text}]]></description></item>`;
    const { value } = await reader.read(
      feed(
        [
          item('whole', whole),
          item('posted', whole + post),
          item('short', whole.slice(0, 300)),
          item('pictures', `<img src="${'x'.repeat(900)}">A dry weir`),
          item('cut', `${whole}<p>Nobody knows [&#8230;]</p>`),
          item('cut-posted', `${whole}<p>Nobody knows [&#8230;]</p>${post}`),
          item('more', `${whole}<a href="/a">Continue reading Weir of Brede</a>`),
        ].join(''),
      ),
      URL_A,
      null,
    );
    const held = value!.items.filter(({ content }) => content !== null).map(({ url }) => url);
    expect(held).toEqual(['https://courier.example/whole', 'https://courier.example/posted']);
  });

  it('takes the first thousand items of a feed, and says so', async () => {
    const items = Array.from(
      { length: 1200 },
      (_, i) => `<item><link>https://courier.example/${i}</link></item>`,
    );
    const { value, issues } = await reader.read(feed(items.join('')), URL_A, null);
    expect(value!.items).toHaveLength(1000);
    expect(issues.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'feed-cut The feed lists more than 1000 items; its last 200 were passed over.',
    ]);
  });

  it('gives up a feed that takes too long, and reads the next', async () => {
    const hasty = createFeedReader(1);
    const deep = feed(`${'<a>'.repeat(200_000)}${ITEM.repeat(150_000)}`);
    const { value, issues } = await hasty.read(deep, URL_A, null);
    expect(value).toBeNull();
    expect(issues[0]?.detail).toMatch(/takes too long/);
    await hasty.close();
    expect((await reader.read(feed(ITEM), URL_A, null)).value?.items).toHaveLength(1);
  });

  it('answers whatever it is given', async () => {
    const hostile = [
      `<author>${'('.repeat(300_000)}</author>`,
      `<!DOCTYPE a [${Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i} "${`&e${i + 1};`.repeat(10)}">`).join('')}]><rss><channel><title>&e0;</title>`,
      `<rss><channel>${'<item '.repeat(100_000)}`,
      `<rss><channel><item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>`,
      `<rss><channel><item><description><![CDATA[${'x'.repeat(14_000_000)}`,
      ITEM.repeat(200_000),
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(500_000)}`,
      '\0'.repeat(1_000_000),
    ];
    for (const text of hostile) {
      const { issues } = await reader.read(bytes(text), URL_A, null);
      expect(issues.length).toBeLessThan(3);
    }
    expect((await reader.read(feed(ITEM), URL_A, null)).value?.items).toHaveLength(1);
  });
});
