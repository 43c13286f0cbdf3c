import type { Page } from 'playwright-core';

/** Where the focus is: in the open dialog, beside it, or nowhere. */
function whereIsFocus(): 'inside' | 'beside' | 'nowhere' {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return 'nowhere';
  return activeElement.closest('[role="dialog"]') === null ? 'beside' : 'inside';
}

/** What is wrong with the focus of an open dialog, which Escape closes: it begins inside and goes back to the screen. */
export async function focusFaults(page: Page): Promise<string[]> {
  const dialog = page.getByRole('dialog').first();
  if (!(await dialog.isVisible())) return [];
  const inside = await page.evaluate(whereIsFocus);
  const found = inside === 'inside' ? [] : [`The focus of the dialog is ${inside}.`];
  await page.keyboard.press('Escape');
  const closed = await dialog.waitFor({ state: 'hidden', timeout: 2_000 }).then(
    () => true,
    () => false,
  );
  // One that insists stays.
  if (!closed) return found;
  await page.waitForTimeout(100);
  const after = await page.evaluate(whereIsFocus);
  return after === 'beside' ? found : [...found, `The focus after the dialog is ${after}.`];
}
