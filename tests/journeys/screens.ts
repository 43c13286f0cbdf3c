import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import setUp, { tearDown } from '#tests/support/global-setup.ts';
import { openChromium } from './support/chromium.ts';
import { openDemoNewsroom } from './support/demo-newsroom.ts';
import { LOOKS } from './support/looks.ts';
import { screensOf } from './support/screens.ts';
import { openVisitors, walkScreens } from './support/walk-screens.ts';

/*
 * npm run screens: pictures of every screen, as the people for whom it matters, at a desk and on a phone,
 * light, dark and right-to-left, in screens/. Words after it choose: `npm run screens -- article rtl`.
 */

const FOLDER = join(import.meta.dirname, '../../screens');
const chosen = process.argv.slice(2);
const isWanted = (name: string): boolean => chosen.every((word) => name.includes(word));

async function takeAll(): Promise<number> {
  const undo = new AsyncDisposableStack();
  try {
    await setUp();
    undo.defer(tearDown);
    const newsroom = await openDemoNewsroom();
    undo.defer(newsroom.close);
    const browser = await openChromium();
    undo.defer(async () => browser.close());
    const visitors = await openVisitors(browser, newsroom);
    const screens = screensOf(visitors.places);
    let taken = 0;
    for (const look of LOOKS) {
      const wanted = screens.filter(({ name }) => isWanted(`${name}-${look.name}`));
      const lost = await walkScreens({ screens: wanted, look, visitors }, async (seen) => {
        const path = join(FOLDER, `${seen.name}-${look.name}.png`);
        await seen.page.screenshot({ path, fullPage: true });
        taken += 1;
      });
      for (const what of lost) process.stdout.write(`  not reached: ${what}\n`);
      if (lost.length > 0) process.exitCode = 1;
    }
    return taken;
  } finally {
    await undo.disposeAsync();
  }
}

if (chosen.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
process.stdout.write(`${String(await takeAll())} pictures in ${FOLDER}\n`);
