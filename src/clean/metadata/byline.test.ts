import { describe, expect, it } from 'vitest';
import { readPage } from '../page/page.ts';
import { LEAD, SECOND, THIRD } from '../sample.ts';
import { dayOfLine } from './date-line.ts';
import { isSignature, signersOf } from './names.ts';

const BODY = [LEAD, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('\n');

const page = (above: string, head = '', below = ''): string =>
  `<!doctype html><html><head><link rel="canonical" href="https://www.tarnpost.example/2026/03/market">${head}</head><body><main><article>
<h1>Tarn closes its fish market</h1>${above}<div class="body">${BODY}${below}</div></article></main></body></html>`;
const bylineOf = (html: string) => readPage(html).byline?.value ?? null;

describe('a line that signs', () => {
  it('names persons in full, agencies or the letters of a house', () => {
    expect(signersOf('By Jo Lind and Piet Maran')).toEqual(['Jo Lind', 'Piet Maran']);
    expect(signersOf('Von Jo Lind, Reuters')).toEqual(['Jo Lind', 'Reuters']);
    expect(signersOf('Do 25.04.26 | 14:07 Uhr | Von Eva Brandt-Maran')).toEqual(['Eva Brandt-Maran']);
    expect(signersOf('By TNP, in News, Business · 31 Jan 2026, 20:02 · 0 Comments')).toEqual(['TNP']);
    expect(signersOf('（责编：牛小、岳大海）')).toEqual(['牛小', '岳大海']);
  });

  it('is no sentence and no heading that begins alike', () => {
    for (const line of ['By noon the harbour was empty', 'By the Sea', 'Von hier aus geht es weiter', LEAD])
      expect(isSignature(line)).toBe(false);
  });
});

describe('the byline of a page', () => {
  const outlet = '<meta name="author" content="Tarnpost">';

  it('is a visible line rather than the outlet’s own name in a meta', () => {
    expect(bylineOf(page('<p>by Jo Lind</p>', outlet))).toBe('Jo Lind');
    expect(bylineOf(page('', outlet))).toBe('Tarnpost');
  });

  it('is a name in bold over the text where nobody else signs, and no heading', () => {
    const draft = readPage(page('<p><strong>Jo Lind/Piet Maran</strong></p>', outlet));
    expect(draft.byline?.value).toBe('Jo Lind, Piet Maran');
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([LEAD, SECOND, THIRD]);
    expect(bylineOf(page('<h3>Ilse Brandt</h3>', outlet))).toBe('Tarnpost');
  });

  it('is a name beside the day, unless a section has it', () => {
    expect(bylineOf(page('<div>Jo Lind | 4 March 2026</div>'))).toBe('Jo Lind');
    expect(bylineOf(page('<div>Old Harbour | 4 March 2026</div><p>Old Harbour</p>'))).toBeNull();
  });

  it('is the marked author nearest below the headline', () => {
    const teaser = `<ul>${'<li>Harbour</li>'.repeat(5)}</ul><div class="teaser__authorList">Ida Holm</div>`;
    const marked = '<div class="metaAuthorList-item">Jo Lind</div>';
    expect(bylineOf(page(marked, '', teaser))).toBe('Jo Lind');
  });

  it('is told by microdata where they mark it', () => {
    const marked = '<span itemprop="author">Jo Lind</span>';
    const time = '<time itemprop="datePublished" datetime="2026-03-04T10:00:00Z">today</time>';
    const draft = readPage(page(marked + time));
    expect(draft.byline).toEqual({ value: 'Jo Lind', witness: 'microdata' });
    expect(draft.publishedAt).toEqual({ value: '2026-03-04T10:00:00Z', witness: 'microdata' });
  });

  it('is not the editor where somebody else wrote', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author: { name: 'Ida Holm' } });
    const head = `<script type="application/ld+json">${data}</script>`;
    const editor = '<p>Editor: Ida Holm</p>';
    expect(bylineOf(page('<div class="author-2">Jo Lind</div>', head, editor))).toBe('Jo Lind');
    expect(bylineOf(page('', head, editor))).toBe('Ida Holm');
  });
});

describe('the day of a line', () => {
  it('is a short day only where the address names its year and month', () => {
    expect(dayOfLine('Do 05.03.26 | 14:07 Uhr', 'https://tarn.example/a/2026/03/market')).toBe('2026-03-05');
    expect(dayOfLine('Do 05.03.26 | 14:07 Uhr', 'https://tarn.example/a/2026/05/market')).toBeNull();
    expect(dayOfLine('Do 05.03.26 | 14:07 Uhr', null)).toBeNull();
    expect(dayOfLine('4 March 2026', null)).toBe('2026-03-04');
  });
});
