import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe holds against a page as it is now: the rule, where, and why. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [`${id} (${help}) at ${target.join(' ')}`, failureSummary ?? ''].join('\n'),
    ),
  );
}

/**
 * The same in light, in dark and turned to the other side, for what cannot be opened by one person in every look:
 * the page is left as it was.
 */
export async function axeFaultsEitherWay(page: Page): Promise<string[]> {
  const found = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axeFaults(page)).map((fault) => `dark: ${fault}`));
  await page.emulateMedia({ colorScheme: null });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  found.push(...(await axeFaults(page)).map((fault) => `turned: ${fault}`));
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  return found;
}
