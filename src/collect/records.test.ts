import { describe, expect, it } from 'vitest';
import { splitRecords } from './records.ts';

const split = (text: string): string[] | null =>
  splitRecords(new TextEncoder().encode(text))?.records.map((part) => new TextDecoder().decode(part)) ?? null;

const item = (text: string): string =>
  `<newsItem><itemMeta/><contentSet><inlineXML><nitf><body><body.content><p>${text}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`;

describe('a file of several articles', () => {
  it('is cut into the items of a NewsML-G2 message that hold a text', () => {
    const picture = '<newsItem><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>';
    const message = `<?xml version="1.0" encoding="UTF-8"?><newsMessage><itemSet>${item('Tärn.')}${picture}${item('Holm.')}</itemSet></newsMessage>`;
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
    expect(split(message)).toEqual([declaration + item('Tärn.'), declaration + item('Holm.')]);
    expect(split(message.replace(item('Holm.'), ''))).toBeNull();
    expect(split(message.replace(/<(\/?)newsItem/g, '<$1nar:newsItem'))).toHaveLength(2);
  });

  it('is cut into the articles of an array, of a list, of linked data and of lines', () => {
    const [a, b] = [
      { headline: 'Tarn', text: 'One.' },
      { headline: 'Holm', articleBody: 'Two.' },
    ];
    const lines = [JSON.stringify(a), JSON.stringify(b)];
    expect(split(JSON.stringify([a, b, { logo: 'x' }]))).toEqual(lines);
    expect(split(JSON.stringify({ items: [a, b] }))).toEqual(lines);
    expect(split(JSON.stringify({ '@context': 'https://schema.org', '@graph': [a, b] }))).toEqual(lines);
    expect(split(`${lines.join('\n')}\n`)).toEqual(lines);
  });

  it('tells what it leaves out: lines that are no JSON, an item that breaks off, more than it takes', () => {
    const count = (text: string) => {
      const { records, beyond, broken } = splitRecords(new TextEncoder().encode(text))!;
      return [records.length, beyond, broken];
    };
    expect(count('{"text":"a"}\n{"text": br\n\n{"text":"b"}\n{"logo":"c"}\n')).toEqual([2, 0, 1]);
    expect(count(`<newsMessage>${item('a')}${item('b')}<newsItem><contentSet><inlineXML>c`)).toEqual([
      2, 0, 1,
    ]);
    expect(count('{"text":"a"}\n'.repeat(10_003))).toEqual([10_000, 3, 0]);
  });

  it('is no file of one article, no text and no broken or hostile file', () => {
    for (const text of [
      '{"text": "One.", "items": [{"text": "a"}, {"text": "b"}]}',
      '[{"text": "One."}]',
      '[Corrected] The harbour is open.\n[ends]',
      '<p>One.</p><p>Two.</p>',
      `${'['.repeat(1000)}{"text":"a"}${']'.repeat(1000)}`,
      '<?xml version="1.0"?><newsMessage><newsItem><newsItem></newsItem>',
      '',
    ])
      expect(split(text)).toBeNull();
  });
});
