import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import { saved, typeParagraph, typeText } from './support/article-steps.ts';
import { makeDraft, pasteCopy } from './support/import-steps.ts';
import { openJourney } from './support/open-journey.ts';
import { wireStory } from './support/stories.ts';

const KEPT = 'The lamp was lit again at nine in the evening.';
const INSTEAD = 'Nothing is known yet.';

/** Opens the history of the article that is on the screen. */
async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'Go through its history' }).click();
  const dialog = page.getByRole('dialog', { name: /^History: / });
  await dialog.getByRole('slider', { name: 'Moment of the text' }).waitFor();
  return dialog;
}

/** Goes back step by step until something of the moment can be brought back that reads so. */
async function goBackTo(dialog: Locator, words: string): Promise<Locator> {
  const slider = dialog.getByRole('slider');
  const offer = dialog.getByRole('button', { name: `Restore this passage: ${words}` });
  await slider.focus();
  for (let back = 0; back < 400 && (await offer.count()) === 0; back += 1) {
    await slider.press('ArrowLeft');
    // What is offered is offered of the moment that is shown.
    const shown = new RegExp(`^step ${await slider.inputValue()} · `);
    await dialog.getByText(shown).waitFor();
  }
  return offer;
}

describe('a passage that somebody wrote over', () => {
  const journey = openJourney();
  const written = (page: Page): Promise<string> =>
    page.getByRole('textbox', { name: 'Text', exact: true }).innerText();

  it('is found in the history, brought back, taken back again, and brought back for good', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const page = await staff.as('reporter');
      await pasteCopy(page, wireStory());
      await makeDraft(page, 'JOURNEY/HISTORY');
      await typeParagraph(page, KEPT);
      await saved(page);
      await typeText(page, [INSTEAD]);
      await saved(page);

      for (const isForGood of [false, true]) {
        const dialog = await openHistory(page);
        await dialog.getByLabel('Compared with').selectOption('the text as it is now');
        const offer = await goBackTo(dialog, KEPT);
        if (!isForGood) expect(await axeFaultsEitherWay(page)).toEqual([]);
        await offer.click();
        const question = page.getByRole('dialog', { name: 'Restore this passage?' });
        expect(await question.innerText()).toContain(KEPT);
        expect(await question.innerText()).toMatch(/From step \d+ · .+ · /);
        await question.getByRole('button', { name: 'Restore', exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
        await page.getByRole('textbox', { name: 'Text', exact: true }).getByText(KEPT).waitFor();
        expect(await written(page)).toContain(INSTEAD);
        if (isForGood) continue;
        await page.getByRole('button', { name: 'Undo the restoration' }).click();
        await page.getByText('It is as it was before.').waitFor();
        await page
          .getByRole('textbox', { name: 'Text', exact: true })
          .getByText(KEPT)
          .waitFor({ state: 'hidden' });
        await page.reload();
        await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
      }
    });
    expect(staff.faults()).toEqual([]);
  }, 600_000);
});
