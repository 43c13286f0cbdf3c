import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openArticle, saved, sign, submit } from './support/article-steps.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { beginStory } from './support/begin-story.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 600_000;
const TEXT = Array.from({ length: 12 }, (_, n) => `Paragraph ${String(n + 1)} of a long story.`);

/** Opens the dialog in which the text is read and signed. */
async function openSigning(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Sign off…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign off / });
  await dialog.getByRole('button', { name: /^Sign / }).waitFor();
  return dialog;
}

describe('an editor who signed a long story', () => {
  const journey = openJourney();

  it(
    'reads one paragraph when one paragraph changed, ticks it, and signs again',
    async () => {
      const { staff } = journey;
      const reporter = await staff.as('reporter');
      const editor = await staff.as('editor');
      await staff.watch(async () => {
        const about = { slugline: 'JOURNEY/AGAIN', headline: 'A long story', text: TEXT };
        const id = await beginStory(reporter, about);
        await submit(reporter);
        await openArticle(editor, id);
        await sign(editor, 'Editorial');

        await reporter.getByText('Paragraph 7 of a long story.').click();
        await reporter.keyboard.press('End');
        await reporter.keyboard.type(' It reads differently now.');
        await saved(reporter);

        await openArticle(editor, id);
        const dialog = await openSigning(editor);
        await dialog.getByText('0 of 1 change read').waitFor();
        expect(await dialog.getByRole('checkbox').count()).toBe(1);
        const deed = dialog.getByRole('button', { name: /^Sign .+ editorial$/ });
        expect(await deed.isDisabled()).toBe(true);
        await dialog.getByText('One change is left to read.').waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);

        await dialog.getByRole('checkbox', { name: /^Read: Paragraph 7 / }).press('Space');
        await dialog.getByText('1 of 1 change read').waitFor();
        await deed.click();
        await dialog.waitFor({ state: 'hidden' });
        await editor.getByText('Covers the text as it is').first().waitFor();
      });
    },
    PATIENCE_MS,
  );
});
