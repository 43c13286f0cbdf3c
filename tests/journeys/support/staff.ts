import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { PersonKey } from '../../../prisma/seed/people.ts';
import { PASSWORD, type DemoNewsroom } from './demo-newsroom.ts';
import { keepEvidence, openWatchedPage, type WatchedPage } from './watched-page.ts';

/** Somebody of the demo newsroom at her own browser. */
export type AtWork = WatchedPage & { who: PersonKey; context: BrowserContext };

/** Everybody who has come in, each with a browser context of her own. */
export type Staff = {
  /** Gives the page of a person, who signs in through the form the first time. */
  as: (who: PersonKey) => Promise<Page>;
  /** Does a part of a journey; when it fails, keeps what everybody saw and says where. */
  watch: <Answer>(part: () => Promise<Answer>) => Promise<Answer>;
  /** What went wrong on any page. */
  faults: () => string[];
};

/** Signs in through the form, as a person does. */
async function signIn(page: Page, url: string, who: PersonKey): Promise<void> {
  await page.goto(`${url}/desk/sign-in`);
  await page.getByLabel('Email address').fill(`${who}@demo.example`);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
}

/** Lets the demo's people in, one browser context each. */
export function staffOf(
  browser: Browser,
  newsroom: DemoNewsroom,
  look: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
): Staff {
  const present = new Map<PersonKey, AtWork>();
  const comeIn = async (who: PersonKey): Promise<AtWork> => {
    const context = await browser.newContext(look);
    const watched = await openWatchedPage(context);
    const person = { ...watched, who, context };
    present.set(who, person);
    await signIn(watched.page, newsroom.url, who);
    return person;
  };
  return {
    as: async (who) => (present.get(who) ?? (await comeIn(who))).page,
    watch: async (part) => {
      try {
        return await part();
      } catch (error) {
        const pages = [...present.values()].map(({ who, page }) => ({ name: who, page }));
        const folder = await keepEvidence(pages);
        const faults = [...present.values()].flatMap((person) => person.faults);
        process.stdout.write(`    What everybody saw: ${folder}\n${faults.join('\n')}\n`);
        throw error;
      }
    },
    faults: () =>
      [...present.values()].flatMap(({ who, faults }) => faults.map((fault) => `${who}: ${fault}`)),
  };
}
