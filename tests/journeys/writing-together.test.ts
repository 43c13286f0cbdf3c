import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { plainText } from '#contract/body/blocks.ts';
import { layShakyLine, type ShakyLine } from '#tests/support/shaky-line.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, saved, typeInto, viewOf } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { PASSWORD } from './support/demo-newsroom.ts';
import { openJourney } from './support/open-journey.ts';
import { staffOf, type Staff } from './support/staff.ts';

const PATIENCE_MS = 300_000;

const EDITOR = 'Tomas Lindqvist';
const KEPT_HERE = /: your words are kept on this computer$/;

function surface(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

/** The text as the server has it. */
async function textAt(page: Page, id: string): Promise<string> {
  return plainText((await viewOf(page, id)).content.body);
}

/** Puts the cursor behind the last letter of a paragraph. */
async function goToEndOf(page: Page, words: string): Promise<void> {
  await surface(page).locator('p', { hasText: words }).first().click();
  await page.keyboard.press('End');
}

/** Waits until the words stand on somebody’s screen. */
async function sees(page: Page, words: string): Promise<void> {
  await surface(page).getByText(words).first().waitFor();
}

describe('two people in one text', () => {
  const journey = openJourney();
  const open: { line?: ShakyLine; away?: Staff; writer?: Page; editor?: Page } = {};

  beforeAll(async () => {
    // The writer's line can be cut; the editor sits in the house.
    open.line = await layShakyLine(journey.newsroom.url);
    open.away = staffOf(journey.browser, { ...journey.newsroom, url: open.line.url });
    open.writer = await open.away.as('reporter');
    open.editor = await journey.staff.as('editor');
  }, PATIENCE_MS);
  afterAll(async () => open.line?.close());

  function at(): { writer: Page; editor: Page; line: ShakyLine } {
    const { writer, editor, line } = open;
    if (writer === undefined || editor === undefined || line === undefined) {
      throw new Error('Nobody is at work.');
    }
    return { writer, editor, line };
  }

  /** A story of two paragraphs, open on the writer’s screen and saved; on the editor’s too when asked for. */
  async function begin(slugline: string, both = true): Promise<string> {
    const { writer, editor } = at();
    const text = ['The bridge is closed.', 'Nobody was hurt.'];
    const id = await beginStory(writer, { slugline, headline: 'A bridge', text });
    if (both) {
      await openArticle(editor, id);
      await sees(editor, 'Nobody was hurt.');
    }
    return id;
  }

  const watched = (part: () => Promise<void>) => async (): Promise<void> =>
    journey.staff.watch(async () => {
      const { away } = open;
      await (away === undefined ? part() : away.watch(part));
    });

  it(
    'see each other, and each other’s words as they are typed',
    watched(async () => {
      const { writer, editor } = at();
      const id = await begin('TOGETHER/TYPING');
      await writer.getByText(EDITOR).first().waitFor();
      await goToEndOf(editor, 'The bridge is closed.');
      await goToEndOf(writer, 'Nobody was hurt.');
      await Promise.all([
        editor.keyboard.type(' It opens tomorrow.', { delay: 20 }),
        writer.keyboard.type(' Two people were rescued.', { delay: 20 }),
      ]);
      await sees(writer, 'The bridge is closed. It opens tomorrow.');
      await sees(editor, 'Nobody was hurt. Two people were rescued.');
      for (const page of [writer, editor]) {
        await saved(page);
        expect(await axeFaultsEitherWay(page)).toEqual([]);
      }
      expect(await textAt(writer, id)).toContain('Nobody was hurt. Two people were rescued.');
    }),
    PATIENCE_MS,
  );

  it(
    'write in the same paragraph and in different fields without being asked anything',
    watched(async () => {
      const { writer, editor } = at();
      const id = await begin('TOGETHER/SAME-PLACE');
      await goToEndOf(editor, 'The bridge is closed.');
      await goToEndOf(writer, 'The bridge is closed.');
      await Promise.all([
        editor.keyboard.type(' Says the editor.', { delay: 15 }),
        writer.keyboard.type(' Says the writer.', { delay: 15 }),
      ]);
      await Promise.all([
        typeInto(editor, 'Headline', 'A bridge is closed'),
        typeInto(writer, 'Standfirst', 'It may open tomorrow.'),
      ]);
      await saved(writer);
      await saved(editor);
      const { content } = await viewOf(writer, id);
      expect(content).toMatchObject({
        headline: 'A bridge is closed',
        standfirst: 'It may open tomorrow.',
      });
      const letters = plainText(content.body).replaceAll(/\s/gu, '').length;
      const typed = 'The bridge is closed. Says the editor. Says the writer. Nobody was hurt.';
      expect(letters).toBe(typed.replaceAll(/\s/gu, '').length);
      expect(await surface(writer).innerText()).toBe(await surface(editor).innerText());
      expect(await writer.getByRole('dialog').count()).toBe(0);
    }),
    PATIENCE_MS,
  );

  it(
    'keep what is typed while the network is away, say so, and have it when it is back',
    watched(async () => {
      const { writer, editor, line } = at();
      const id = await begin('TOGETHER/OFFLINE');
      line.cut();
      await goToEndOf(writer, 'The bridge is closed.');
      await writer.keyboard.type(' Typed without a network.');
      await writer.getByText(KEPT_HERE).first().waitFor();
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await goToEndOf(editor, 'Nobody was hurt.');
      await editor.keyboard.type(' The editor went on.');
      await saved(editor);
      line.mend();
      await saved(writer);
      await sees(writer, 'The editor went on.');
      await sees(editor, 'Typed without a network.');
      expect(await textAt(editor, id)).toContain('The bridge is closed. Typed without a network.');
    }),
    PATIENCE_MS,
  );

  it(
    'see both when one deleted what the other wrote in, and settle it',
    watched(async () => {
      const { writer, editor, line } = at();
      const id = await begin('TOGETHER/DELETED');
      line.cut();
      await goToEndOf(writer, 'Nobody was hurt.');
      for (let n = 0; n < ' was hurt.'.length; n += 1) await writer.keyboard.press('ArrowLeft');
      await writer.keyboard.type(', we are told,');
      await writer.getByText(KEPT_HERE).first().waitFor();
      await goToEndOf(editor, 'Nobody was hurt.');
      await editor.keyboard.press('Shift+Home');
      await editor.keyboard.press('Backspace');
      await editor.keyboard.press('Backspace');
      await saved(editor);
      line.mend();
      await saved(writer);
      await writer.getByText(`${EDITOR} deleted this while you wrote in it`).waitFor();
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      expect(await textAt(writer, id)).toContain(', we are told,');
      await writer.getByRole('button', { name: 'Remove', exact: true }).click();
      await saved(writer);
      await surface(editor).getByText(', we are told,').waitFor({ state: 'detached' });
      expect(await textAt(editor, id)).not.toContain(', we are told,');
    }),
    PATIENCE_MS,
  );

  it(
    'lose nothing of what is typed after a session is over',
    watched(async () => {
      const { writer } = at();
      const id = await begin('TOGETHER/SESSION', false);
      await writer.evaluate(async () => fetch('/api/v1/sessions/current', { method: 'DELETE' }));
      await goToEndOf(writer, 'Nobody was hurt.');
      await writer.keyboard.type(' Typed after the end.');
      const dialog = writer.getByRole('dialog', { name: 'Sign in again' });
      await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await saved(writer);
      expect(await textAt(writer, id)).toContain('Typed after the end.');
    }),
    PATIENCE_MS,
  );

  it(
    'find their words again after the browser crashed with the network away',
    watched(async () => {
      const { writer, line } = at();
      const id = await begin('TOGETHER/CRASH', false);
      const doomed = await writer.context().newPage();
      await doomed.goto(writer.url());
      await sees(doomed, 'Nobody was hurt.');
      await doomed
        .getByText(/^Saved/)
        .first()
        .waitFor();
      line.cut();
      await goToEndOf(doomed, 'The bridge is closed.');
      await doomed.keyboard.type(' Typed before the crash.');
      await doomed.getByText(KEPT_HERE).first().waitFor();
      const session = await doomed.context().newCDPSession(doomed);
      const crashed = doomed.waitForEvent('crash');
      // The page is gone before it can answer.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await doomed.close();
      line.mend();
      await openArticle(writer, id);
      await sees(writer, 'Typed before the crash.');
      await saved(writer);
      expect(await textAt(writer, id)).toContain('The bridge is closed. Typed before the crash.');
    }),
    PATIENCE_MS,
  );
});
