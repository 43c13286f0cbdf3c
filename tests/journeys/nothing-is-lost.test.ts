import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { plainText } from '#contract/body/blocks.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, saved, typeParagraph, viewOf } from './support/article-steps.ts';
import { callDesk } from './support/desk-calls.ts';
import { PASSWORD } from './support/demo-newsroom.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 300_000;
type Desks = { items: { id: string; slug: string }[] };
type Made = { id: string };

/** The text as the server has it. */
async function textAt(page: Page, id: string): Promise<string> {
  return plainText((await viewOf(page, id)).content.body);
}

/** Somebody else rewrites the first paragraph in the meantime, without looking at the writer’s screen. */
async function rewriteFirst(page: Page, id: string, words: string): Promise<void> {
  const { content, position } = await viewOf(page, id);
  const [first, ...others] = content.body.content ?? [];
  const rewritten = { ...first, content: [{ type: 'text', text: words }] };
  const body = { ...content.body, content: [rewritten, ...others] };
  await callDesk(page, 'PUT', `/articles/${id}/working-copy`, {
    body: { body },
    ifMatch: position,
  });
}

/** Puts the cursor behind the last letter of the first paragraph. */
async function goToEndOfFirst(page: Page): Promise<void> {
  await page.locator('[role="textbox"] > p').first().click();
  await page.keyboard.press('End');
}

describe('what somebody has typed', () => {
  const journey = openJourney();
  const open: { writer?: Page; editor?: Page } = {};

  beforeAll(async () => {
    open.writer = await journey.staff.as('reporter');
    open.editor = await journey.staff.as('editor');
  }, PATIENCE_MS);

  function people(): { writer: Page; editor: Page } {
    const { writer, editor } = open;
    if (writer === undefined || editor === undefined) throw new Error('Nobody is at work.');
    return { writer, editor };
  }

  /** A story of two paragraphs, open on the writer’s screen and saved. */
  async function begin(slugline: string): Promise<string> {
    const { writer } = people();
    const desks = (await callDesk(writer, 'GET', '/desks')) as Desks;
    const deskId = desks.items.find(({ slug }) => slug === 'city')?.id;
    const story = { slugline, deskId, language: 'en', headline: 'A bridge' };
    const { id } = (await callDesk(writer, 'POST', '/stories', { body: story })) as Made;
    await openArticle(writer, id);
    await typeParagraph(writer, 'The bridge is closed.');
    await typeParagraph(writer, 'Nobody was hurt.');
    await saved(writer);
    return id;
  }

  const watched = (part: () => Promise<void>) => async (): Promise<void> =>
    journey.staff.watch(part);

  it(
    'stands beside what somebody else wrote elsewhere, and the screen says whose it is',
    watched(async () => {
      const { writer, editor } = people();
      const id = await begin('NOTHING-LOST/MERGE');
      await rewriteFirst(editor, id, 'An editor wrote this.');
      await typeParagraph(writer, 'And the writer that.');
      await writer.getByText('Others’ changes have come in').waitFor();
      await writer.getByText('Tomas Lindqvist: Text').waitFor();
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await saved(writer);
      const text = await textAt(writer, id);
      expect(text).toContain('An editor wrote this.');
      expect(text).toContain('And the writer that.');
      expect(
        await writer.getByRole('textbox', { name: 'Text', exact: true }).innerText(),
      ).toContain('An editor wrote this.');
    }),
    PATIENCE_MS,
  );

  it(
    'is asked about when both wrote in one place, and stays whatever is chosen',
    watched(async () => {
      const { writer, editor } = people();
      const id = await begin('NOTHING-LOST/CONFLICT');
      await rewriteFirst(editor, id, 'The editor says that it opens tomorrow.');
      await goToEndOfFirst(writer);
      await writer.keyboard.type(' So says the writer.');
      const dialog = writer.getByRole('dialog', { name: 'You both wrote in the same place' });
      await dialog.waitFor();
      expect(await dialog.innerText()).toContain('Tomas Lindqvist');
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Keep both' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await saved(writer);
      const text = await textAt(writer, id);
      expect(text).toContain('The editor says that it opens tomorrow.');
      expect(text).toContain('So says the writer.');
    }),
    PATIENCE_MS,
  );

  it(
    'can be copied when theirs is taken as a whole',
    watched(async () => {
      const { writer, editor } = people();
      const id = await begin('NOTHING-LOST/THEIRS');
      await rewriteFirst(editor, id, 'The editor rewrote all of it.');
      await goToEndOfFirst(writer);
      await writer.keyboard.type(' The writer went on.');
      const dialog = writer.getByRole('dialog', { name: 'You both wrote in the same place' });
      await dialog.getByRole('button', { name: 'Take their whole text' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await writer.getByRole('button', { name: 'Copy my text' }).waitFor();
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      expect(await textAt(writer, id)).not.toContain('The writer went on.');
    }),
    PATIENCE_MS,
  );

  it(
    'is kept here while the network is away, said so, and saved when it is back',
    watched(async () => {
      const { writer } = people();
      const id = await begin('NOTHING-LOST/OFFLINE');
      await writer.context().setOffline(true);
      await goToEndOfFirst(writer);
      await writer.keyboard.type(' Typed offline.');
      await writer.getByText('Offline: your words are kept on this computer').first().waitFor();
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await writer.context().setOffline(false);
      await saved(writer);
      expect(await textAt(writer, id)).toContain('Typed offline.');
    }),
    PATIENCE_MS,
  );

  it(
    'waits while the session is over, and is saved after signing in over it',
    watched(async () => {
      const { writer } = people();
      const id = await begin('NOTHING-LOST/SESSION');
      await writer.context().clearCookies();
      await goToEndOfFirst(writer);
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
    'is found again after the browser crashed',
    watched(async () => {
      const { writer } = people();
      const id = await begin('NOTHING-LOST/CRASH');
      const doomed = await writer.context().newPage();
      await doomed.goto(writer.url());
      await doomed.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
      await doomed.route('**/working-copy', (route) => route.abort());
      await goToEndOfFirst(doomed);
      await doomed.keyboard.type(' Typed before the crash.');
      await doomed
        .getByText(/^Not saved/)
        .first()
        .waitFor();
      const session = await doomed.context().newCDPSession(doomed);
      const crashed = doomed.waitForEvent('crash');
      // The page is gone before it can answer.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await doomed.close();
      await openArticle(writer, id);
      const dialog = writer.getByRole('dialog', { name: 'Unsaved text was found' });
      expect(await dialog.innerText()).toContain('Typed before the crash.');
      expect(await axeFaultsEitherWay(writer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Restore my words' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await saved(writer);
      expect(await textAt(writer, id)).toContain('Typed before the crash.');
    }),
    PATIENCE_MS,
  );
});
