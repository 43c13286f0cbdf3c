import type { PersonKey } from '../../../prisma/seed/people.ts';
import { articleScreens } from './article-screens.ts';
import {
  chooseOfRole,
  inTurn,
  key,
  loseSession,
  makeInvitation,
  makeToken,
  navigation,
  personMenu,
  personSubmenu,
  press,
  pressLast,
  readCopy,
  signInWrongly,
  tap,
  type Opener,
} from './openers.ts';
import type { Places } from './places.ts';
import type { Screen } from './screen.ts';

type More = Partial<Screen>;

function screen(name: string, who: PersonKey | null, more: More = {}): Screen {
  return { name, who, route: `/${name}`, address: `/desk/${name}`, ...more };
}

function doors({ invitation, passwordLink, spentInvitation }: Places): Screen[] {
  const access = { who: null, route: '/access/$token' };
  return [
    screen('sign-in', null),
    { ...screen('sign-in', null), name: 'sign-in-wrong', open: signInWrongly },
    { ...access, name: 'access', address: invitation },
    { ...access, name: 'access-reset', address: passwordLink },
    { ...access, name: 'access-gone', address: spentInvitation },
  ];
}

function lists(): Screen[] {
  const list: Screen = { name: 'desk-list', route: '/', who: 'editor', address: '/desk/' };
  const listOf = (who: PersonKey): Screen => ({ ...list, name: `desk-list-of-${who}`, who });
  const typed = inTurn(key('Control+k'), async (page) =>
    page.getByRole('dialog').getByRole('combobox').fill('flood'),
  );
  return [
    ...(['reporter', 'editor', 'translator', 'chief', 'admin'] as const).map(listOf),
    { ...list, name: 'desk-list-nothing-found', address: '/desk/?search=zeppelin' },
    { ...list, name: 'desk-list-awaits', address: '/desk/?awaits=me' },
    { ...list, name: 'desk-list-spiked', address: '/desk/?state=spiked' },
    { ...list, name: 'desk-list-killed', address: '/desk/?state=killed' },
    { ...list, name: 'desk-list-merged', address: '/desk/?state=merged' },
    { ...list, name: 'desk-list-chosen', open: chooseThree },
    { ...list, name: 'desk-list-publish-several', open: inTurn(chooseThree, key('p')) },
    { ...list, name: 'new-story', open: key('n') },
    { ...list, name: 'new-flash', open: key('f') },
    { ...list, name: 'new-story-double', open: inTurn(key('n'), nameADouble) },
    { ...list, name: 'jump', open: key('Control+k') },
    { ...list, name: 'jump-found', open: typed },
    { ...list, name: 'shortcuts', open: key('?') },
    { ...list, name: 'person-menu', open: personMenu },
    { ...list, name: 'person-menu-looks', open: personSubmenu(0) },
    { ...list, name: 'person-menu-languages', open: personSubmenu(1) },
    { ...list, name: 'navigation', open: navigation },
  ];
}

