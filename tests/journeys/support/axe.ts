import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const SIZE = 'target-size';
/** Where short messages come and go. */
const MESSAGES = '.mantine-Notifications-root';
const MODAL = '[role="dialog"][aria-modal="true"]';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

function builderOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** How often a page that keeps moving is measured again. */
const MOST_TRIES = 5;

/** Lets everything that fades or slides come to its end, and notes on the page what begins from then on. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const html = document.documentElement;
    const ends = (animation: Animation): boolean =>
      animation.effect?.getComputedTiming().endTime !== Infinity;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
    delete html.dataset['moved'];
    document.addEventListener('transitionrun', () => (html.dataset['moved'] = ''), { once: true });
  });
}

/** A half-faded tooltip has no contrast that anybody reads: what moved while it was measured is measured again at rest. */
async function violationsOf(page: Page): Promise<Violations> {
  for (let tries = 1; ; tries += 1) {
    await comeToRest(page);
    const violations = await measured(page);
    const hasMoved = await page.evaluate(() => 'moved' in document.documentElement.dataset);
    if (!hasMoved || violations.length === 0 || tries === MOST_TRIES) return violations;
  }
}

async function measured(page: Page): Promise<Violations> {
  const isCovered = (await page.locator(MODAL).count()) > 0;
  // What is scrolled half under the bar that stays on top comes out again by scrolling back: seen from the top.
  if (!isCovered) await page.evaluate(() => window.scrollTo(0, 0));
  const builder = builderOf(page);
  // A message that fades away under the shade of a dialog is read on the screen it belongs to.
  if (isCovered) builder.exclude(MESSAGES);
  const { violations } = await builder
    .options({
      resultTypes: ['violations'],
      // What lies half under a dialog cannot be touched: its size is measured on its own screen.
      rules: { [SIZE]: { enabled: !isCovered } },
    })
    .withTags(WCAG)
    .analyze();
  if (!isCovered) return violations;
  const within = await builderOf(page).include(MODAL).withRules([SIZE]).analyze();
  return [...violations, ...within.violations];
}

/** What axe holds against a page as it is now: the rule, where, and why. */
export async function axeFaults(page: Page): Promise<string[]> {
  return (await violationsOf(page)).flatMap(({ id, help, nodes }) =>
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
