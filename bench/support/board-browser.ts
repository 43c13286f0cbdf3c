import type { Page } from 'playwright-core';
import { SESSION_COOKIE } from '#server/accounts/session-cookie.ts';
import { openChromium } from '#tests/journeys/support/chromium.ts';
import { letIn } from '../editor.ts';
import type { Bench } from './bench.ts';
import { figure, type Figure } from './figure.ts';

const LOOKS = 5;
const MOVES = 10;

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Milliseconds from the address to the first card on the screen, the page’s files being kept. */
async function look(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/desk/board`);
  await page.locator('[data-card]').first().waitFor();
  return page.evaluate(() => performance.getEntriesByName('first-card')[0]?.startTime ?? 0);
}

/** Milliseconds from letting a card go where it may be to seeing it there. */
async function move(page: Page): Promise<number> {
  const given = page.locator('[data-position="returned"]');
  await given
    .getByRole('button', { name: /^Move /u })
    .first()
    .click();
  const place = page.getByRole('dialog').getByRole('button', { name: /^In review/u });
  await page
    .locator('[role="dialog"] button:not([aria-disabled]) b', { hasText: 'In review' })
    .waitFor();
  await place.evaluate((button) => {
    button.addEventListener('click', () => performance.mark('moved'), {
      capture: true,
      once: true,
    });
    const column = document.querySelector('[data-position="in-review"] [data-moving]');
    if (column !== null) throw new Error('A card is on its way already.');
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-position="in-review"] [data-moving]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.measure('move', 'moved'));
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await place.click();
  await page.waitForFunction(() => performance.getEntriesByName('move').length > 0);
  const took = await page.evaluate(() => {
    const [measured] = performance.getEntriesByName('move');
    performance.clearMeasures();
    performance.clearMarks('moved');
    return measured?.duration ?? Number.NaN;
  });
  await page.locator('[data-moving]').waitFor({ state: 'detached' });
  return took;
}

/** The board as somebody sees it: how long until the first card is there, and until a moved card shows that it moves. */
export async function boardInBrowser(bench: Bench): Promise<Figure[]> {
  await using undo = new AsyncDisposableStack();
  const browser = await openChromium();
  undo.defer(async () => browser.close());
  const { cookie } = await letIn(bench);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: SESSION_COOKIE, value: cookie, url: bench.url }]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-card]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first-card'));
    }).observe(document, { childList: true, subtree: true });
  });
  await look(page, bench.url);
  const looks: number[] = [];
  for (let n = 0; n < LOOKS; n += 1) looks.push(await look(page, bench.url));
  const moves: number[] = [];
  for (let n = 0; n < MOVES; n += 1) moves.push(await move(page));
  return [
    figure({
      name: 'board, first card on the screen',
      value: median(looks),
      unit: 'ms',
      goal: '≤ 1,000 ms',
      holds: (ms) => ms <= 1_000,
    }),
    figure({
      name: 'board, a card moves',
      value: median(moves),
      unit: 'ms',
      goal: '≤ 100 ms to what one sees',
      holds: (ms) => ms <= 100,
    }),
  ];
}
