import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ArticleView } from '#contract/api/writing.ts';
import type { BodyJson } from '#contract/content.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, publish, sign, viewOf } from './support/article-steps.ts';
import { askForLegal, beginStory, handIn } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';

const PATIENCE_MS = 600_000;
const STORY = {
  slugline: 'JOURNEY/PIER',
  headline: 'The north pier is sold',
  text: ['The harbour sold the pier on Tuesday.', 'Dockers heard of it on the radio.'],
};

/** A picture, as the API takes it: the desk has no store of pictures yet. */
function aPicture(caption: string): BodyJson {
  const attrs = { asset: 'pier-1', alt: 'A pier', credit: 'Nadia Farrow', crop: null, rights: '' };
  return { type: 'image', attrs: { id: 'pier', caption, ...attrs } };
}

/** Puts the picture behind the text, in place of the one that is there. */
async function putPicture(writer: Page, articleId: string, caption: string): Promise<void> {
  const { position, content } = await viewOf(writer, articleId);
  const rest = (content.body.content ?? []).filter(({ type }) => type !== 'image');
  const body = { type: 'doc', content: [...rest, aPicture(caption)] };
  const path = `/articles/${articleId}/working-copy`;
  await callDesk(writer, 'PUT', path, { ifMatch: position, body: { body } });
}

async function openSignOffs(page: Page, articleId: string): Promise<Locator> {
  await openArticle(page, articleId);
  await page.getByRole('tab', { name: /Sign-off/ }).click();
  const panel = page.getByRole('tabpanel', { name: /Sign-off/ });
  await panel.getByText('Needed before publication').waitFor();
  return panel;
}

/** The steps as the panel tells them, one line each. */
async function told(panel: Locator): Promise<string[]> {
  const steps = await panel.getByRole('listitem').filter({ hasText: /./u }).all();
  const lines = await Promise.all(steps.map(async (step) => step.innerText()));
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim());
}

describe('a story of two desks, with legal and photo', () => {
  const journey = openJourney();
  let articleId = '';

  async function view(): Promise<ArticleView> {
    return viewOf(await journey.staff.as('editor'), articleId);
  }

  it(
    'whose chief says in what order it is signed, and reads what that means',
    async () => {
      const { staff, newsroom } = journey;
      await staff.watch(async () => {
        const chief = await staff.as('chief');
        await chief.goto(`${newsroom.url}/desk/desk-steps?desk=city`);
        const sentences = chief.getByRole('region', { name: 'What an article of City needs' });
        await sentences
          .getByText('An article with pictures needs one signature by Pictures')
          .waitFor();
        await chief.getByRole('button', { name: 'Remove: Step 4: Legal' }).click();
        const legal = chief.getByRole('group', { name: 'Step 3: Legal' });
        await legal.getByRole('checkbox', { name: 'Only once the steps above are signed' }).check();
        await sentences.getByText('The steps above come first.').waitFor();
        await chief.getByRole('button', { name: 'Save the steps of City' }).click();
        await chief.getByText('Saved.').waitFor();
        expect(await axeFaultsEitherWay(chief)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'waits for the city desk and the picture desk before counsel can sign',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        articleId = await beginStory(reporter, STORY);
        await putPicture(reporter, articleId, 'The north pier in May');
        await openArticle(reporter, articleId);
        await handIn(reporter);

        const editor = await staff.as('editor');
        await askForLegal(editor, articleId);
        const chief = await staff.as('chief');
        const panel = await openSignOffs(chief, articleId);
        expect(await told(panel)).toEqual([
          'Editorial missing',
          'Photo · Pictures has pictures missing',
          'Legal flagged for legal waits for Editorial',
        ]);
        await openArticle(editor, articleId);
        expect(await sign(editor, 'Editorial')).toContain('The harbour sold the pier');
        const pictures = await staff.as('second');
        await openArticle(pictures, articleId);
        await sign(pictures, 'Photo');
        await openArticle(chief, articleId);
        await sign(chief, 'Legal');
        expect((await view()).steps.map(({ met }) => met)).toEqual([true, true, true]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'is edited in between: what it voids says so, with the change that voided it',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const reporter = await staff.as('reporter');
        const { content } = await view();
        const text = 'The harbour sold the pier on Wednesday.';
        const blocks = (content.body.content ?? []).map((block) =>
          JSON.stringify(block).includes('Tuesday')
            ? { ...block, content: [{ type: 'text', text }] }
            : block,
        );
        const body = { type: 'doc', content: blocks };
        const { position } = await view();
        const path = `/articles/${articleId}`;
        await callDesk(reporter, 'PUT', `${path}/working-copy`, {
          ifMatch: position,
          body: { body },
        });
        const now = await view();
        await callDesk(reporter, 'POST', `${path}/revisions`, { body: { position: now.position } });

        const editor = await staff.as('editor');
        const panel = await openSignOffs(editor, articleId);
        const lines = await told(panel);
        expect(lines[0]).toMatch(
          /^Editorial void: Tomas Lindqvist signed revision \d What changed$/u,
        );
        expect(lines[1]).toContain('signed by Idris Vance');
        expect(lines[2]).toMatch(/void: Ruth Okafor signed revision \d waits for Editorial/u);
        await panel
          .getByRole('button', { name: /since Tomas Lindqvist signed/ })
          .first()
          .click();
        const dialog = editor.getByRole('dialog');
        const changes = dialog.getByRole('region', { name: 'What changed since' });
        await changes.waitFor();
        expect(await changes.locator('del').count()).toBe(1);
        expect(await changes.locator('del').innerText()).toContain('Tuesday');
        expect(await changes.locator('ins').innerText()).toContain('Wednesday');
        expect(await axeFaultsEitherWay(editor)).toEqual([]);
        await editor.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });

        expect(await sign(editor, 'Editorial')).toContain('Wednesday');
        const chief = await staff.as('chief');
        await openArticle(chief, articleId);
        expect(await sign(chief, 'Legal')).toContain('Wednesday');
      });
    },
    PATIENCE_MS,
  );

  it(
    'goes out with everybody’s signature under exactly what readers get',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const editor = await staff.as('editor');
        await openArticle(editor, articleId);
        expect(await publish(editor)).toContain('as its first publication');
      });
      const { live, steps } = await view();
      expect(live?.kind).toBe('initial');
      expect(steps.map(({ scope, met }) => [scope, met])).toEqual([
        ['editorial', true],
        ['photo', true],
        ['legal', true],
      ]);
      expect(staff.faults()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
