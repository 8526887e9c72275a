import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../model/snapshot.ts';
import { clean } from '../clean.ts';
import { FOURTH, LEAD, SECOND, THIRD } from '../sample.ts';

const page = (head: string, article: string, around = ''): string =>
  `<!doctype html><html lang="en"><head><title>Tarn closes its fish market | The Tarn Post</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li></ul></nav>
<main><article class="article"><h1>Tarn closes its fish market</h1>
<div class="article-body">${article}</div></article></main>${around}
<footer><p>All rights reserved, The Tarn Post, a company that was founded in the year 1887.</p></footer></body></html>`;

const BODY = [LEAD, SECOND, THIRD, FOURTH].map((text) => `<p>${text}</p>`).join('\n');
const readHtml = (html: string, url: string | null = null) =>
  clean(
    createSnapshot(
      { name: 'page', url, outlet: null, publishedAt: null, contentType: 'text/html' },
      new TextEncoder().encode(html),
    ),
  );
const read = (html: string, url: string | null = null) => readHtml(html, url).value!;
const paragraphsOf = (html: string): string[] => read(html).revision.text.split('\n\n');

describe('the text of a page', () => {
  it('is the article, without menu, headline and footer', () => {
    expect(paragraphsOf(page('', BODY))).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });

  it('has no captions, credits, teasers, promos and comments', () => {
    const noise = `<figure><img src="a.jpg"><figcaption>The fish market in 1951. Photo: Tarn Archive</figcaption></figure>
      <p><a href="/strike">Ferry strike enters second week</a></p>
      <div class="newsletter-signup"><p>Sign up for our daily newsletter, which brings the harbour to you.</p></div>`;
    const comments =
      '<section class="comments"><h3>2 comments</h3><div class="comment"><p>It will never reopen, mark my words, they want the land.</p></div></section>';
    const html = page('', `<p>${LEAD}</p>${noise}<p>${SECOND}</p><p>${THIRD}</p><p>${FOURTH}</p>`, comments);
    expect(paragraphsOf(html)).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });

  it('keeps crossheads and quoted paragraphs, and says what they are', () => {
    const html = page(
      '',
      `<p>${LEAD}</p><p>${SECOND}</p><h2>What the traders say</h2><blockquote><p>${THIRD}</p></blockquote><p>${FOURTH}</p>`,
    );
    const { text, kinds } = read(html).revision;
    expect(text.split('\n\n')).toEqual([LEAD, SECOND, 'What the traders say', THIRD, FOURTH]);
    expect(kinds).toEqual(['paragraph', 'paragraph', 'crosshead', 'quotation', 'paragraph']);
  });

  it('reads unclosed paragraphs and stray end tags as browsers do', () => {
    const html = page('', `<p>${LEAD}<p>${SECOND}</b></span><p>${THIRD}</section></p><p>${FOURTH}`);
    expect(paragraphsOf(html)).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });

  it('cuts a paragraph at empty lines', () => {
    expect(paragraphsOf(page('', `<p>${LEAD}<br><br>${SECOND}<br/>\n<br/>${THIRD}</p>`))).toEqual([
      LEAD,
      SECOND,
      THIRD,
    ]);
  });

  it('keeps what linked data lack and is not led by what they alone say', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Tarn closes its fish market',
      articleBody: `${LEAD} ${SECOND} The mayor resigned an hour later, which nobody had seen coming in the whole of Tarn.`,
    });
    const html = page(`<script type="application/ld+json">${data}</script>`, BODY);
    expect(paragraphsOf(html)).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });
});

