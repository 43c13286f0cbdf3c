import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { axeFaults } from './support/axe.ts';
import { focusFaults } from './support/focus-faults.ts';
import { LOOKS } from './support/looks.ts';
import { count } from '#tests/support/counts.ts';
import { openJourney } from './support/open-journey.ts';
import { screensOf, type Screen } from './support/screens.ts';
import { openVisitors, walkScreens, type Seen, type Visitors } from './support/walk-screens.ts';

/** Each in light and in dark; right-to-left is Arabic. */
const SEEN_IN = ['light-1280', 'light-390', 'rtl-1280', 'rtl-390'];
const SCHEMES = ['light', 'dark'] as const;
const PATIENCE_MS = 1_800_000;

async function faultsOf({ name, page, faults, scheme }: Seen): Promise<string[]> {
  const found = await axeFaults(page);
  // The last time a screen is seen, for it closes what is open.
  if (scheme === SCHEMES.at(-1)) found.push(...(await focusFaults(page)), ...faults);
  return found.map((fault) => `${name}: ${fault}`);
}

/** `npm run faults` walks every screen; `npm test` walks the desk list as each person sees it. */
const EVERY_SCREEN = count({ full: 1, quick: 0 }) === 1;

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

  for (const look of LOOKS.filter(({ name }) => SEEN_IN.includes(name))) {
    it(
      `stand in nobody’s way, seen ${look.name}`,
      async () => {
        const { visitors, screens } = about;
        if (visitors === undefined) throw new Error('Nobody has been let in.');
        const found: string[] = [];
        const walked = EVERY_SCREEN
          ? screens
          : screens.filter(({ name }) => name.startsWith('desk-list'));
        expect(walked.length).toBeGreaterThan(4);
        const walk = { screens: walked, look, visitors, schemes: SCHEMES };
        const lost = await walkScreens(walk, async (seen) => {
          found.push(...(await faultsOf(seen)));
        });
        expect([...lost, ...found]).toEqual([]);
      },
      PATIENCE_MS,
    );
  }
});
