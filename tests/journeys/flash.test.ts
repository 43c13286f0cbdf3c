import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import {
  openArticle,
  placeIn,
  publish,
  saved,
  sign,
  submit,
  typeParagraph,
  viewOf,
} from './support/article-steps.ts';
import { eventually } from '../delivery/open-site-house.ts';
import { openJourney } from './support/open-journey.ts';
import { untilQuiet } from './support/watched-page.ts';

const PATIENCE_MS = 600_000;
const HEADLINE = 'Strong quake felt across Port Almira';

describe('a flash, and what comes after it', () => {
  const journey = openJourney();
  let articleId = '';

  async function readers(): Promise<string> {
    const { publicUrl } = await viewOf(await journey.staff.as('editor'), articleId);
    return (await fetch(publicUrl ?? '')).text();
  }

  async function callIt(page: Page, form: string): Promise<void> {
    await page.getByRole('tab', { name: 'Story', exact: true }).click();
    await page.getByLabel('Form', { exact: true }).selectOption({ label: form });
    await untilQuiet(page);
  }

  it(
    'is begun by a reporter with one key and its headline, signed and published by an editor',
    async () => {
      const { staff, newsroom } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        await reporter.goto(`${newsroom.url}/desk/`);
        await reporter.getByRole('button', { name: 'New story' }).waitFor();
        await reporter.keyboard.press('f');
        const dialog = reporter.getByRole('dialog');
        await dialog.getByLabel('Headline of the flash').waitFor();
        expect(await axeFaultsEitherWay(reporter)).toEqual([]);
        await reporter.keyboard.type(HEADLINE);
        await reporter.keyboard.press('Enter');
        await reporter.waitForURL(/\/articles\//);
        articleId = /articles\/([0-9a-f-]{36})/.exec(reporter.url())?.[1] ?? '';
        await saved(reporter);
        await submit(reporter);
        expect(await viewOf(reporter, articleId)).toMatchObject({
          form: 'flash',
          story: { slugline: 'STRONG-QUAKE-FELT-ACROSS', urgency: 1 },
        });
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        await sign(editor, 'Editorial');
        await publish(editor);
        const page = await readers();
        expect(page).toContain(HEADLINE);
        expect(page).toContain('More to follow.');
      });
    },
    PATIENCE_MS,
  );

  it(
    'gets its text as an update that says what it adds, and is told to be developing',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        await openArticle(reporter, articleId);
        await typeParagraph(reporter, 'It was felt at dawn, from the harbour to the hills.');
        await typeParagraph(reporter, 'Nobody is known to be hurt, the fire brigade says.');
        await reporter.getByRole('button', { name: 'Call it: Developing' }).click();
        await reporter.getByRole('button', { name: /Adds the full report/ }).click();
        await saved(reporter);
        await placeIn(reporter, 'Harbour');
        await submit(reporter);
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        await sign(editor, 'Editorial');
        expect(await publish(editor)).toContain('as an update');
        const page = await readers();
        expect(page).toContain('Adds the full report.');
        expect(page).toContain('Developing story');
        expect(page).toContain('Nobody is known to be hurt');
      });
    },
    PATIENCE_MS,
  );

  it(
    'ends its development with the same text, and no date moves',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const chief = await staff.as('chief');
        await openArticle(chief, articleId);
        const { live } = await viewOf(chief, articleId);
        await callIt(chief, 'Full report');
        expect(await readers()).toContain('Developing story');
        expect(await publish(chief)).toContain('as a refile');
        const now = await viewOf(chief, articleId);
        expect(now.live).toMatchObject({ form: 'full', revisionId: live?.revisionId });
        // A page in memory is put in the place of another one a moment after.
        const ended = await eventually(readers, (page) => !page.includes('Developing story'));
        expect(ended).not.toContain('Developing story');
        expect(ended).toContain('Nobody is known to be hurt');
      });
    },
    PATIENCE_MS,
  );
});
