import type { PersonKey } from '../../../prisma/seed/people.ts';
import { articleScreens } from './article-screens.ts';
import {
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
    { ...list, name: 'desk-list-spiked', address: '/desk/?state=spiked' },
    { ...list, name: 'desk-list-killed', address: '/desk/?state=killed' },
    { ...list, name: 'new-story', open: key('n') },
    { ...list, name: 'jump', open: key('Control+k') },
    { ...list, name: 'jump-found', open: typed },
    { ...list, name: 'shortcuts', open: key('?') },
    { ...list, name: 'person-menu', open: personMenu },
    { ...list, name: 'person-menu-looks', open: personSubmenu(0) },
    { ...list, name: 'person-menu-languages', open: personSubmenu(1) },
    { ...list, name: 'navigation', open: navigation },
  ];
}

function houseScreens(): Screen[] {
  const of = (name: string, who: PersonKey, as: string, open?: Opener): Screen => ({
    ...screen(name, who),
    name: as,
    ...(open === undefined ? {} : { open }),
  });
  return [
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
    of('desk-steps', 'chief', 'desk-steps-more', press('deskSteps:add')),
    of('desk-steps', 'reporter', 'desk-steps-read'),
    screen('people', 'admin'),
    of('people', 'admin', 'people-invite', press('accounts:people.invite')),
    of('people', 'admin', 'people-invited', makeInvitation),
    of('people', 'admin', 'people-change', press('accounts:people.change')),
    of('people', 'admin', 'people-reset', press('accounts:people.resetFor')),
    of('people', 'admin', 'people-desk', press('accounts:desks.add')),
    of('people', 'admin', 'people-desk-change', pressLast('accounts:desks.change')),
    of('people', 'reporter', 'people-not-for-you'),
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
