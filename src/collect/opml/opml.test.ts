import { describe, expect, it } from 'vitest';
import { type Opml, readOpml, writeOpml } from './opml.ts';

const read = (text: string) => readOpml(new TextEncoder().encode(text), 'list.opml');

describe('OPML', () => {
  it('reads nested folders and our attributes', () => {
    const { value, issues } = read(`<opml version="1.1"><head><title>Papers</title></head><body>
      <outline text="Europe"><outline title="North"><outline type="rss" text="Bote &amp; Co" xmlUrl="https://bote.example/f"
       htmlUrl="https://bote.example/" rating="lean left" country="de"/></outline></outline>
      <outline text="Loose" xmlURL="feed://loose.example/f"/></body></opml>`);
    expect(issues).toEqual([]);
    expect(value).toEqual({
      title: 'Papers',
      feeds: [
        {
          xmlUrl: 'https://bote.example/f',
          htmlUrl: 'https://bote.example/',
          title: 'Bote & Co',
          folders: ['Europe', 'North'],
          rating: 'lean left',
          country: 'de',
        },
        {
          xmlUrl: 'http://loose.example/f',
          htmlUrl: null,
          title: 'Loose',
          folders: [],
          rating: null,
          country: null,
        },
      ],
    });
  });

  it('reads what it writes', () => {
    const feed = { htmlUrl: null, title: 'A "b" <c> & d', rating: 'center', country: 'fr' };
    const list: Opml = {
      title: 'Mine',
      feeds: [
        { ...feed, xmlUrl: 'https://a.example/1?x=1&y=2', folders: ['One', 'Two & a half'] },
        { ...feed, xmlUrl: 'https://a.example/2', folders: [], rating: null },
      ],
    };
    expect(read(writeOpml(list))).toEqual({ value: list, issues: [] });
  });

  it('tells entries without a web address and keeps the others', () => {
    const { value, issues } = read(
      '<opml><body><outline text="x" xmlUrl="javascript:1"/><outline xmlUrl="https://a.example/"/><outline xmlUrl="https://a.example/"/></body></opml>',
    );
    expect(value!.feeds.length).toBe(1);
    expect(issues).toMatchObject([{ code: 'opml-invalid' }]);
  });

  it('refuses what is no list, and keeps the beginning of one that breaks off or is nested too deeply', () => {
    for (const text of ['', 'x', '<rss/>', '<opml/>'])
      expect(read(text)).toMatchObject({ value: null, issues: [{ code: 'opml-invalid' }] });
    const feed = '<outline xmlUrl="https://a.example/"/>';
    for (const rest of ['', '<outline text="n">'.repeat(50_000)]) {
      const { value, issues } = read(`<opml><body>${feed}${rest}`);
      expect(value!.feeds.length).toBe(1);
      expect(issues.length).toBe(1);
    }
  });

  it('tells a flood of entries without an address in few words', () => {
    const flood = `<opml><body>${'<outline text="x" xmlUrl="mailto:x"/>'.repeat(5000)}</body></opml>`;
    const { issues } = readOpml(new TextEncoder().encode(flood), 'x.opml');
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)!.detail).toBe('4980 more entries have no address on the web.');
  });
});
