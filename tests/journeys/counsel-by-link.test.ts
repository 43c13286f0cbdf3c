import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, publish, sign, viewOf } from './support/article-steps.ts';
import { askForLegal, beginStory, handIn } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';
import { readUntil } from './support/reader.ts';
import { openWatchedPage } from './support/watched-page.ts';

const PATIENCE_MS = 600_000;
const STORY = {
  slugline: 'COURT/QUAY-CONTRACT',
  headline: 'Minister named in quay contract inquiry',
  text: ['A minister is named in the inquiry.', 'The minister denies it.'],
};
const COUNSEL = { name: 'Dr. Lena Moreau', email: 'moreau@chambers.example' };
const SAID = 'Say in the first paragraph that the minister denies it.';

describe('counsel signs by link', () => {
  const journey = openJourney();
  let articleId = '';
  let link = '';
  let counsel: Page;
  const seen: string[] = [];

  /** Counsel's own browser: no account, and everything it asks for is noted. */
  async function comeIn(): Promise<Page> {
    const context = await journey.browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
    });
    const { page } = await openWatchedPage(context);
    page.on('request', (request) => {
      seen.push(`${request.url().split('#', 1)[0] ?? ''} ${request.headers()['referer'] ?? ''}`);
    });
    return page;
  }

  const letter = async (about: RegExp): Promise<string> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = journey.mailbox.letters.findLast(
        ({ to, raw }) => to.includes(COUNSEL.email) && about.test(raw),
      );
      if (found !== undefined) return found.raw;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('No such letter has come.');
  };

  it(
    'who is given a story that is flagged for legal',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        articleId = await beginStory(reporter, STORY);
        await handIn(reporter);

        const editor = await staff.as('editor');
        await askForLegal(editor, articleId);
        await sign(editor, 'Editorial');

        await editor.getByRole('button', { name: 'More', exact: true }).click();
        await editor.getByRole('menuitem', { name: 'Share with an outside reader…' }).click();
        const dialog = editor.getByRole('dialog');
        await dialog.getByLabel('Reader’s name').fill(COUNSEL.name);
        await dialog.getByLabel('Reader’s e-mail address').fill(COUNSEL.email);
        await dialog.getByLabel('Purpose').fill('Libel read before publication');
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await dialog.getByRole('button', { name: 'Make the link' }).click();
        link = await dialog.getByLabel('Link for the reader').inputValue();
        expect(link).toMatch(/\/guest#wtg_[\w-]{43}$/u);
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await dialog.getByRole('button', { name: 'Done' }).click();
        await editor.getByRole('tab', { name: /Sign-off/ }).click();
        await editor.getByText('Not opened yet').waitFor();
      });
      expect(await letter(/asks you to read/u)).toContain(link.split('#')[1]);
    },
    PATIENCE_MS,
  );

  it(
    'reads it, with their name over it, and comments',
    async () => {
      counsel = await comeIn();
      await journey.staff.watch(async () => {
        await counsel.goto(link);
        await counsel.getByRole('heading', { level: 1, name: STORY.headline }).waitFor();
        expect(counsel.url()).not.toContain('wtg_');
        expect(await counsel.getByText('A minister is named in the inquiry.').isVisible()).toBe(
          true,
        );
        expect(await counsel.getByText('Purpose: Libel read before publication').isVisible()).toBe(
          true,
        );
        expect(await axeFaultsEitherWay(counsel)).toEqual([]);
        // What is typed comes along into another language, and back.
        await counsel.getByLabel('Comment', { exact: true }).fill(SAID);
        await counsel.getByRole('link', { name: 'العربية' }).click();
        await counsel.getByRole('button', { name: 'إرسال التعليق' }).waitFor();
        expect(await counsel.locator('#text').inputValue()).toBe(SAID);
        expect(await axeFaults(counsel)).toEqual([]);
        await counsel.getByRole('link', { name: 'English' }).click();
        await counsel.getByRole('button', { name: 'Send the comment' }).waitFor();
        expect(await counsel.getByLabel('Comment', { exact: true }).inputValue()).toBe(SAID);
        await counsel.setViewportSize({ width: 390, height: 844 });
        expect(
          await counsel.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
        expect(await axeFaultsEitherWay(counsel)).toEqual([]);
        await counsel.getByRole('button', { name: 'Send the comment' }).click();
        await counsel.getByText('Your comment is with the newsroom.').waitFor();

        const editor = await journey.staff.as('editor');
        await editor.getByText(SAID).waitFor();
        await editor.getByText('Opened', { exact: true }).waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'signs with the code from the mail, and the editor publishes on it',
    async () => {
      await journey.staff.watch(async () => {
        await counsel.getByRole('button', { name: 'Mail me a code' }).click();
        await counsel.getByText('A code is on its way').waitFor();
        expect(await axeFaultsEitherWay(counsel)).toEqual([]);
        const code = /is (\d{6})\./u.exec(await letter(/Your code to sign/u))?.[1] ?? '';
        await counsel.getByLabel('Your full name').fill(COUNSEL.name);
        await counsel
          .getByLabel('Why, or on what condition')
          .fill('Privileged report, fairly made.');
        const wrong = code === '000000' ? '111111' : '000000';
        await counsel.getByLabel('Code from the mail').fill(wrong);
        await counsel.getByRole('button', { name: 'Sign this text' }).click();
        await counsel.getByText('That is not the code that was mailed to you.').waitFor();
        expect(await axeFaultsEitherWay(counsel)).toEqual([]);
        await counsel.getByLabel('Code from the mail').fill(code);
        await counsel.getByRole('button', { name: 'Sign this text' }).click();
        await counsel.getByText(`You signed this as ${COUNSEL.name}`).waitFor();

        const editor = await journey.staff.as('editor');
        await openArticle(editor, articleId);
        expect((await viewOf(editor, articleId)).steps.map(({ met }) => met)).toEqual([true, true]);
        await publish(editor);
        const { publicUrl, signOffs } = await viewOf(editor, articleId);
        expect(signOffs.find(({ scope }) => scope === 'legal')).toMatchObject({
          guestName: COUNSEL.name,
          person: null,
          withRight: true,
        });
        const page = await readUntil(publicUrl ?? '', (text) => text.includes(STORY.headline));
        expect(page.status).toBe(200);
        for (const hidden of ['Moreau', 'Libel', SAID]) expect(page.text).not.toContain(hidden);
      });
    },
    PATIENCE_MS,
  );

  it(
    'and the link is dead once the text changes',
    async () => {
      await journey.staff.watch(async () => {
        const reporter = await journey.staff.as('reporter');
        const { position } = await viewOf(reporter, articleId);
        const path = `/articles/${articleId}`;
        const body = { headline: 'Minister cleared in quay contract inquiry' };
        await callDesk(reporter, 'PUT', `${path}/working-copy`, { ifMatch: position, body });
        const now = await viewOf(reporter, articleId);
        await callDesk(reporter, 'POST', `${path}/revisions`, { body: { position: now.position } });
        for (const open of [() => counsel.reload(), () => counsel.goto(link)]) {
          await open();
          await counsel.getByRole('heading', { level: 1, name: 'The text has moved on' }).waitFor();
          expect(await counsel.content()).not.toMatch(/minister/iu);
          expect(await axeFaultsEitherWay(counsel)).toEqual([]);
        }
        const editor = await journey.staff.as('editor');
        await openArticle(editor, articleId);
        await editor.getByRole('tab', { name: /Sign-off/ }).click();
        await editor.getByText('Dead: the text has changed').waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await editor.getByRole('button', { name: `Take the link of ${COUNSEL.name} back` }).click();
        await editor.getByRole('dialog').getByLabel('Reason').fill('Signed; done.');
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await editor
          .getByRole('dialog')
          .getByRole('button', { name: 'Take the link back' })
          .click();
        await editor.getByText('Taken back', { exact: true }).waitFor();
        await counsel.goto(link);
        await counsel.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
        expect(await axeFaultsEitherWay(counsel)).toEqual([]);
      });
      // Nothing of the desk's was ever asked for, and the secret stood in no address and no referrer.
      expect(seen.filter((line) => !line.includes('/guest'))).toEqual([]);
      expect(seen.filter((line) => line.includes('wtg_'))).toEqual([]);
      expect(journey.staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
