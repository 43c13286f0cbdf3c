import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PersonKey } from '../../../prisma/seed/people.ts';
import { PASSWORD, type DemoNewsroom } from './demo-newsroom.ts';
import type { Look } from './looks.ts';
import { findPlaces, type Places } from './places.ts';
import type { Screen } from './screen.ts';
import { openWatchedPage, type WatchedPage } from './watched-page.ts';
import { wordsOf, type WordOf } from './words-of.ts';

const PARTS = [
  'app',
  'ui',
  'article',
  'signOff',
  'editor',
  'tools',
  'houseStyle',
  'publishing',
  'glass',
  'guests',
  'note',
  'schedule',
  'several',
  'translation',
  'wire',
  'accounts',
  'record',
  'roles',
  'history',
  'board',
  'calendar',
  'deskSteps',
  'templates',
  'flash',
  'duty',
  'figures',
  'deskList',
  'merge',
];

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
export type Seen = {
  name: string;
  look: Look;
  scheme: Scheme | null;
  page: Page;
  faults: readonly string[];
};

export type Scheme = 'light' | 'dark';

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
  const [chief, admin, editor, french] = [
    await enter('chief', look),
    await enter('admin', look),
    await enter('editor', look),
    await enter('french', look),
  ];
  const places = await findPlaces({
    chief: chief.request,
    admin: admin.request,
    editor: editor.request,
    french: french.request,
  });
  await Promise.all([chief, admin, editor, french].map(async (each) => each.close()));
  return { places, enter };
}

/** Waits until nothing on a page moves or loads any more. */
async function atRest({ page, quiet }: Pick<WatchedPage, 'page' | 'quiet'>): Promise<void> {
  await quiet();
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

type Visit = (seen: Seen) => Promise<void>;
/** A way through screens, in one look. */
export type Walk = {
  screens: readonly Screen[];
  look: Look;
  visitors: Visitors;
  /** Colours that each screen is seen in without loading it again; those of the look when absent. */
  schemes?: readonly Scheme[];
};
type At = { screen: Screen; word: WordOf; watched: WatchedPage; walk: Walk };

/** Turns a page to these colours, unless it shows them already. */
async function turnTo(scheme: Scheme, watched: WatchedPage): Promise<void> {
  const asked = `(prefers-color-scheme: ${scheme})`;
  if (await watched.page.evaluate((query) => matchMedia(query).matches, asked)) return;
  await watched.page.emulateMedia({ colorScheme: scheme });
  await atRest(watched);
}

/** Shows what is open now in every colour. */
async function show({ screen, watched, walk }: At, suffix: string, visit: Visit): Promise<void> {
  const { page, faults } = watched;
  for (const scheme of walk.schemes ?? [null]) {
    if (scheme !== null) await turnTo(scheme, watched);
    const name = [`${screen.name}${suffix}`, ...(scheme === null ? [] : [scheme])].join(' ');
    await visit({ name, look: walk.look, scheme, page, faults });
  }
}

type PanelToSee = { id: string; open: () => Promise<void> };

/** The panels beside the text that are not seen yet: on a phone in one list to choose from, else tabs. */
async function panelsOf(page: Page, word: WordOf): Promise<PanelToSee[]> {
  const choice = page.getByLabel(word('article:panel.choose'), { exact: true });
  if ((await choice.count()) > 0) {
    const ids = await choice
      .locator('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
    return ids
      .filter((id) => id !== 'text')
      .map((id) => ({
        id,
        open: async () => {
          await choice.selectOption(id);
        },
      }));
  }
  const tabs = await page.getByRole('main').locator('[role="tab"][aria-selected="false"]').all();
  const ids = await Promise.all(tabs.map(async (tab) => tab.getAttribute('id')));
  return ids.flatMap((id) => {
    if (id === null) return [];
    const tab = page.locator(`[id="${id}"]`);
    return [{ id: id.split('-tab-').at(-1) ?? id, open: async () => tab.click() }];
  });
}

async function look(at: At, visit: Visit): Promise<void> {
  const { screen, word, watched } = at;
  const { page } = watched;
  await page.goto(screen.address);
  await atRest(watched);
  if (screen.open !== undefined) {
    await screen.open(page, word);
    await atRest(watched);
  }
  await show(at, '', visit);
  if (screen.panels === undefined) return;
  for (const { id, open } of await panelsOf(page, word)) {
    await open();
    await atRest(watched);
    await show(at, `-${id}`, visit);
  }
}

/** Goes to every screen in one look and calls `visit` on each; gives what could not be reached. */
export async function walkScreens(walk: Walk, visit: Visit): Promise<string[]> {
  const { screens, look: how, visitors } = walk;
  const word = await wordsOf(how.language, PARTS);
  const lost: string[] = [];
  const seeAll = async (those: readonly Screen[], who: Screen['who']): Promise<void> => {
    const context = await visitors.enter(who, how);
    for (const screen of those) {
      const watched = await openWatchedPage(context, REFUSALS);
      watched.page.setDefaultTimeout(20_000);
      try {
        await look({ screen, word, watched, walk }, visit);
      } catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        lost.push(`${screen.name} (${how.name}): ${why}`);
      }
      await watched.page.close();
    }
    await context.close();
  };
  const together = screens.filter(({ alone }) => alone !== true);
  for (const who of new Set(together.map((screen) => screen.who)))
    await seeAll(
      together.filter((screen) => screen.who === who),
      who,
    );
  for (const screen of screens.filter(({ alone }) => alone === true))
    await seeAll([screen], screen.who);
  return lost;
}
