import type { Page } from 'playwright-core';

/**
 * Selects that many letters from the beginning of the last paragraph, one by one and looking, as a person does:
 * the text draws its selection anew when somebody else's cursor moves in it.
 */
export async function selectWords(page: Page, letters: number): Promise<void> {
  await page.locator('.ProseMirror > p').last().click();
  await page.keyboard.press('Home');
  const selected = async (): Promise<number> =>
    page.evaluate(() => document.getSelection()?.toString().length ?? 0);
  for (let looks = 0; looks < 20; looks += 1) {
    for (let keys = 0; keys < 100 && (await selected()) < letters; keys += 1) {
      await page.keyboard.press('Shift+ArrowRight');
    }
    // What is drawn has to have stood for a moment.
    await page.waitForTimeout(200);
    if ((await selected()) === letters) return;
  }
  throw new Error('The words could not be selected.');
}
