import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/web/serving/serve.ts';
import { goBy, isBrowserMissing, launch, withPage } from './browser.ts';
import { fixtureSheet } from './fixture.ts';
import { serveFixture } from './served.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const NO_SCRIPT = { javaScriptEnabled: false };

describe.skipIf(isBrowserMissing)('the ways through the reader', () => {
  let browser: Browser;
  let served: Served;
  const sheet = fixtureSheet();

  beforeAll(async () => {
    served = await serveFixture();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('from a dispute over its reasons to both sentences, and back to the sheet', async () => {
    const errors = await withPage(browser, NO_SCRIPT, async (page) => {
      await page.goto(`${served.url}/stories/kessel`);
      const firm = page.locator('#disputes .dispute').first();
      expect(await firm.locator('.exhibit').count()).toBe(2);
      const reason = sheet.disputes[0]!.why[0]!;
      expect(await firm.getByText(reason).isVisible()).toBe(false);
      await firm.getByText('Why', { exact: true }).click();
      expect(await firm.getByText(reason).isVisible()).toBe(true);
      const possible = page.locator('#disputes details.possible');
      expect(await possible.locator('.dispute').isVisible()).toBe(false);
      await possible.locator('summary').first().click();
      expect(await possible.locator('.dispute').isVisible()).toBe(true);
      for (const [at, id] of [
        [0, sheet.disputes[0]!.contradicts],
        [1, sheet.disputes[0]!.statement],
      ] as const) {
        await page.goto(`${served.url}/stories/kessel`);
        await goBy(page.locator('#disputes .dispute').first().locator('blockquote a').nth(at));
        expect(page.url()).toContain(`statement=${id}#lit`);
        expect(await page.locator('#lit').isVisible()).toBe(true);
      }
      await page.getByRole('link', { name: 'All accounts of this story' }).click();
      expect(new URL(page.url()).pathname).toBe('/stories/kessel');
    });
    expect(errors).toEqual([]);
  });

  it('from an article of the sheet to why it is here', async () => {
    await withPage(browser, NO_SCRIPT, async (page) => {
      await page.goto(`${served.url}/stories/kessel/articles`);
      await page
        .locator('.articles li', { hasText: 'reprint of' })
        .getByRole('link', { name: 'why' })
        .click();
      expect(new URL(page.url()).hash).toBe('#why');
      const why = page.locator('#why');
      expect((await why.boundingBox())!.y).toBeLessThan(900);
      expect(await why.textContent()).toContain('Kessel dam');
      expect(await why.textContent()).toContain('Why it counts as a reprint');
    });
  });

  const lines = (page: Page) => page.locator('.line');
  const FILTERS: readonly (readonly [string, (page: Page) => Promise<unknown>, (line: string) => boolean])[] =
    [
      ['speaker', (page) => page.getByLabel('Who').selectOption('Ilse Varga'), (line) => /Varga/.test(line)],
      ['act', (page) => page.getByLabel('Act').selectOption('denial'), (line) => /denial/.test(line)],
      ['side', (page) => page.getByLabel('Side').selectOption('right'), (line) => /Right/.test(line)],
      [
        'outlet',
        (page) => page.getByLabel('Outlet').selectOption('Basin Today'),
        (line) => /Basin Today/.test(line),
      ],
    ];
  for (const [name, choose, fits] of FILTERS)
    it(`filters the ledger by ${name}, without script`, async () => {
      await withPage(browser, NO_SCRIPT, async (page) => {
        await page.goto(`${served.url}/stories/kessel/ledger`);
        const all = await lines(page).allTextContents();
        await choose(page);
        await goBy(page.getByRole('button', { name: 'Show' }));
        const found = await lines(page).allTextContents();
        expect(found).toEqual(all.filter(fits));
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThan(all.length);
      });
    });

  it('filters the ledger by days, without script', async () => {
    await withPage(browser, NO_SCRIPT, async (page) => {
      await page.goto(`${served.url}/stories/kessel/ledger`);
      await page.getByLabel('From').fill('2026-03-03');
      await page.getByLabel('To').fill('2026-03-03');
      await goBy(page.getByRole('button', { name: 'Show' }));
      const days = await page.locator('.day-title').allTextContents();
      expect(days).toEqual(['3 March 2026']);
      expect(await lines(page).count()).toBe(
        sheet.ledger.filter(({ saidOn }) => saidOn === '2026-03-03').length,
      );
    });
  });

  it('from the front page to the sentence on a phone, with nothing beyond its edge', async () => {
    const errors = await withPage(browser, PHONE, async (page) => {
      const fits = async (): Promise<void> =>
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.goto(served.url);
      await fits();
      await page
        .getByRole('link', { name: /Halden offers/ })
        .first()
        .tap();
      await page.waitForURL('**/stories/kessel');
      await fits();
      await page.locator('.dispute blockquote a').first().tap();
      await page.locator('#lit').waitFor();
      const { x, width } = (await page.locator('#lit').boundingBox())!;
      expect(x + width).toBeLessThan(390);
      await fits();
      await page.getByRole('link', { name: 'All accounts of this story' }).tap();
      await page.waitForURL('**/stories/kessel');
    });
    expect(errors).toEqual([]);
  });

  it('through the ledger by keys', async () => {
    const errors = await withPage(browser, {}, async (page) => {
      await page.goto(`${served.url}/stories/kessel/ledger`);
      for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
      const first = lines(page).first();
      expect(await first.getAttribute('class')).toContain('at');
      expect(await page.locator('.at').count()).toBe(1);
      await page.keyboard.press('/');
      await page.waitForURL('**/search');
      await page.locator('#q').fill('j k');
      expect(await page.locator('.at').count()).toBe(0);
    });
    expect(errors).toEqual([]);
  });

  it('prints the sheet open and without controls', async () => {
    await withPage(browser, { viewport: { width: 718, height: 1047 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${served.url}/stories/kessel`);
      for (const control of ['.theme', '.contents', '.rater-switch', '.colophon'])
        expect(await page.locator(control).first().isVisible()).toBe(false);
      const [dispute] = sheet.disputes;
      expect(await page.locator('#disputes').getByText(dispute!.why[0]!).isVisible()).toBe(true);
      expect(await page.locator('details.possible .dispute').first().isVisible()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(718);
    });
  });
});
