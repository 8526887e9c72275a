import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/web/serving/serve.ts';
import { goBy, isBrowserMissing, launch, violations, withPage } from './browser.ts';
import { PARTS } from './fixture.ts';
import { serveFixture } from './served.ts';

const PAGES = {
  'front page': '/',
  'story sheet': '/stories/kessel',
  ledger: '/stories/kessel/ledger',
  articles: '/stories/kessel/articles',
  'sentence view': '/articles/river-wire-1?statement=river-wire-1-s2',
  'article of an unknown outlet': '/articles/unknown-1',
  'filtered ledger': '/stories/kessel/ledger?actor=Tomas+Reik',
  ...Object.fromEntries(PARTS.map((part) => [part, `/stories/kessel/${part}`])),
  storyline: '/storylines/tarn-valley',
  actor: '/actors/Ilse%20Varga',
  outlet: '/outlets/basin-today.example',
  revisions: '/articles/river-wire-1/revisions',
  'outlets and feeds': '/outlets',
  search: '/search?q=dam',
  issues: '/issues',
  'missing page': '/nowhere',
} as const;

describe.skipIf(isBrowserMissing)('the reader in a browser', () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    served = await serveFixture();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('leads from the front page over the story to the sentence, without script', async () => {
    const errors = await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(served.url);
      await page.getByRole('link', { name: 'Halden offers to halve the flow' }).first().click();
      expect(await page.locator('h1').textContent()).toContain('Halden offers');
      expect(await page.locator('.lean').textContent()).toContain('32% Left');
      await goBy(page.locator('.dispute blockquote a').first());
      expect(page.url()).toContain('statement=river-wire-1-s2#lit');
      expect(await page.locator('.lit.speaker').textContent()).toBe('SpeakerShe');
      expect(await page.locator('.lit.cue').textContent()).toBe('Cueadded');
      expect(await page.locator('.lit.content').textContent()).toBe(
        'Contentthe Lower Basin Council “had no problem with” joint inspections',
      );
      expect(await page.locator('#lit').isVisible()).toBe(true);
    });
    expect(errors).toEqual([]);
  });

  it('keeps the theme that the reader chose, without script', async () => {
    await withPage(browser, { javaScriptEnabled: false, colorScheme: 'light' }, async (page) => {
      await page.goto(`${served.url}/stories/kessel`);
      await page.getByRole('button', { name: 'Dark' }).click();
      expect(new URL(page.url()).pathname).toBe('/stories/kessel');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.goto(`${served.url}/search`);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    });
  });

  it('switches the rater, and off, without script', async () => {
    const errors = await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${served.url}/stories/kessel`);
      await page.locator('.rater-switch').getByRole('button', { name: 'Off' }).click();
      expect(new URL(page.url()).pathname).toBe('/stories/kessel');
      expect(await page.locator('.lean').textContent()).toContain('No lean');
      await goBy(page.getByRole('link', { name: /^All \d+ statements/ }));
      expect(await page.locator('.line .side').allTextContents()).not.toContain('Left');
      await goBy(page.getByRole('button', { name: 'Back to all raters' }));
      expect(await page.locator('.line .side').allTextContents()).toContain('Left');
    });
    expect(errors).toEqual([]);
  });

  it('filters the ledger with a plain form', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${served.url}/stories/kessel/ledger`);
      await page.getByLabel('Who').selectOption('Tomas Reik');
      await page.getByLabel('Act').selectOption('denial');
      await goBy(page.getByRole('button', { name: 'Show' }));
      expect(await page.locator('.line').count()).toBe(2);
      expect(await page.locator('.line .act').allTextContents()).toEqual(['denial', 'denial']);
    });
  });

  it('filters the ledger at once with script', async () => {
    const errors = await withPage(browser, {}, async (page) => {
      await page.goto(`${served.url}/stories/kessel/ledger`);
      await page.getByLabel('Who').selectOption('Olaf Brandt');
      await page.waitForURL(/\/ledger\?actor=Olaf\+Brandt$/);
      expect(await page.locator('.line').count()).toBe(2);
    });
    expect(errors).toEqual([]);
  });

  it('shows in the fullest wording what another leaves out, on hover and on focus', async () => {
    const errors = await withPage(browser, {}, async (page) => {
      await page.goto(`${served.url}/stories/kessel`);
      const utterance = page.locator('.utterance').first();
      const fullest = utterance.locator('.fullest a');
      const whole = await fullest.textContent();
      const wording = utterance.locator('.wording').first();
      const out = await wording.locator('del').allTextContents();
      expect(out.length).toBeGreaterThan(0);
      await wording.hover();
      expect(await fullest.locator('del').allTextContents()).toEqual(out);
      expect(await fullest.locator('ins').count()).toBe(0);
      expect((await fullest.textContent())!.replace(/\s+/g, ' ').trim()).toBe(whole);
      await page.locator('h1').hover();
      expect(await fullest.locator('del').count()).toBe(0);
      await wording.locator('a').focus();
      expect(await fullest.locator('del').allTextContents()).toEqual(out);
      expect(await violations(page)).toEqual([]);
      await page.locator('.nameplate a').focus();
      expect(await fullest.textContent()).toBe(whole);
    });
    expect(errors).toEqual([]);
  });

  it('steps, opens and explains by keys', async () => {
    const errors = await withPage(browser, {}, async (page) => {
      await page.goto(served.url);
      await page.keyboard.press('?');
      expect(await page.locator('dialog.keys').isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.locator('.at h2').textContent()).toContain('Ferry crews');
      await page.keyboard.press('k');
      await page.keyboard.press('o');
      await page.waitForURL('**/stories/kessel');
      await page.keyboard.press('/');
      await page.waitForURL('**/search');
    });
    expect(errors).toEqual([]);
  });

  it('loads its typeface from the server', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(served.url);
      const loaded = await page.evaluate(
        "document.fonts.ready.then((fonts) => [...fonts].some((font) => font.family.includes('Newsreader') && font.status === 'loaded'))",
      );
      expect(loaded).toBe(true);
    });
  });

  for (const [name, path] of Object.entries(PAGES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`gives axe nothing to say about the ${name}, ${colorScheme}`, async () => {
        await withPage(browser, { colorScheme }, async (page) => {
          await page.goto(served.url + path);
          expect(await violations(page)).toEqual([]);
        });
      });
    }
    for (const width of [390, 768, 1600]) {
      it(`fits the ${name} into ${width} pixels`, async () => {
        await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
          await page.goto(served.url + path);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        });
      });
    }
  }
});
