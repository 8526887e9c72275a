import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** True where no browser is installed. In CI the tests run anyway, and fail with the path they looked at. */
export const isBrowserMissing = !existsSync(PATH) && !process.env.CI;
if (isBrowserMissing)
  console.warn(`No browser at ${PATH}: its tests are left out. Set CHROMIUM to its path.`);

/** Milliseconds for each step of a browser: nothing here asks how fast it is. */
export const PATIENCE = 200_000;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    timeout: PATIENCE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });

/** Opens one page for `work`, and asserts nothing: what the page logged as an error comes back. */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await work(page);
    return errors;
  } finally {
    await context.close();
  }
}

/** Clicks what leads to a page, and waits until that is there whole: a click alone waits for its beginning. */
export async function goBy(link: Locator): Promise<void> {
  await link.click();
  await link.page().waitForLoadState();
}

/** What axe finds wrong, one line each. The source is evaluated by the debugger, so the page's own policy stays on. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}
