import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, sign, viewOf } from './support/article-steps.ts';
import { beginStory, handIn } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';
import { untilQuiet } from './support/watched-page.ts';

const PATIENCE_MS = 600_000;
const HEADLINES = {
  first: 'Night trams run again along the quay',
  second: 'What the new night trams cost',
  held: 'Where the night trams stop',
  unsigned: 'Who paid for the night trams',
};
type Name = keyof typeof HEADLINES;

describe('a package of several articles', () => {
  const journey = openJourney();
  const ids: Partial<Record<Name, string>> = {};

  async function begin(reporter: Page, name: Name): Promise<string> {
    const headline = HEADLINES[name];
    const text = [`${headline}, the tram company said.`, 'It said no more.'];
    const slugline = `NIGHT-TRAMS/${name.toUpperCase()}`;
    const id = await beginStory(reporter, { slugline, headline, text });
    await handIn(reporter);
    ids[name] = id;
    return id;
  }

  async function isLive(name: Name): Promise<boolean> {
    return (await viewOf(await journey.staff.as('editor'), ids[name] ?? '')).live !== null;
  }

  it(
    'is chosen from the list by an editor who is told what stands in the way of each',
    async () => {
      const { staff, newsroom } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        const editor = await staff.as('editor');
        for (const name of ['first', 'second', 'held', 'unsigned'] as const) {
          const id = await begin(reporter, name);
          if (name === 'unsigned') continue;
          await openArticle(editor, id);
          await sign(editor, 'Editorial');
        }
        await editor.goto(`${newsroom.url}/desk/?search=NIGHT-TRAMS`);
        await editor.getByRole('link', { name: HEADLINES.first }).waitFor();
        await editor.keyboard.press('j');
        await editor.keyboard.press('x');
        for (let more = 0; more < 3; more += 1) await editor.keyboard.press('Shift+ArrowDown');
        await editor.getByText('4 chosen', { exact: true }).waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await editor.keyboard.press('p');
        const dialog = editor.getByRole('dialog');
        await dialog.getByText('3 of 4 can go out, 3 will.').waitFor();
        const unsigned = dialog.getByRole('listitem', { name: HEADLINES.unsigned });
        expect(await unsigned.innerText()).toContain('No standing editorial sign-off');
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'goes out by number and headline, each by itself: what is refused holds up no other',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const editor = await staff.as('editor');
        const dialog = editor.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Publish 3 articles…' }).click();
        await editor.getByRole('heading', { name: 'Publish 3 articles now?' }).waitFor();
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        // Meanwhile somebody else holds one of them back.
        const chief = await staff.as('chief');
        const { story } = await viewOf(chief, ids.held ?? '');
        const embargo = { local: null, zone: 'Europe/Lisbon' };
        await callDesk(chief, 'PUT', `/stories/${story.id}/embargo`, { body: { embargo } });
        await dialog.getByRole('button', { name: 'Publish 3 articles', exact: true }).click();
        await editor.getByRole('heading', { name: '2 of 3 went out' }).waitFor();
        await untilQuiet(editor);
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        expect(await dialog.innerText()).toContain('embargo');
        expect(
          await Promise.all((['first', 'second', 'held', 'unsigned'] as const).map(isLive)),
        ).toEqual([true, true, false, false]);
        const page = dialog.getByRole('link', { name: `Open the page: ${HEADLINES.first}` });
        const address = (await page.getAttribute('href')) ?? '';
        expect(await (await fetch(address)).text()).toContain(HEADLINES.first);
        await dialog.getByRole('button', { name: 'Done' }).click();
        // What went out need not be chosen any more; what did not still is.
        await editor.getByText('2 chosen', { exact: true }).waitFor();
      });
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
