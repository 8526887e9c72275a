import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { createReader } from '../../src/engine/answering/store-reader.ts';
import { createDesk, type Desk } from '../../src/engine/desk/desk.ts';
import { fetcherWithin } from '../../src/engine/following/played/fetcher.ts';
import { openStore, type Store } from '../../src/engine/open.ts';
import { createApp } from '../../src/web/app.tsx';
import { type Served, serve } from '../../src/web/serving/serve.ts';
import { goBy, isBrowserMissing, launch, PATIENCE, violations, withPage } from './browser.ts';

const page = (headline: string, text: string): string =>
  `<html><head><title>${headline}</title><meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article><h1>${headline}</h1>${text}</article></body></html>`;
const FERRY = `<p>The harbour office said on Monday that the ferry to Holm would stop in November because its hull needs new plates.</p>
<p>The island council called the decision a blow to the school, whose teachers cross the sound every morning.</p>`;
const CHOIR = `<p>The girls of the cathedral choir in Lund won the medal for their motets on Sunday, the jury announced after a long evening.</p>
<p>Conductor Maja Lind said that the sopranos had rehearsed since April and that the prize money would buy a new organ.</p>`;

describe.skipIf(isBrowserMissing)('adding from the page', () => {
  let browser: Browser;
  let served: Served;
  let store: Store;
  let desk: Desk;
  let outlet: Server;
  let links: string;
  const fetcher = fetcherWithin(PATIENCE, {
    now: Date.now,
    userAgent: 'test',
    allowedHosts: ['127.0.0.1'],
  });

  beforeAll(async () => {
    outlet = createServer((request, response) => {
      if (request.url === '/gone') response.writeHead(410).end();
      else
        setTimeout(
          () => response.setHeader('content-type', 'text/html').end(page('Ferry to Holm stops', FERRY)),
          300,
        );
    });
    outlet.listen(0, '127.0.0.1');
    await once(outlet, 'listening');
    const origin = `http://127.0.0.1:${(outlet.address() as AddressInfo).port}`;
    links = `${origin}/ferry\n${origin}/gone`;
    store = await openStore(':memory:');
    desk = createDesk(store, fetcher);
    const reader = createReader(store);
    served = await serve(createApp(reader, { api: createApi(reader), desk }), { port: 0, host: '127.0.0.1' });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await served?.close();
    await fetcher.close();
    await store?.close();
    outlet?.close();
  });

  it('shows links and files as they come in, up to the sheet, with script', async () => {
    const errors = await withPage(browser, {}, async (tab) => {
      await tab.goto(served.url);
      await tab.getByRole('link', { name: 'Add', exact: true }).click();
      expect(await violations(tab)).toEqual([]);
      await tab.getByLabel('Links').fill(links);
      await tab.getByLabel('Files').setInputFiles({
        name: 'again.html',
        mimeType: 'text/html',
        buffer: Buffer.from(page('No ferry to Holm', FERRY)),
      });
      await tab.getByRole('button', { name: 'Add' }).click();
      await tab.waitForURL('**/add/*');
      await tab.getByText('Done.').waitFor();
      expect(await violations(tab)).toEqual([]);
      expect(await tab.locator('.import-item .state').allTextContents()).toEqual([
        'added',
        'failed',
        'added',
      ]);
      await tab.getByRole('link', { name: 'All accounts of its story' }).first().click();
      expect(await tab.locator('.facts').first().textContent()).toContain('2 articles');
    });
    expect(errors).toEqual([]);
  });

  it('makes two stories one, and parts them again, by plain forms', async () => {
    const errors = await withPage(browser, { javaScriptEnabled: false }, async (tab) => {
      await tab.goto(`${served.url}/add`);
      await tab.getByLabel('Files').setInputFiles({
        name: 'choir.html',
        mimeType: 'text/html',
        buffer: Buffer.from(page('Choir wins medal', CHOIR)),
      });
      await tab.getByRole('button', { name: 'Add' }).click();
      await tab.getByRole('link', { name: 'All accounts of its story' }).click();
      expect(await tab.locator('.facts').first().textContent()).toContain('1 article');
      const choir = tab.url();
      await tab.goto(served.url);
      await tab
        .getByRole('link', { name: /erry to Holm/ })
        .first()
        .click();
      await tab.getByRole('link', { name: /Correct this sheet/ }).click();
      await tab.getByLabel('The other story').fill(choir);
      await tab.getByRole('button', { name: 'Make them one' }).click();
      await tab.waitForURL(/stories\/[^/]+$/);
      expect(await tab.locator('.facts').first().textContent()).toContain('3 articles');
      await tab.getByRole('link', { name: /Correct this sheet/ }).click();
      await tab.getByLabel('Choir wins medal').check();
      await tab.getByRole('button', { name: 'Part them' }).click();
      await tab.waitForURL(/stories\/[^/]+$/);
      expect(await tab.locator('h1').textContent()).toBe('Choir wins medal');
      expect(await tab.locator('.facts').first().textContent()).toContain('1 article');
      await tab.goto(`${served.url}/corrections`);
      expect(await tab.locator('.issues li').count()).toBe(2);
    });
    expect(errors).toEqual([]);
    await withPage(browser, { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }, async (tab) => {
      for (const path of ['/corrections', '/add']) {
        await tab.goto(served.url + path);
        expect(await violations(tab)).toEqual([]);
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      }
      await tab.goto(served.url);
      await tab.locator('.story a').first().click();
      await tab.getByRole('link', { name: /Correct this sheet/ }).click();
      expect(await violations(tab)).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    });
  });

  it('gives a statement to who says it, by name, beside what the machine had read', async () => {
    const hit = (await store.search('sopranos', 1))[0]!;
    const { id } = (await store.statementsOf([hit.articleId])).find(({ speaker }) =>
      speaker?.actor.name.includes('Lind'),
    )!;
    const errors = await withPage(browser, { javaScriptEnabled: false }, async (tab) => {
      await tab.goto(`${served.url}/statements/${id}`);
      await tab.getByText('Wrong speaker?').click();
      await tab.getByLabel('Who says it').fill('Zebulon Farquhar');
      await goBy(tab.getByRole('button', { name: 'They say it' }));
      expect(await tab.locator('main').textContent()).toContain('does not name Zebulon Farquhar');
      await tab.goto(`${served.url}/statements/${id}`);
      await tab.getByText('Wrong speaker?').click();
      await tab.getByLabel('Who says it').fill('the jury');
      await tab.getByLabel('Your name').fill('Ada Quill');
      await tab.getByRole('button', { name: 'They say it' }).click();
      await tab.waitForURL(/statement=/);
      expect(await tab.locator('.card').textContent()).toMatch(
        /the jury.*by Ada Quill, .*; the machine had read .*Lind/,
      );
      expect(await tab.locator('.lit.speaker').textContent()).toContain('the jury');
      await goBy(tab.getByRole('link', { name: 'All accounts of this story' }));
      expect(await tab.locator('.line .caution').allTextContents()).toContainEqual(
        expect.stringMatching(/corrected by Ada Quill.*read by machine as .*Lind/),
      );
    });
    for (const colorScheme of ['light', 'dark'] as const)
      await withPage(browser, { viewport: { width: 390, height: 800 }, colorScheme }, async (tab) => {
        await tab.goto(`${served.url}/statements/${id}`);
        await tab.getByText('Wrong speaker?').click();
        expect(await violations(tab)).toEqual([]);
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      });
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
  });

  it('comes to the same end without script', async () => {
    const errors = await withPage(browser, { javaScriptEnabled: false, colorScheme: 'dark' }, async (tab) => {
      await tab.goto(`${served.url}/add`);
      await tab.getByLabel('Links').fill(links.replace('/ferry', '/other'));
      await tab.getByRole('button', { name: 'Add' }).click();
      await tab.getByText('Done.').waitFor();
      await tab.waitForLoadState();
      expect(await tab.locator('.import-item .state').allTextContents()).toEqual(['added', 'failed']);
    });
    expect(errors).toEqual([]);
  });
});
