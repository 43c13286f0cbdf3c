import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PersonKey } from '../../../prisma/seed/people.ts';
import { PASSWORD, type DemoNewsroom } from './demo-newsroom.ts';
import type { Look } from './looks.ts';
import { findPlaces, type Places } from './places.ts';
import type { Screen } from './screens.ts';
import { openWatchedPage } from './watched-page.ts';
import { wordsOf, type WordOf } from './words-of.ts';

const PARTS = ['app', 'ui', 'article', 'signOff', 'publishing', 'translation', 'wire', 'accounts'];

/** Answers of pages that are meant to refuse. */
const REFUSALS = [/status of 4(?:01|03|04|10) /];

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The demo's people with their sessions: each signs in once, whatever looks the screens are seen in. */
export type Visitors = {
  places: Places;
  /** Opens a browser in which this person is signed in. */
  enter: (who: PersonKey | null, look: Look) => Promise<BrowserContext>;
};

/** One thing seen in one look. */
export type Seen = { name: string; look: Look; page: Page; faults: readonly string[] };

/** Lets the demo's people in, and finds what they will look at. */
export async function openVisitors(browser: Browser, { url }: DemoNewsroom): Promise<Visitors> {
  const kept = new Map<PersonKey, Cookies>();
  const enter: Visitors['enter'] = async (who, { options, language }) => {
    const state = who === null ? undefined : kept.get(who);
    const context = await browser.newContext({
      ...options,
      baseURL: url,
      ...(state === undefined ? {} : { storageState: state }),
    });
    if (who === null) return context;
    if (state === undefined) {
      const data = { email: `${who}@demo.example`, password: PASSWORD };
      await context.request.post('/api/v1/sessions', { data });
      kept.set(who, await context.storageState());
    }
    await context.request.patch('/api/v1/me', { data: { language } });
    return context;
  };
  const look: Look = { name: 'finding', language: 'en', options: {} };
  const [chief, admin, editor] = [
    await enter('chief', look),
    await enter('admin', look),
    await enter('french', look),
  ];
  const places = await findPlaces({
    chief: chief.request,
    admin: admin.request,
    editor: editor.request,
  });
  await Promise.all([chief.close(), admin.close(), editor.close()]);
  return { places, enter };
}

/** Waits until nothing on a page moves or loads any more. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main, [role="main"], #swagger-ui').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root') ===
        null &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
        ),
  );
}

async function look(
  screen: Screen,
  { page, word }: { page: Page; word: WordOf },
  visit: (suffix: string) => Promise<void>,
): Promise<void> {
  await page.goto(screen.address);
  await atRest(page);
  await screen.open?.(page, word);
  await atRest(page);
  await visit('');
  if (screen.panels === undefined) return;
  const tabs = page.getByRole('main').getByRole('tab');
  for (let at = 0; at < (await tabs.count()); at += 1) {
    const tab = tabs.nth(at);
    if ((await tab.getAttribute('aria-selected')) === 'true') continue;
    await tab.click();
    await atRest(page);
    const id = (await tab.getAttribute('id'))?.split('-tab-').at(-1) ?? String(at);
    await visit(`-${id}`);
  }
}

/** Goes to every screen in one look and calls `visit` on each; gives what could not be reached. */
export async function walkScreens(
  { screens, look: how, visitors }: { screens: readonly Screen[]; look: Look; visitors: Visitors },
  visit: (seen: Seen) => Promise<void>,
): Promise<string[]> {
  const word = await wordsOf(how.language, PARTS);
  const lost: string[] = [];
  for (const who of new Set(screens.map((screen) => screen.who))) {
    const context = await visitors.enter(who, how);
    for (const screen of screens.filter((each) => each.who === who)) {
      const { page, faults } = await openWatchedPage(context, REFUSALS);
      page.setDefaultTimeout(20_000);
      try {
        await look(screen, { page, word }, async (suffix) =>
          visit({ name: `${screen.name}${suffix}`, look: how, page, faults }),
        );
      } catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        lost.push(`${screen.name} (${how.name}): ${why}`);
      }
      await page.close();
    }
    await context.close();
  }
  return lost;
}
