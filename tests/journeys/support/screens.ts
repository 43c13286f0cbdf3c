import type { Page } from 'playwright-core';
import type { PersonKey } from '../../../prisma/seed/people.ts';
import type { Places } from './places.ts';
import type { WordOf } from './words-of.ts';

/** Something to be seen: a screen, or a screen with a dialog opened on it. */
export type Screen = {
  name: string;
  /** The router's path; null for a page of the public site. */
  route: string | null;
  /** Who looks; null for somebody who is not signed in. */
  who: PersonKey | null;
  address: string;
  /** Opens what is looked at. */
  open?: (page: Page, word: WordOf) => Promise<void>;
  /** Made by others: shown, and not ours to judge. */
  others?: true;
  /** Every panel beside it is looked at, too. */
  panels?: true;
};

const dialog = async (page: Page): Promise<void> => page.getByRole('dialog').first().waitFor();

const key =
  (keys: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(keys);
    await dialog(page);
  };

/** Presses the button that has this word, and waits for what it opens. */
const press =
  (address: string) =>
  async (page: Page, word: WordOf): Promise<void> => {
    const name = word(address);
    await page.getByRole('button', { name, exact: true }).first().click();
    await dialog(page);
  };

/** Chooses something from the article's menu. */
const choose =
  (address: string) =>
  async (page: Page, word: WordOf): Promise<void> => {
    await page.getByRole('button', { name: word('article:more'), exact: true }).click();
    await page.getByRole('menuitem', { name: word(address), exact: true }).click();
    await dialog(page);
  };

async function personMenu(page: Page): Promise<void> {
  await page.locator('header [aria-haspopup="menu"]').last().click();
  await page.getByRole('menu').waitFor();
}

async function moreMenu(page: Page, word: WordOf): Promise<void> {
  await page.getByRole('button', { name: word('article:more'), exact: true }).click();
  await page.getByRole('menu').waitFor();
}

async function navigation(page: Page): Promise<void> {
  const burger = page.locator('header > button').first();
  // Only a narrow screen has it.
  if (!(await burger.isVisible())) return;
  await burger.click();
  await dialog(page);
}

async function readCopy(page: Page, word: WordOf): Promise<void> {
  const copy = [
    'Pilots return to work in Kestrel Bay – 11/20/2026 at 4:05 p.m.',
    '(Adds a quote)',
    'KESTREL BAY, Nov 20 - Pilots returned to work  on the the quay on Friday.',
    '(Reporting by Maren Holt; French version by Odile Garance, edited by Karen Entwistle)',
  ];
  await page.getByRole('textbox').first().fill(copy.join('\n\n'));
  await page.getByRole('button', { name: word('wire:read'), exact: true }).click();
  await page.getByRole('button', { name: word('wire:make'), exact: true }).waitFor();
}

const ARTICLE = '/articles/$articleId';

function articleScreens({ articleId }: Places): Screen[] {
  const at = (slugline: string, language?: string): string =>
    `/desk/articles/${articleId(slugline, language)}`;
  const of = (
    name: string,
    who: PersonKey,
    address: string,
    more: Partial<Screen> = {},
  ): Screen => ({
    ...{ name, who, address, route: ARTICLE },
    ...more,
  });
  const storm = at('ALMIRA-WEATHER/GALE');
  const keeper = at('ALMIRA-LIGHTHOUSE/KEEPER');
  const gate = at('ALMIRA-FLOOD/GATE');
  const dredger = at('ALMIRA-DREDGER/STRIKE', 'fr');
  return [
    of('article-live-with-new-words', 'reporter', storm, { panels: true }),
    of('article-in-review', 'editor', keeper, { panels: true }),
    of('article-returned', 'reporter', at('ALMIRA-SCHOOLS/BUSES')),
    of('article-read-only', 'second', at('ALMIRA-MARKET/FIRE')),
    of('article-corrected', 'chief', gate, { panels: true }),
    of('article-embargoed', 'chief', at('ALMIRA-BUDGET/FIGURES')),
    of('article-spiked', 'chief', at('ALMIRA-CARNIVAL/POSTER')),
    of('article-withdrawn', 'chief', at('ALMIRA-OPERA/ROOF')),
    of('article-killed', 'editor', at('ALMIRA-FERRY/CLOSURE')),
    of('article-french-beside-source', 'translator', dredger, { panels: true }),
    of('article-arabic', 'arabic', at('ALMIRA-FLOOD/GATE', 'ar')),
    of('article-submit', 'reporter', storm, { open: press('article:submit.action') }),
    of('article-return', 'editor', keeper, { open: press('article:return.action') }),
    of('article-sign-off', 'editor', keeper, { open: press('signOff:action') }),
    of('article-publish', 'french', at('ALMIRA-MARKET/FIRE', 'fr'), {
      open: press('publishing:action'),
    }),
    of('article-menu', 'chief', gate, { open: moreMenu }),
    of('article-keep', 'chief', gate, { open: choose('article:keep.action') }),
    of('article-copy', 'chief', gate, { open: choose('article:copyStory.action') }),
    of('article-spike', 'editor', keeper, { open: choose('article:spike.action') }),
    of('article-embargo', 'chief', keeper, { open: choose('article:embargo.set') }),
    of('article-withdraw', 'chief', gate, { open: choose('publishing:withdraw.action') }),
    of('article-kill', 'chief', gate, { open: choose('publishing:kill.action') }),
  ];
}

