import type { Page } from 'playwright-core';
import type { WireStory } from './stories.ts';

/** What the review shows of the copy that was read. */
export type Reviewed = {
  headline: string;
  dateline: string;
  updateNote: string;
  creditLine: string;
  body: string;
  /** The source as it stands beside the fields, as far as it is in sight. */
  source: string;
};

/** Pastes wire copy and has it read. */
export async function pasteCopy(page: Page, { copy }: WireStory): Promise<Reviewed> {
  await page.getByRole('link', { name: 'Import copy' }).click();
  await page.getByLabel('Copy', { exact: true }).fill(copy);
  await page.getByRole('button', { name: 'Read it' }).click();
  const valueOf = (label: string): Promise<string> =>
    page.getByLabel(label, { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Make the draft' }).waitFor();
  return {
    headline: await valueOf('Headline'),
    dateline: await valueOf('Dateline'),
    updateNote: await valueOf('Update note'),
    creditLine: await valueOf('Credit line'),
    body: await valueOf('Text'),
    source: await page.getByRole('region', { name: 'Source' }).first().innerText(),
  };
}

/** Makes the draft of what was reviewed; gives its article, whose screen then stands open. */
export async function makeDraft(page: Page, slugline: string): Promise<string> {
  await page.getByLabel('Slugline', { exact: true }).fill(slugline);
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}/);
  return /articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}