/** Chooses the first three articles of the list by keyboard alone. */
const chooseThree: Opener = async (page) => {
  await page.locator('[data-row-link]').nth(2).waitFor();
  for (const keys of ['j', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown']) {
    await page.keyboard.press(keys);
  }
};

/** Types a slugline that a story has already, and waits for the hint. */
const nameADouble: Opener = async (page, word) => {
  await page
    .getByRole('dialog')
    .getByLabel(word('deskList:newStory.slugline'), { exact: true })
    .fill('quays blackout');
  await page.getByText(word('merge:already')).waitFor();
};

/** Ticks a right of the first role, so that there is something to save. */
const tickARight: Opener = async (page) => {
  await page.getByRole('checkbox').first().click();
};

function roleScreens(): Screen[] {
  const of = (name: string, open: Opener): Screen => ({ ...screen('roles', 'admin'), name, open });
  return [
    screen('roles', 'admin'),
    of('roles-unsaved', tickARight),
    of('roles-new', press('roles:add')),
    of('roles-rename', chooseOfRole('roles:rename')),
    of('roles-delete', chooseOfRole('roles:delete')),
    { ...screen('roles', 'reporter'), name: 'roles-not-for-you' },
  ];
}

function planningScreens(): Screen[] {
  const board: Screen = screen('board', 'chief');
  const calendar: Screen = screen('calendar', 'chief');
  return [
    board,
    { ...board, name: 'board-move', open: press('board:move.open') },
    {
      ...board,
      name: 'board-assign',
      open: inTurn(press('board:move.open'), press('board:assign.open')),
    },
    { ...board, name: 'board-lanes', address: '/desk/board?lanes=desk' },
    { ...board, name: 'board-nothing', address: '/desk/board?language=de' },
    { ...board, name: 'board-of-reporter', who: 'reporter' },
    calendar,
    { ...calendar, name: 'calendar-week', address: '/desk/calendar?form=week' },
    { ...calendar, name: 'calendar-list', address: '/desk/calendar?form=agenda' },
    { ...calendar, name: 'calendar-plan', open: press('calendar:new') },
  ];
}

/** Chooses the first of the desk’s templates for a new story, and waits for what it brings. */
const chooseTemplate: Opener = async (page, word) => {
  const choice = page.getByLabel(word('templates:choose'), { exact: true });
  await choice.selectOption({ index: 1 });
  await page.getByRole('region', { name: word('templates:brings') }).waitFor();
};

function templateScreens(): Screen[] {
  const at: Screen = screen('templates', 'chief');
  return [
    { ...at, address: '/desk/templates?desk=city' },
    {
      ...at,
      name: 'templates-change',
      address: '/desk/templates?desk=city',
      open: tap('templates:changeNamed'),
    },
    { ...at, name: 'templates-new', open: tap('templates:add') },
    {
      ...at,
      name: 'templates-retire',
      address: '/desk/templates?desk=french',
      open: press('templates:retireNamed'),
    },
    {
      ...screen('templates', 'reporter'),
      name: 'templates-read',
      address: '/desk/templates?desk=arabic',
      open: tap('templates:readNamed'),
    },
    {
      ...screen('templates', 'second'),
      name: 'templates-none',
      address: '/desk/templates?desk=pictures',
    },
    {
      ...screen('desk-list', 'reporter'),
      name: 'new-story-template',
      route: '/',
      address: '/desk/',
      open: inTurn(key('n'), chooseTemplate),
    },
    {
      ...screen('calendar', 'chief'),
      name: 'calendar-plan-template',
      open: inTurn(press('calendar:new'), chooseTemplate),
    },
  ];
}

function houseScreens(): Screen[] {
  const of = (name: string, who: PersonKey, as: string, open?: Opener): Screen => ({
    ...screen(name, who),
    name: as,
    ...(open === undefined ? {} : { open }),
  });
  return [
    ...planningScreens(),
    screen('tasks', 'editor'),
    { ...screen('tasks', 'chief'), name: 'tasks-all', address: '/desk/tasks?all=true' },
    screen('handover', 'editor'),
    screen('figures', 'chief'),
    { ...screen('account', 'second'), name: 'account-telling' },
    screen('import', 'reporter'),
    of('import', 'reporter', 'import-review', readCopy),
    screen('account', 'reporter'),
    of('account', 'reporter', 'account-token', makeToken),
    of('account', 'reporter', 'account-token-end', inTurn(makeToken, press('accounts:tokens.end'))),
    { ...of('account', 'reporter', 'session-over', loseSession), alone: true },
    screen('house-style', 'chief'),
    of('house-style', 'chief', 'house-style-rule', press('houseStyle:add')),
    of('house-style', 'chief', 'house-style-import', press('houseStyle:import')),
    screen('desk-steps', 'chief'),
    of('desk-steps', 'chief', 'desk-steps-more', tap('deskSteps:add')),
    of('desk-steps', 'reporter', 'desk-steps-read'),
    ...templateScreens(),
    screen('schedule', 'editor'),
    screen('people', 'admin'),
    of('people', 'admin', 'people-invite', press('accounts:people.invite')),
    of('people', 'admin', 'people-invited', makeInvitation),
    of('people', 'admin', 'people-change', press('accounts:people.change')),
    of('people', 'admin', 'people-invitation-renew', press('accounts:invitations.renewFor')),
    of(
      ...(['people', 'admin', 'people-invitation-back'] as const),
      press('accounts:invitations.takeBackFor'),
    ),
    of('people', 'admin', 'people-reset', press('accounts:people.resetFor')),
    of('people', 'admin', 'people-desk', press('accounts:desks.add')),
    of('people', 'admin', 'people-desk-change', pressLast('accounts:desks.change')),
    of('people', 'reporter', 'people-not-for-you'),
    of('people', 'admin', 'people-rights', press('roles:why.actionFor')),
    ...roleScreens(),
    screen('settings', 'admin'),
    of('settings', 'reporter', 'settings-not-for-you'),
    screen('record', 'admin'),
    of('record', 'admin', 'record-verified', tap('record:verify')),
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
  return [
    ...doors(places),
    ...lists(),
    ...articleScreens(places),
    ...houseScreens(),
    ...publicPages(places),
  ];
}
