import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Me } from '#contract/api/accounts.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, publish, saved, sign, submit } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';
import { selectWords } from './support/select-words.ts';

const PATIENCE_MS = 600_000;
const WORDS = 'Forty people';
type Told = { items: { kind: string; read: boolean }[] };

const FERRY = {
  headline: 'The ferry is back',
  text: ['The ferry sailed at dawn.', 'Forty people were on board.'],
};
async function nameOf(page: Page): Promise<string> {
  return ((await callDesk(page, 'GET', '/me')) as Me).name;
}

const UNREAD = /^Notifications, \d+ unread$/;

/** What tells somebody that they were called; the demo tells them of other things as well. */
function mentionIn(list: Locator): Locator {
  return list.getByRole('link').filter({ hasText: 'called you in a comment on' }).first();
}

/** Waits until the newest call counts as read. */
async function isRead(page: Page): Promise<void> {
  for (let looks = 0; looks < 50; looks += 1) {
    const { items } = (await callDesk(page, 'GET', '/notifications')) as Told;
    if (items.find(({ kind }) => kind === 'mentioned')?.read === true) return;
    await page.waitForTimeout(200);
  }
  throw new Error('What was followed still counts as unread.');
}

/** The words of the text that a thread hangs on. */
function marked(page: Page): Locator {
  return page.locator('.ProseMirror [data-comment]');
}

function threadOf(page: Page, name: string): Locator {
  return page.getByRole('article', { name: `Comment by ${name}` });
}

describe('two people and a comment', () => {
  const journey = openJourney();

  it(
    'one hangs it on words and calls the other, who answers and resolves it',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const [reporter, editor] = [await staff.as('reporter'), await staff.as('editor')];
        const [writing, editing] = [await nameOf(reporter), await nameOf(editor)];
        const id = await beginStory(reporter, { slugline: 'JOURNEY/COMMENTS', ...FERRY });
        await openArticle(editor, id);
        await selectWords(editor, WORDS.length);
        await editor.keyboard.press('Control+Alt+m');
        const field = editor.getByRole('textbox', { name: 'Your comment' });
        await field.waitFor();
        await editor.keyboard.type(`Who counted them? @${writing.slice(0, 4)}`);
        await editor.getByRole('option', { name: writing }).waitFor();
        await editor.keyboard.press('Enter');
        expect(await field.inputValue()).toBe(`Who counted them? @${writing} `);
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await field.press('Control+Enter');
        await marked(editor).waitFor();
        expect(await marked(editor).innerText()).toBe(WORDS);

        // The writer has the text open: the words are marked there without anybody asking.
        await marked(reporter).waitFor();
        await reporter.locator('[role="textbox"] > p').last().click();
        await reporter.keyboard.press('Home');
        await reporter.keyboard.type('About ');
        await saved(reporter);
        expect(await marked(reporter).innerText()).toBe(WORDS);

        await reporter.goto(new URL('/desk/', reporter.url()).href);
        await reporter.getByRole('button', { name: UNREAD }).click();
        const list = reporter.getByRole('dialog', { name: 'Notifications' });
        const told = mentionIn(list);
        expect(await told.innerText()).toContain(`${editing} called you in a comment on`);
        expect(await axeFaultsEitherWay(reporter)).toEqual([]);
        await told.click();
        const thread = threadOf(reporter, editing);
        await thread.and(reporter.locator('[data-active]')).waitFor();
        await isRead(reporter);
        await thread.getByRole('button', { name: 'Reply' }).click();
        await reporter.keyboard.type('The harbour master did.');
        await reporter.keyboard.press('Control+Enter');
        await thread.getByText('The harbour master did.').waitFor();
        await thread.getByRole('button', { name: 'Resolve' }).click();
        await reporter.getByRole('tabpanel').getByRole('button', { name: 'Undo' }).click();
        await thread.getByRole('button', { name: 'Resolve' }).click();
        await reporter.getByText('No open comments').waitFor();

        await editor.getByRole('button', { name: UNREAD }).click();
        const answers = editor.getByRole('dialog', { name: 'Notifications' });
        await answers.getByText(`${writing} answered in a thread of yours on`).waitFor();
        await editor.keyboard.press('Escape');
        await editor.getByText('Resolved (1)').waitFor();
      });
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'that blocks publication is in the way until an editor resolves it',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const [reporter, editor] = [await staff.as('reporter'), await staff.as('editor')];
        const id = await beginStory(reporter, { slugline: 'JOURNEY/BLOCKED', ...FERRY });
        await submit(reporter);
        await openArticle(editor, id);
        await sign(editor, 'Editorial');
        await editor.getByRole('tab', { name: /Comments/ }).click();
        await editor.getByRole('button', { name: 'Comment', exact: true }).click();
        await editor.keyboard.type('The port has not confirmed this.');
        await editor.getByRole('checkbox', { name: 'Blocks publication' }).check();
        await editor.keyboard.press('Tab');
        const form = editor.getByRole('region', { name: 'New comment' });
        await form.getByRole('button', { name: 'Comment', exact: true }).click();
        await threadOf(editor, await nameOf(editor))
          .getByText('Blocks publication')
          .waitFor();
        const main = editor.getByRole('main');
        await main.getByRole('button', { name: 'Publish…', exact: true }).click();
        const dialog = editor.getByRole('dialog');
        await dialog.getByText(/blocks publication until it is resolved/).waitFor();
        await editor.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await main.getByRole('button', { name: 'Resolve' }).click();
        await editor.getByText('No open comments').waitFor();
        expect(await publish(editor)).toContain('as its first publication');
      });
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
