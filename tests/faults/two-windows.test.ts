import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { plainText } from '#contract/body/blocks.ts';
import { count } from '#tests/support/counts.ts';
import { layShakyLine, type ShakyLine } from '#tests/support/shaky-line.ts';
import { openArticle, typeParagraph, viewOf } from '../journeys/support/article-steps.ts';
import { openChromium } from '../journeys/support/chromium.ts';
import {
  openDemoNewsroom,
  PASSWORD,
  type DemoNewsroom,
} from '../journeys/support/demo-newsroom.ts';
import { callDesk } from '../journeys/support/desk-calls.ts';

const PATIENCE_MS = 900_000;
/** How long two people write on bad lines, in milliseconds. */
const WRITING_MS = count({ full: 300_000, quick: 12_000 });
/** Every key types a letter that nobody types again: each window has ten thousand of its own. */
const LETTERS = [0x4e00, 0x7530] as const;
const PEOPLE = ['reporter', 'editor'] as const;

type Window = {
  page: Page;
  context: BrowserContext;
  line: ShakyLine;
  typed: string[];
  first: number;
};

/** Puts the cursor somewhere into the text, as a click would; false when there is nothing to click. */
function clickAnywhere(surface: Element, [where, offset]: readonly [number, number]): boolean {
  const blocks = [...surface.children];
  const block = blocks[Math.floor(where * blocks.length)];
  if (block === undefined) return false;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  const target = text ?? block;
  const length = text?.textContent?.length ?? 0;
  document.getSelection()?.collapse(target, Math.floor(offset * (length + 1)));
  return true;
}

async function signIn(page: Page, url: string, who: string): Promise<void> {
  await page.goto(`${url}/desk/sign-in`);
  await page.getByLabel('Email address').fill(`${who}@demo.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
}

/** One thing that somebody does to the text: a few letters, a new paragraph, a paragraph carried up or down. */
async function edit(window: Window): Promise<void> {
  const { page, typed, first } = window;
  const surface = page.getByRole('textbox', { name: 'Text', exact: true });
  await surface.focus();
  await surface.evaluate(clickAnywhere, [Math.random(), Math.random()] as const);
  const dice = Math.random();
  if (dice < 0.12) await page.keyboard.press('Enter');
  else if (dice < 0.2) await page.keyboard.press(dice < 0.16 ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
  else {
    for (let n = 0; n < 1 + Math.random() * 6; n += 1) {
      const letter = String.fromCodePoint(first + typed.length);
      typed.push(letter);
      await page.keyboard.insertText(letter);
    }
  }
}

async function writeUntil(window: Window, end: number): Promise<void> {
  while (performance.now() < end) {
    await edit(window);
    await window.page.waitForTimeout(Math.random() * 200);
  }
}

/** Cuts the line now and then, for up to several seconds. */
async function shake({ line, page }: Window, end: number): Promise<number> {
  let cuts = 0;
  while (performance.now() < end) {
    await page.waitForTimeout(500 + Math.random() * 4_000);
    line.cut();
    cuts += 1;
    await page.waitForTimeout(Math.random() ** 2 * 8_000);
    line.mend();
  }
  return cuts;
}

async function textOf({ page }: Window): Promise<string> {
  return page.getByRole('textbox', { name: 'Text', exact: true }).evaluate((surface) =>
    [...surface.children]
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const drawn of copy.querySelectorAll('.ProseMirror-widget')) drawn.remove();
        return copy.textContent;
      })
      .join('\n'),
  );
}

describe('two people in one text, each on a line that is cut again and again', () => {
  const open: { newsroom?: DemoNewsroom; browser?: Browser } = {};
  const windows: Window[] = [];
  let articleId = '';

  beforeAll(async () => {
    open.newsroom = await openDemoNewsroom();
    open.browser = await openChromium();
    for (const [at, who] of PEOPLE.entries()) {
      const line = await layShakyLine(open.newsroom.url);
      const context = await open.browser.newContext({ locale: 'en-GB' });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      windows.push({ page, context, line, typed: [], first: LETTERS[at] ?? 0 });
      await signIn(page, line.url, who);
    }
    const [writer] = windows;
    if (writer === undefined) throw new Error('Nobody is at work.');
    const desks = (await callDesk(writer.page, 'GET', '/desks')) as {
      items: { id: string; slug: string }[];
    };
    const deskId = desks.items.find(({ slug }) => slug === 'city')?.id;
    const story = { slugline: 'TWO-WINDOWS', deskId, language: 'en', headline: 'A bridge' };
    articleId = (
      (await callDesk(writer.page, 'POST', '/stories', { body: story })) as { id: string }
    ).id;
    for (const { page } of windows) await openArticle(page, articleId);
    for (const words of ['One.', 'Two.', 'Three.']) await typeParagraph(writer.page, words);
  }, PATIENCE_MS);

  afterAll(async () => {
    await open.browser?.close();
    for (const { line } of windows) await line.close();
    await open.newsroom?.close();
  }, PATIENCE_MS);

  it(
    'loses no letter and doubles none, and both end with what the server has',
    async () => {
      const end = performance.now() + WRITING_MS;
      const cuts = await Promise.all(
        windows.map(async (window) => {
          const [, times] = await Promise.all([writeUntil(window, end), shake(window, end)]);
          return times;
        }),
      );
      for (const times of cuts) expect(times).toBeGreaterThan(0);
      for (const { line } of windows) line.mend();
      for (const { page } of windows) {
        await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor({ timeout: 120_000 });
      }
      const [one, other] = windows;
      if (one === undefined || other === undefined) throw new Error('Nobody is at work.');
      const server = plainText((await viewOf(one.page, articleId)).content.body);
      let texts = await Promise.all(windows.map(textOf));
      // Whose own words are saved may still be told the other's last ones.
      for (let looks = 0; looks < 100 && texts[0] !== texts[1]; looks += 1) {
        await one.page.waitForTimeout(100);
        texts = await Promise.all(windows.map(textOf));
      }
      expect(texts[0]).toBe(texts[1]);
      const letters = [...server].filter((letter) => (letter.codePointAt(0) ?? 0) >= 0x4e00);
      const wanted = windows.flatMap(({ typed }) => typed);
      expect(wanted.length).toBeGreaterThan(20);
      expect(letters.toSorted()).toEqual(wanted.toSorted());
      expect(
        [...(texts[0] ?? '')].filter((letter) => (letter.codePointAt(0) ?? 0) >= 0x4e00).toSorted(),
      ).toEqual(wanted.toSorted());
    },
    PATIENCE_MS,
  );
});
