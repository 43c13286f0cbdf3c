import type { PersonKey } from '../../../prisma/seed/people.ts';
import {
  askForLink,
  check,
  choose,
  chooseDouble,
  inTurn,
  moreMenu,
  press,
  selectText,
  tap,
  versionMenu,
} from './openers.ts';
import type { Places } from './places.ts';
import type { Screen } from './screen.ts';
import { findInText, inTable, insert, insertMenu, overText, slashMenu } from './text-openers.ts';

const correct = inTurn(press('publishing:action'), check('ui:kind.correction'));
// One correction more, without a word: it is refused on the spot.
const leaveUnfinished = inTurn(tap('publishing:corrections.add'), tap('publishing:publish'));

type More = Omit<Partial<Screen>, 'name'>;

function of(name: string, who: PersonKey, address: string, more: More = {}): Screen {
  return { name: `article-${name}`, who, address, route: '/articles/$articleId', ...more };
}

/** What can be opened on articles: every panel, menu and dialog, by people for whom it matters. */
export function articleScreens({ articleId }: Places): Screen[] {
  const at = (slugline: string, language?: string): string =>
    `/desk/articles/${articleId(slugline, language)}`;
  const storm = at('ALMIRA-WEATHER/GALE');
  const buses = at('ALMIRA-SCHOOLS/BUSES');
  const keeper = at('ALMIRA-LIGHTHOUSE/KEEPER');
  const gate = at('ALMIRA-FLOOD/GATE');
  const fire = at('ALMIRA-MARKET/FIRE');
  const budget = at('ALMIRA-BUDGET/FIGURES');
  const carnival = at('ALMIRA-CARNIVAL/POSTER');
  const ferry = at('ALMIRA-FERRY/CLOSURE');
  const fuel = at('ALMIRA-HARBOUR/FUEL');
  const dredger = at('ALMIRA-DREDGER/STRIKE', 'fr');
  const frenchFire = at('ALMIRA-MARKET/FIRE', 'fr');
  const tides = at('ALMIRA-TIDES/TABLES');
  const merged = at('ALMIRA-POWER/QUAYS');
  const doubled = at('QUAYS/BLACKOUT');
  const history = `${gate}?panel=history`;
  const opened = (name: string, who: PersonKey, address: string, open: Screen['open']): Screen =>
    of(name, who, address, open === undefined ? {} : { open });
  return [
    of('live-with-new-words', 'reporter', storm, { panels: true }),
    of('in-review', 'editor', keeper, { panels: true }),
    of('returned', 'reporter', buses),
    of('flash', 'reporter', at('CANAL-BRIDGE/CLOSED'), { panels: true }),
    of('developing', 'editor', at('SALT-STREET/WATER')),
    of('read-only', 'second', fire),
    of('corrected', 'chief', gate, { panels: true }),
    of('embargoed', 'chief', budget),
    of('spiked', 'chief', carnival),
    of('withdrawn', 'chief', at('ALMIRA-OPERA/ROOF')),
    of('killed', 'editor', ferry),
    of('french-beside-source', 'translator', dredger, { panels: true }),
    of('arabic', 'arabic', at('ALMIRA-FLOOD/GATE', 'ar')),
    of('not-found', 'editor', '/desk/articles/00000000-0000-7000-8000-000000000000'),
    opened('what-the-note-tells', 'reporter', storm, tap('note:show')),
    opened('bubble', 'reporter', storm, selectText),
    opened('link', 'reporter', storm, askForLink),
    opened('find', 'reporter', storm, findInText),
    opened('insert', 'reporter', storm, insertMenu),
    opened('characters', 'reporter', storm, overText('Control+Alt+o')),
    opened('insert-table', 'reporter', storm, insert('tools:insert.item.table')),
    opened('insert-embed', 'reporter', storm, insert('tools:insert.item.embed')),
    opened('insert-read-more', 'reporter', storm, insert('tools:insert.item.readMore')),
    opened('palette', 'reporter', storm, overText('Alt+/')),
    opened('shortcuts', 'reporter', storm, overText('Control+/')),
    opened('slash', 'reporter', buses, slashMenu),
    opened('table', 'reporter', buses, inTable),
    opened(
      'credits',
      'reporter',
      storm,
      inTurn(tap('article:credit.more'), tap('article:paste.action')),
    ),
    opened('submit', 'reporter', storm, press('article:submit.action')),
    opened('return', 'editor', keeper, press('article:return.action')),
    opened('sign-off', 'editor', keeper, press('signOff:action')),
    opened('sign-off-changes', 'editor', storm, press('signOff:action')),
    opened(
      'sign-off-taken-back',
      'editor',
      `${budget}?panel=sign-off`,
      press('signOff:takeBack.action'),
    ),
    opened('publish', 'french', frenchFire, press('publishing:action')),
    opened('publish-correction', 'editor', fire, correct),
    opened('publish-unfinished', 'editor', fire, inTurn(correct, leaveUnfinished)),
    opened('publish-unsigned', 'chief', keeper, press('publishing:action')),
    opened(
      'publish-break-glass',
      'chief',
      keeper,
      inTurn(press('publishing:action'), tap('glass:action')),
    ),
    opened('publish-several', 'french', `${frenchFire}?panel=story`, press('several:versions')),
    of('unsigned', 'chief', fuel),
    opened('review-glass', 'editor', fuel, press('glass:review.action')),
    opened(
      'schedule',
      'french',
      frenchFire,
      inTurn(press('publishing:action'), tap('schedule:action')),
    ),
    of('scheduled', 'editor', tides),
    opened('schedule-cancel', 'editor', tides, press('schedule:cancel.action')),
    opened('menu', 'chief', gate, moreMenu),
    opened('who-may', 'chief', gate, choose('roles:may.action')),
    opened('share', 'chief', keeper, choose('guests:share')),
    opened('versions-menu', 'chief', gate, versionMenu),
    opened('keep', 'chief', gate, choose('article:keep.action')),
    opened('keep-template', 'chief', gate, choose('templates:keep')),
    opened('copy', 'chief', gate, choose('article:copyStory.action')),
    opened('spike', 'editor', keeper, choose('article:spike.action')),
    opened('restore', 'chief', carnival, choose('article:restoreStory.action')),
    opened('embargo', 'chief', keeper, choose('article:embargo.set')),
    opened('embargo-change', 'chief', budget, choose('article:embargo.change')),
    opened('withdraw', 'chief', gate, choose('publishing:withdraw.action')),
    opened('kill', 'chief', gate, choose('publishing:kill.action')),
    of('merged', 'editor', merged),
    of('merged-texts', 'editor', `${at('ALMIRA-QUAYS/BLACKOUT')}?panel=merged`),
    of('has-taken-in', 'reporter', at('ALMIRA-QUAYS/BLACKOUT')),
    opened('merge', 'editor', doubled, choose('merge:action')),
    opened('merge-told', 'editor', doubled, inTurn(choose('merge:action'), chooseDouble)),
    opened('part', 'editor', merged, press('merge:part.action')),
    opened('confirm-kill', 'editor', ferry, press('publishing:killed.action')),
    opened('compare', 'chief', history, press('article:history.since.live')),
    opened('compare-revision', 'chief', history, press('article:history.compareNumber')),
    opened('revision', 'chief', history, press('article:history.readNumber')),
    opened('moments', 'chief', history, press('history:open')),
    opened('add-version', 'translator', `${storm}?panel=story`, press('translation:add.action')),
    opened('mark-in-line', 'translator', dredger, press('translation:moved.all')),
  ];
}
