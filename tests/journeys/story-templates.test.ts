import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import {
  credit,
  giveBack,
  openArticle,
  publish,
  saved,
  sign,
  submit,
  typeInto,
  typeText,
  viewOf,
} from './support/article-steps.ts';
import { openJourney } from './support/open-journey.ts';
import { readUntil } from './support/reader.ts';

const PATIENCE_MS = 600_000;
const NAME = 'Harbour news';
const STILL = 'TK what happened in the harbour.';
const FILLED = 'A lightship broke loose in the harbour at dawn.';
const HEADLINE = 'Lightship breaks loose in Almira';

describe('a template, from the chief who keeps it to what readers get', () => {
  const journey = openJourney();
  let articleId = '';

  /** What the publish dialog says of what stands in the way. */
  async function checksOf(page: Page): Promise<string> {
    await page.getByRole('main').getByRole('button', { name: 'Publish…', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/still to come/u)
      .first()
      .waitFor();
    const said = await dialog.innerText();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    return said;
  }

  it(
    'is kept by the chief of the desk',
    async () => {
      const { staff, newsroom } = journey;
      await staff.watch(async () => {
        const chief = await staff.as('chief');
        await chief.goto(`${newsroom.url}/desk/templates?desk=city`);
        await chief.getByRole('button', { name: 'New template' }).click();
        const form = chief.getByRole('form', { name: 'New template of City' });
        await form.getByLabel('Name', { exact: true }).fill(NAME);
        await form.getByLabel('Headline').fill('TK in Almira');
        await form.getByRole('textbox', { name: 'Text of the template' }).click();
        await chief.keyboard.type(STILL);
        await form.getByLabel('Slugline begins with').fill('HARBOUR/');
        await form.getByLabel('Section').selectOption({ label: 'Harbour' });
        expect(await axeFaultsEitherWay(chief)).toEqual([]);
        await form.getByRole('button', { name: 'Save the template' }).click();
        await chief.getByRole('button', { name: `Change “${NAME}”` }).waitFor();
      });
    },
    PATIENCE_MS,
  );

  it(
    'begins a reporter’s story, which does not go out as long as something is to come',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        await reporter.keyboard.press('n');
        const dialog = reporter.getByRole('dialog');
        await dialog.getByLabel('Begin from').selectOption({ label: NAME });
        await dialog.getByRole('region', { name: 'What it brings' }).getByText(STILL).waitFor();
        await dialog.getByLabel('Slugline', { exact: true }).fill('HARBOUR/LIGHTSHIP');
        await dialog.getByRole('button', { name: 'Start the story' }).click();
        await reporter.waitForURL(/\/articles\//u);
        articleId = /articles\/([0-9a-f-]{36})/u.exec(reporter.url())?.[1] ?? '';
        await reporter
          .getByRole('textbox', { name: 'Text', exact: true })
          .getByText(STILL)
          .waitFor();
        await typeInto(reporter, 'Headline', HEADLINE);
        await credit(reporter, 'Reporting', 'Nadia Farrow');
        await saved(reporter);
        await submit(reporter);

        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        await sign(editor, 'Editorial');
        expect(await checksOf(editor)).toContain('TK');
        await giveBack(editor, 'What happened?');
      });
    },
    PATIENCE_MS,
  );

  it(
    'goes out once it is filled in, read and signed',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        await openArticle(reporter, articleId);
        await typeText(reporter, [FILLED]);
        await saved(reporter);
        await submit(reporter);
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        expect(await sign(editor, 'Editorial')).toContain(FILLED);
        expect(await publish(editor)).toContain('as its first publication');
      });
      const editor = await staff.as('editor');
      const { publicUrl } = await viewOf(editor, articleId);
      const page = await readUntil(publicUrl ?? '', (text) => text.includes(FILLED));
      expect(page.text).toContain(FILLED);
      expect(page.text).not.toContain('TK');
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
