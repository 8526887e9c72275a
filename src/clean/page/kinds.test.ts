import { describe, expect, it } from 'vitest';
import { finish } from '../finish.ts';
import { FOURTH, LEAD, SECOND, THIRD } from '../sample.ts';
import { readPage } from './page.ts';

const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Tarn closes its fish market | The Tarn Post</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>Tarn closes its fish market</h1><div class="article-body">${body}</div></article></main></body></html>`;
const read = (html: string) => readPage(html);
const cleanTexts = (html: string) => finish(read(html)).paragraphs.map(({ text }) => text);
const between = (markup: string) =>
  read(page(p(LEAD, SECOND) + markup + p(THIRD, FOURTH)))
    .paragraphs.slice(2, -2)
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('what stands between paragraphs', () => {
  it('is dropped where it shows words of a paragraph again, and kept where it does not', () => {
    expect(
      between('<aside class="pullquote"><p>all traders would be offered stalls in the new hall</p></aside>'),
    ).toEqual([]);
    expect(
      between(
        '<blockquote class="pull-quote"><p>We will not go away, and we will not be bought</p></blockquote>',
      ),
    ).toEqual(['quotation: We will not go away, and we will not be bought']);
  });

  it('is a post with its signature, whose date is not the article’s', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>The market is closed from today. Thank you all for sixty years.</p>&mdash; Ilse Brandt (@brandt) <a href="https://x.example/1">March 4, 2026</a></blockquote>';
    expect(between(post)[0]).toBe('post: The market is closed from today. Thank you all for sixty years.');
    expect(read(page(p(LEAD) + post + p(SECOND, THIRD, FOURTH))).publishedAt).toBeNull();
  });

  it('is a list with all its parts', () => {
    expect(between('<ul><li>Forty stalls in the new hall</li><li>No rent for a year</li></ul>')).toEqual([
      'list item: Forty stalls in the new hall',
      'list item: No rent for a year',
    ]);
    expect(between('<dl><dt>Who decides?</dt><dd>The council does, with eleven members.</dd></dl>')).toEqual([
      'list item: Who decides?',
      'list item: The council does, with eleven members.',
    ]);
  });

  it('is a question in bold over its answer', () => {
    expect(between('<p><strong>Who will pay for all of this?</strong></p>')).toEqual([
      'crosshead: Who will pay for all of this?',
    ]);
  });

  it('is dropped where it stands for something that was not loaded', () => {
    const gap =
      '<div class="embed"><p>Here you would find external content. Would you load it now?</p></div>';
    const html = page(p(LEAD) + gap + p(SECOND) + gap + p(THIRD) + gap + p(FOURTH));
    expect(read(html).paragraphs.map(({ text }) => text)).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });
});

describe('what stands in or below a sentence', () => {
  it('is dropped where it is a card of links that opens over a name', () => {
    const link = (text: string) => `<a href="/x">${text}</a> `;
    const card = `<span class="card"><img src="a.jpg">${link('Ilse Brandt')}${link('Ferry strike enters second week')}${link('More')}</span>`;
    const html = page(
      `<p>Mayor <span>${link('Ilse Brandt')}${card}</span>said no, and that the new hall would be ready before the summer, whatever the traders think of it and however long they march through the old harbour streets of Tarn.</p>${p(LEAD, SECOND, THIRD)}`,
    );
    expect(read(html).paragraphs[0]!.text).toMatch(/^Mayor Ilse Brandt said no, and that the new hall/);
  });

  it('is dropped where it asks whether another’s content may be shown, with all that it says of it', () => {
    expect(
      between(
        '<div class="box"><p>Here you find external content of a video site.</p><p>I agree that it is shown to me.</p></div>',
      ),
    ).toEqual([]);
  });

  it('is dropped where it names who had a hand in the report, and when the page was changed', () => {
    const below = p(
      'Ida Holm in Tarn contributed to this report.',
      '(Reporting by Jo Lind; editing by Ida Holm)',
    );
    const html = page(`<p>Updated at 1:23 p.m.</p>${p(LEAD, SECOND, THIRD, FOURTH)}${below}`);
    expect(cleanTexts(html)).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });
});

describe('a live blog', () => {
  it('keeps its entries in their order, their headings as crossheads, without their times', () => {
    const entry = (time: string, heading: string, text: string) =>
      `<div class="entry"><time datetime="2026-03-04T${time}:00+01:00">${time}</time><h3>${heading}</h3><p>${text}</p></div>`;
    const html = page(
      p(LEAD) +
        entry('14:30', 'Traders march on the town hall', SECOND) +
        entry('13:05', 'Mayor speaks', THIRD) +
        entry('12:10', 'The vote is in', FOURTH),
    );
    expect(read(html).paragraphs).toEqual([
      { kind: 'paragraph', text: LEAD },
      { kind: 'crosshead', text: 'Traders march on the town hall' },
      { kind: 'paragraph', text: SECOND },
      { kind: 'crosshead', text: 'Mayor speaks' },
      { kind: 'paragraph', text: THIRD },
      { kind: 'crosshead', text: 'The vote is in' },
      { kind: 'paragraph', text: FOURTH },
    ]);
  });
});

describe('a table', () => {
  it('that lays out a page has paragraphs', () => {
    const html = `<html><body><table><tr><td><a href="/">Home</a></td><td>${p(LEAD, SECOND, THIRD, FOURTH)}</td></tr></table></body></html>`;
    expect(read(html).paragraphs.map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'));
  });
});

describe('a teaser', () => {
  const linked = (data: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Tarn closes its fish market', ...data })}</script>`;
  const part = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.article-body' };

  it('is told by linked data, of the whole or of a part, and by a wall in sight', () => {
    const body = p(LEAD, SECOND);
    expect(read(page(body)).isTeaser).toBe(false);
    expect(read(page(body, linked({ isAccessibleForFree: false }))).isTeaser).toBe(true);
    expect(read(page(body, linked({ hasPart: [part] }))).isTeaser).toBe(true);
    expect(read(page(`${body}<div class="paywall"><p>Subscribe to read on.</p></div>`)).isTeaser).toBe(true);
    expect(read(page(`${body}<div class="paywall" hidden><p>Subscribe.</p></div>`)).isTeaser).toBe(false);
  });

  it('is no text that has the words that the page counts, and no long one in the closed part', () => {
    const counted = linked({ isAccessibleForFree: false, wordCount: 41 });
    expect(read(page(p(LEAD, SECOND), counted)).isTeaser).toBe(false);
    const long = Array.from({ length: 12 }, (_, i) => `${LEAD} ${SECOND} That was vote ${i}.`);
    expect(read(page(p(...long), linked({ isAccessibleForFree: false, hasPart: part }))).isTeaser).toBe(
      false,
    );
    expect(read(page(p(...long), linked({ isAccessibleForFree: false }))).isTeaser).toBe(true);
  });
});
