import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, saved } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';
import { selectWords } from './support/select-words.ts';

const PATIENCE_MS = 600_000;
type Told = { suggestions: { by: { name: string } | null }[] };

const FERRY = {
  headline: 'The ferry is back',
  text: ['The ferry sailed at dawn.', 'Forty people were on board.'],
};
function proposed(page: Page, tag: 'ins' | 'del'): Locator {
  return page.locator(`.ProseMirror ${tag}`);
}

/** Strikes out the first word of the last paragraph and writes another one in its place. */
async function replaceFirstWord(page: Page, letters: number, word: string): Promise<void> {
  await selectWords(page, letters);
  await page.keyboard.type(word);
}

describe('two people and a suggestion', () => {
  const journey = openJourney();

  it(
    'one proposes another word, the other accepts it, thinks again and accepts it for good',
    async () => {
      const { staff } = journey;
      await staff.watch(async () => {
        const [reporter, editor] = [await staff.as('reporter'), await staff.as('editor')];
        const id = await beginStory(reporter, { slugline: 'JOURNEY/SUGGESTIONS', ...FERRY });
        await openArticle(editor, id);
        await editor.getByRole('button', { name: 'Suggest changes' }).click();
        await editor.getByText('You are suggesting.').waitFor();
        await replaceFirstWord(editor, 5, 'Eleven');
        await proposed(editor, 'ins').waitFor();
        expect(await proposed(editor, 'del').innerText()).toBe('Forty');
        expect(await proposed(editor, 'ins').innerText()).toBe('Eleven');
        await saved(editor);

        // The writer sees it come, and the text that would be signed has not changed.
        await proposed(reporter, 'ins').waitFor();
        const before = JSON.stringify(await callDesk(reporter, 'GET', `/articles/${id}`));
        expect(before).toContain('Forty people were on board.');
        expect(before).not.toContain('Eleven');
        const { suggestions } = (await callDesk(
          reporter,
          'GET',
          `/articles/${id}/suggestions`,
        )) as Told;
        expect(suggestions).toHaveLength(1);

        await reporter.getByRole('tab', { name: 'Suggestions' }).click();
        const list = reporter.getByRole('list', { name: 'Suggestions' });
        await list.getByText(suggestions[0]?.by?.name ?? '?').waitFor();
        expect(await axeFaultsEitherWay(reporter)).toEqual([]);
        await list.getByRole('button', { name: 'Accept' }).click();
        await proposed(editor, 'ins').waitFor({ state: 'detached' });
        await reporter.getByRole('button', { name: 'Undo' }).last().click();
        await proposed(editor, 'del').waitFor();

        // At the words themselves: the cursor in them, and the button under it.
        await proposed(reporter, 'ins').click();
        const card = reporter.getByRole('region', { name: /^Suggestion by/u });
        await card.getByRole('button', { name: 'Accept' }).click();
        await proposed(editor, 'del').waitFor({ state: 'detached' });
        await saved(reporter);
        const after = JSON.stringify(await callDesk(reporter, 'GET', `/articles/${id}`));
        expect(after).toContain('Eleven people were on board.');
        expect(staff.faults()).toEqual([]);
      });
    },
    PATIENCE_MS,
  );
});
