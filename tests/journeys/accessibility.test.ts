import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { axeFaults } from './support/axe.ts';
import { focusFaults } from './support/focus-faults.ts';
import { LOOKS } from './support/looks.ts';
import { count } from '#tests/support/counts.ts';
import { openJourney } from './support/open-journey.ts';
import type { Screen } from './support/screen.ts';
import { screensOf } from './support/screens.ts';
import { SHOWN_BY } from './support/shown-by.ts';
import {
  openVisitors,
  walkScreens,
  type Scheme,
  type Seen,
  type Visitors,
  type Walk,
} from './support/walk-screens.ts';

/** Who is looked at in each look by `npm test`, and in which colours; right-to-left is Arabic. */
const SEEN_IN: Readonly<Record<string, { scheme: Scheme; who: readonly Screen['who'][] }>> = {
  'light-1280': { scheme: 'light', who: ['reporter', 'translator'] },
  'light-390': { scheme: 'dark', who: ['editor', 'second'] },
  'rtl-1280': { scheme: 'dark', who: ['chief', 'french', 'arabic'] },
  'rtl-390': { scheme: 'light', who: ['admin', null] },
};
/** What differs from its neighbours in words more than in form: `npm test` leaves it to `npm run faults`. */
const MORE_OF_THE_SAME: readonly string[] = [
  ...['access-reset', 'account-token', 'desk-list-killed', 'jump', 'people-desk-change'],
  ...['people-invite', 'people-not-for-you', 'person-menu-languages', 'record', 'sign-in'],
  ...['settings-not-for-you', 'article-bubble', 'article-compare-revision', 'article-copy'],
  ...['article-corrected', 'article-embargo-change', 'article-in-review', 'article-keep'],
  ...['article-publish-correction', 'article-restore', 'article-returned', 'article-sign-off'],
  ...['article-spiked', 'article-versions-menu', 'public-article', 'public-article-french'],
  ...['public-corrections-none', 'public-front', 'public-article-arabic', 'public-section'],
  ...['access-gone', 'account', 'article-arabic', 'article-embargoed', 'article-link'],
  ...['article-not-found', 'article-publish', 'article-read-only', 'article-withdrawn'],
  ...['desk-list-nothing-found', 'desk-not-found', 'import', 'people', 'person-menu'],
  ...['article-insert-embed', 'article-insert-read-more', 'article-shortcuts', 'article-table'],
];
const OVER_A_SCREEN = /(?:dialogs?|drawer|-menu|-guard)\.tsx$/;
const PATIENCE_MS = 1_800_000;

/** `npm run faults` sees all in all ways. */
const ALL_WAYS = count({ full: 1, quick: 0 }) === 1;

/**
 * What is seen in one look, and in which colours: everything in light and dark under `npm run faults`. `npm test`
 * deals the people out over the looks, so that a browser is opened for each of them once.
 */
function planOf(look: string, screens: readonly Screen[]): Pick<Walk, 'screens' | 'schemes'> {
  if (ALL_WAYS) return { screens, schemes: ['light', 'dark'] };
  const { scheme, who } = SEEN_IN[look] ?? { scheme: 'light', who: [] };
  const theirs = screens.filter((screen) => who.includes(screen.who));
  return {
    screens: theirs.filter(({ name }) => !MORE_OF_THE_SAME.includes(name)),
    schemes: [scheme],
  };
}

async function faultsOf({ name, page, faults, scheme }: Seen, last: Scheme): Promise<string[]> {
  const found = await axeFaults(page);
  // The last time a screen is seen, for it closes what is open.
  if (scheme === last) found.push(...(await focusFaults(page)), ...faults);
  return found.map((fault) => `${name}: ${fault}`);
}

describe('the screens, to people who see, read and steer differently', () => {
  const journey = openJourney();
  const about: { visitors?: Visitors; screens: Screen[] } = { screens: [] };

  beforeAll(async () => {
    about.visitors = await openVisitors(journey.browser, journey.newsroom);
    about.screens = screensOf(about.visitors.places).filter(({ others }) => others !== true);
  }, PATIENCE_MS);

  it('are all walked: no route of the router is forgotten', () => {
    const router = readFileSync(join(import.meta.dirname, '../../client/app/router.tsx'), 'utf8');
    const routes = [...router.matchAll(/^\s*path: '([^']+)'/gm)].map(([, path]) => path);
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter((path) => !about.screens.some(({ route }) => route === path))).toEqual([]);
  });

  it('are all walked: nothing that opens over a screen is forgotten', () => {
    const files = readdirSync(join(import.meta.dirname, '../../client'), { recursive: true })
      .map((path) => basename(String(path)))
      .filter((name) => OVER_A_SCREEN.test(name))
      .map((name) => name.replace('.tsx', ''));
    expect(Object.keys(SHOWN_BY).sort()).toEqual(files.sort());
    const known = [...about.screens.map(({ name }) => name), ...readdirSync(import.meta.dirname)];
    const named = Object.values(SHOWN_BY).flat();
    expect([...named, ...MORE_OF_THE_SAME].filter((name) => !known.includes(name))).toEqual([]);
  });

  for (const look of LOOKS.filter(({ name }) => name in SEEN_IN)) {
    it(
      `stand in nobody’s way, seen ${look.name}`,
      async () => {
        const { visitors, screens } = about;
        if (visitors === undefined) throw new Error('Nobody has been let in.');
        const plan = planOf(look.name, screens);
        expect(plan.screens.length).toBeGreaterThan(4);
        const last = plan.schemes?.at(-1) ?? 'light';
        const found: string[] = [];
        const lost = await walkScreens({ ...plan, look, visitors }, async (seen) => {
          found.push(...(await faultsOf(seen, last)));
        });
        expect([...lost, ...found]).toEqual([]);
      },
      PATIENCE_MS,
    );
  }
});
