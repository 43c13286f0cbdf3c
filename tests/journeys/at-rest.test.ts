import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './support/axe.ts';
import { openChromium } from './support/chromium.ts';

const PATIENCE_MS = 60_000;

/** A page on which a hint comes slowly, as one does when the page turns under a resting pointer. */
const COMING = `<!doctype html><html lang="en"><head><title>Hints</title><style>
  p { color: #fff; background: #111; opacity: FIRST; transition: opacity 600ms; font-size: 13px }
  .shown { opacity: 1 }</style></head>
  <body><main><h1>Hints</h1><p>White words on black</p></main>
  <script>setTimeout(() => document.querySelector('p').classList.add('shown'), WAIT)</script></body></html>`;

function coming(wait: number, first = 0): string {
  return COMING.replace('WAIT', String(wait)).replace('FIRST', String(first));
}

describe('what is measured for its contrast', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await (await browser.newContext()).newPage();
  }, PATIENCE_MS);

  afterAll(() => browser.close());

  it.each([0, 100, 200, 400])(
    'has come to rest, though it begins to fade after %s ms',
    async (wait) => {
      await page.setContent(coming(wait));
      expect(await axeFaults(page)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'is told when it stays weak',
    async () => {
      await page.setContent(coming(0, 0.4).replace('.shown { opacity: 1 }', ''));
      expect((await axeFaults(page)).join()).toContain('color-contrast');
    },
    PATIENCE_MS,
  );

  it(
    'never waits for what turns for ever',
    async () => {
      await page.setContent(
        coming(0).replace(
          '.shown {',
          '@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 1s infinite } .shown {',
        ),
      );
      expect(await axeFaults(page)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