function deskScreens(places: Places): Screen[] {
  const list: Screen = { name: 'desk-list', route: '/', who: 'editor', address: '/desk/' };
  const listOf = (who: PersonKey): Screen => ({ ...list, name: `desk-list-of-${who}`, who });
  const screen = (name: string, who: PersonKey | null, more: Partial<Screen> = {}): Screen => ({
    ...{ name, who, route: `/${name}`, address: `/desk/${name}` },
    ...more,
  });
  return [
    screen('sign-in', null),
    { ...screen('access', null), route: '/access/$token', address: places.invitation },
    {
      ...screen('access', null),
      name: 'access-gone',
      route: '/access/$token',
      address: places.spentInvitation,
    },
    ...(['reporter', 'editor', 'translator', 'chief', 'admin'] as const).map(listOf),
    { ...list, name: 'desk-list-nothing-found', address: '/desk/?search=zeppelin' },
    { ...list, name: 'new-story', open: key('n') },
    { ...list, name: 'jump', open: key('Control+k') },
    { ...list, name: 'shortcuts', open: key('?') },
    { ...list, name: 'person-menu', open: personMenu },
    { ...list, name: 'navigation', open: navigation },
    ...articleScreens(places),
    screen('import', 'reporter'),
    { ...screen('import', 'reporter'), name: 'import-review', open: readCopy },
    screen('account', 'reporter'),
    screen('people', 'admin'),
    { ...screen('people', 'admin'), name: 'people-invite', open: press('accounts:people.invite') },
    { ...screen('people', 'admin'), name: 'people-desk', open: press('accounts:desks.add') },
    { ...screen('people', 'reporter'), name: 'people-not-for-you' },
    screen('settings', 'admin'),
    screen('record', 'admin'),
    { ...screen('nowhere', 'reporter'), name: 'desk-not-found', route: '/' },
  ];
}

function publicPages({ publicPath }: Places): Screen[] {
  const page = (name: string, address: string): Screen => ({
    ...{ name: `public-${name}`, route: null, who: null, address },
  });
  return [
    page('front', '/en'),
    page('front-arabic', '/ar'),
    page('section', '/en/harbour'),
    page('article', publicPath('ALMIRA-MARKET/FIRE')),
    page('article-corrected', publicPath('ALMIRA-FLOOD/GATE')),
    page('article-french', publicPath('ALMIRA-DREDGER/STRIKE', 'fr')),
    page('article-arabic', publicPath('ALMIRA-FLOOD/GATE', 'ar')),
    page('withdrawn', publicPath('ALMIRA-OPERA/ROOF')),
    page('killed', publicPath('ALMIRA-FERRY/CLOSURE')),
    page('corrections', '/en/corrections'),
    page('corrections-none', '/fr/corrections'),
    page('not-found', '/en/harbour/there-is-no-such-story'),
    { ...page('api-docs', '/api/docs'), others: true },
  ];
}

/** Everything there is to see of the demo newsroom. */
export function screensOf(places: Places): Screen[] {
  return [...deskScreens(places), ...publicPages(places)];
}
