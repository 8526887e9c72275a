import { describe, expect, it } from 'vitest';
import { readFeed } from './feed.ts';

const URL_OF_FEED = 'https://herald.example/news/feed.xml';
const read = (text: string, contentType: string | null = null) =>
  readFeed(new TextEncoder().encode(text), { url: URL_OF_FEED, contentType });

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>The Herald</title><link>https://herald.example/</link><ttl>30</ttl><language>en-GB</language>
  <item><title>Bridge &amp;amp; tunnel shut</title><link>/news/bridge</link><guid isPermaLink="false">b-1</guid>
    <pubDate>Tue, 03 Mar 2026 09:15:00 EST</pubDate><dc:creator>Mara Quill</dc:creator>
    <description>&lt;p&gt;Both are &lt;b&gt;shut&lt;/b&gt;.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Both are shut until May.</p>]]></content:encoded></item>
  <item><title>Ferry</title><guid>https://herald.example/news/ferry</guid></item></channel></rss>`;

describe('readFeed', () => {
  it('reads RSS 2.0 with its modules', () => {
    const { value, issues } = read(RSS);
    expect(issues).toEqual([]);
    expect(value).toMatchObject({ format: 'rss', title: 'The Herald', home: 'https://herald.example/' });
    expect(value).toMatchObject({ minutesToLive: 30, language: 'en-gb', isTruncated: false });
    expect(value!.items[0]).toEqual({
      id: 'b-1',
      link: 'https://herald.example/news/bridge',
      title: 'Bridge & tunnel shut',
      published: '2026-03-03T09:15:00-05:00',
      updated: null,
      authors: [{ name: 'Mara Quill', email: null }],
      summary: 'Both are shut.',
      content: '<p>Both are shut until May.</p>',
      language: null,
    });
    expect(value!.items[1]!.link).toBe('https://herald.example/news/ferry');
  });

  it('reads Atom with its links and the author of the source', () => {
    const { value } = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Bote</title>
      <link rel="self" href="/atom"/><link rel="hub" href="https://hub.example/"/><link rel="next" href="?page=2"/>
      <link href="https://bote.example/"/><entry><id>tag:1</id><title type="html">A &lt;i&gt;B&lt;/i&gt;</title>
      <link rel="enclosure" href="/sound"/><link href="/1"/><updated>2026-03-03T10:00:00Z</updated>
      <source><author><name>Ada Kern</name></author></source></entry></feed>`);
    expect(value).toMatchObject({
      format: 'atom',
      home: 'https://bote.example/',
      self: 'https://herald.example/atom',
      hub: 'https://hub.example/',
      next: 'https://herald.example/news/feed.xml?page=2',
      language: 'de',
    });
    expect(value!.items[0]).toMatchObject({
      id: 'tag:1',
      title: 'A B',
      link: 'https://herald.example/1',
      updated: '2026-03-03T10:00:00Z',
      authors: [{ name: 'Ada Kern' }],
    });
  });

  it('reads RSS 1.0', () => {
    const { value } =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://a.example/"><title>A</title></channel>
      <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item></rdf:RDF>`);
    expect(value!.items).toMatchObject([{ id: 'https://a.example/1', title: 'One' }]);
  });

  it('reads JSON Feed', () => {
    const { value } = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        home_page_url: 'https://post.example/',
        items: [{ id: 7, url: '/7', title: 'Seven', authors: [{ name: 'Li' }], content_html: '<p>x</p>' }],
      }),
    );
    expect(value).toMatchObject({ format: 'json', title: 'Post', home: 'https://post.example/' });
    expect(value!.items).toMatchObject([
      { id: '7', link: 'https://herald.example/7', authors: [{ name: 'Li' }] },
    ]);
  });

  it('keeps the complete items of a feed that breaks off', () => {
    const { value, issues } = read(RSS.slice(0, RSS.indexOf('<guid>https')));
    expect(value!.items.map(({ title }) => title)).toEqual(['Bridge & tunnel shut']);
    expect(value!.isTruncated).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['feed-cut']);
  });

  it('says so where there is no feed', () => {
    for (const text of ['', 'hello', '<html><body>x</body></html>', '{"a":1}', '[1]'])
      expect(read(text)).toMatchObject({ value: null, issues: [{ code: 'feed-invalid' }] });
  });

  it('expands no entity that a document declares and reads no file', () => {
    const { value } = read(
      `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;&x;é</title></channel></rss>`,
    );
    expect(value!.title).toBe('&a;&x;é');
  });

  it('stops at depth, width and namespace floods, and at too many items', () => {
    const deep = read(`<rss><channel><title>t</title>${'<a>'.repeat(100_000)}`);
    expect(deep.value).toMatchObject({ title: 't', isTruncated: true });
    const wide = read(`<rss><channel><title>t</title>${'<a/>'.repeat(200_000)}</channel></rss>`);
    expect(wide.value!.isTruncated).toBe(true);
    const many = read(`<rss><channel>${'<item><title>i</title></item>'.repeat(10_005)}</channel></rss>`);
    expect(many.value!.items.length).toBe(10_000);
    expect(many.value!.isTruncated).toBe(true);
    const names = Array.from({ length: 5000 }, (_, i) => `xmlns:n${i}="u:${i}"`).join(' ');
    expect(read(`<rss ${names}><channel><title>t</title></channel></rss>`).value!.title).toBe('t');
  });

  it('decodes as the mark, the server or the declaration says', () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Café</title></channel></rss>';
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const bytes of [latin, wide])
      expect(readFeed(bytes, { url: null, contentType: null }).value!.title).toBe('Café');
  });
});
