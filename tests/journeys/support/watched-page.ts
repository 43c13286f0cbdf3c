import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** A page and everything that went wrong on it: errors of scripts and the console, and what the CSP kept out. */
export type WatchedPage = {
  page: Page;
  faults: string[];
  /** Waits until the page has asked for nothing for a moment, and all it asked for has come. */
  quiet: () => Promise<void>;
};

const QUIET_MS = 150;

/** The line of news stands for as long as somebody is signed in: it never ends, and says nothing of what a page waits for. */
const STANDING = /\/api\/v1\/news$/;

const quiets = new WeakMap<Page, () => Promise<void>>();

/** Waits until a watched page has asked for nothing for a moment, and all it asked for has come. */
export async function untilQuiet(page: Page): Promise<void> {
  await quiets.get(page)?.();
}

/** Counts what a page has asked for and not got yet. Playwright's own `networkidle` takes half a second each time. */
function quietOf(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    if (STANDING.test(request.url())) return;
    underWay.add(request);
    last = performance.now();
  });
  const end = (request: Request): void => {
    if (!underWay.delete(request)) return;
    last = performance.now();
  };
  page.on('requestfinished', end).on('requestfailed', end);
  return async () => {
    last = performance.now();
    while (underWay.size > 0 || performance.now() - last < QUIET_MS) await page.waitForTimeout(30);
  };
}

/** Answers that are no fault: nobody is signed in yet; a save that asks what others changed meanwhile. */
const EXPECTED: readonly RegExp[] = [
  /status of 401 .*\/api\/v1\/me$/,
  /status of 412 .*\/working-copy$/,
];

/** Opens a page that keeps what goes wrong on it. `notFound` are addresses that are meant to answer 4xx. */
export async function openWatchedPage(
  context: BrowserContext,
  notFound: readonly RegExp[] = [],
): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.setDefaultNavigationTimeout(90_000);
  const quiet = quietOf(page);
  quiets.set(page, quiet);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && !/Content.Security.Policy/i.test(message.text())) return;
    const said = `${message.text()} at ${message.location().url}`;
    if (![...EXPECTED, ...notFound].some((pattern) => pattern.test(said)))
      faults.push(`console: ${said}`);
  });
  return { page, faults, quiet };
}

/** Keeps what a page shows, as a picture and as text, and answers the folder they are in. */
export async function keepEvidence(
  pages: readonly { name: string; page: Page }[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-evidence-'));
  for (const { name, page } of pages) {
    if (page.isClosed()) continue;
    const path = join(folder, name);
    await page.screenshot({ path: `${path}.png`, fullPage: true }).catch(() => undefined);
    const text = await page
      .locator('body')
      .innerText()
      .catch(() => '');
    writeFileSync(`${path}.txt`, `${page.url()}\n\n${text}\n`);
  }
  return folder;
}