describe('what a page says of its article', () => {
  it('is told with its witness', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Tarn closes its fish market',
      datePublished: '2026-03-04T18:30:00+01:00',
      dateModified: '2026-03-05T07:00:00+01:00',
      author: [
        { '@type': 'Person', name: 'Jo Lind' },
        { '@type': 'Organization', name: 'Reuters' },
      ],
      publisher: { '@type': 'Organization', name: 'The Tarn Post' },
      isAccessibleForFree: false,
    });
    const html = page(
      `<script type="application/ld+json">${data}</script><link rel="canonical" href="https://tarnpost.example/harbour/market">`,
      BODY,
    );
    const { article, revision } = read(html);
    expect(article).toMatchObject({
      url: 'https://tarnpost.example/harbour/market',
      outlet: 'tarnpost.example',
    });
    expect(revision).toMatchObject({
      headline: 'Tarn closes its fish market',
      byline: 'Jo Lind, Reuters',
      credit: 'Reuters',
      publishedAt: { value: '2026-03-04T18:30:00+01:00', witness: 'json-ld' },
      modifiedAt: { value: '2026-03-05T07:00:00+01:00', witness: 'json-ld' },
      language: 'en',
      isTeaser: true,
      witnesses: { headline: 'json-ld', byline: 'json-ld' },
    });
  });

  it('has no outlet’s name in the headline', () => {
    const head = '<meta property="og:site_name" content="The Tarn Post">';
    const html = page(head, BODY).replace(/<h1>.*?<\/h1>/, '');
    expect(read(html).revision.headline).toBe('Tarn closes its fish market');
  });

  it('has no time without a zone', () => {
    const html = page('<meta property="article:published_time" content="2026-03-04T18:30:00">', BODY);
    expect(read(html).revision.publishedAt).toEqual({ value: '2026-03-04', witness: 'meta' });
  });

  it('falls back on the visible date and byline under the headline', () => {
    const html = page('', BODY).replace('</h1>', '</h1><p class="meta">By Jo Lind</p><p>4 March 2026</p>');
    expect(read(html).revision).toMatchObject({
      byline: 'Jo Lind',
      publishedAt: { value: '2026-03-04', witness: 'text' },
    });
  });

  it('keeps the fetched address where the canonical link leads to a front page or to another site', () => {
    const url = 'https://tarnpost.example/a/1';
    const to = (href: string) => read(page(`<link rel="canonical" href="${href}">`, BODY), url).article.url;
    expect(to('https://tarnpost.example/')).toBe(url);
    expect(to('https://elsewhere.example/a/2')).toBe(url);
    expect(to('/a/1?ref=x')).toBe('https://tarnpost.example/a/1?ref=x');
  });
});

describe('an AMP page', () => {
  it('is the page that its canonical link names, without pictures’ captions', () => {
    const picture =
      '<figure><amp-img src="a.jpg"></amp-img><figcaption>The market in 1951. Photo: Tarn Archive</figcaption></figure>';
    const html = page('<link rel="canonical" href="https://tarnpost.example/a/1">', picture + BODY).replace(
      '<html',
      '<html amp',
    );
    const { article, revision } = read(html, 'https://amp.tarnpost.example/a/1/amp');
    expect(article).toMatchObject({ url: 'https://tarnpost.example/a/1', outlet: 'tarnpost.example' });
    expect(revision.text.split('\n\n')).toEqual([LEAD, SECOND, THIRD, FOURTH]);
  });

  it('or the mobile form of one has the address of its page, also where it names none', () => {
    const articleAt = (url: string, head = '') => read(page(head, BODY), url).article;
    const whole = articleAt('https://www.tarnpost.example/a/1');
    for (const url of ['https://m.tarnpost.example/a/1?amp=1', 'https://www.tarnpost.example/a/1/amp'])
      expect(articleAt(url)).toEqual(whole);
    const canonical = '<link rel="canonical" href="https://www.tarnpost.example/a/1">';
    expect(articleAt('https://edition.tarnpost.example/a/1', canonical).id).toBe(whole.id);
  });
});

describe('hostile pages', () => {
  it('end with an issue or a text, however deep or wide they are', () => {
    const deep = readHtml(page('', '<div>'.repeat(100_000) + BODY));
    expect(deep.value?.revision.text).toContain(LEAD);
    const wide = Array.from({ length: 500_000 }, (_, i) => `a${i}=1`).join(' ');
    expect(readHtml(page('', `<div ${wide}>${BODY}</div>`)).issues.map(({ code }) => code)).toContain(
      'page-unparsable',
    );
    expect(readHtml('<'.repeat(100_000)).value).toBeNull();
    expect(
      readHtml(page(`<script type="application/ld+json">${'{"a":['.repeat(50_000)}</script>`, BODY)).value,
    ).not.toBeNull();
  });
});
