import { describe, expect, it } from '@jest/globals';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, placeIn, submit, viewOf } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { openJourney } from './support/open-journey.ts';
import { readUntil } from './support/reader.ts';

const STORY = {
  slugline: 'NIGHT/TIDE-GATE',
  headline: 'Tide gate fails; the low town is told to leave',
  text: ['The tide gate failed at two in the morning.', 'The city told the low town to leave.'],
};
const REASON = 'The water is rising and no editor answers the telephone.';
const NOTE = 'It was three in the morning.';

describe('the night editor breaks the glass', () => {
  const journey = openJourney();
  let articleId = '';

  it('and a story that nobody has signed goes out, with a reason and a name on it', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const reporter = await staff.as('reporter');
      articleId = await beginStory(reporter, STORY);
      await placeIn(reporter, 'Harbour');
      await submit(reporter);

      const night = await staff.as('chief');
      await openArticle(night, articleId);
      await night.getByRole('main').getByRole('button', { name: 'Publish…', exact: true }).click();
      const dialog = night.getByRole('dialog');
      await dialog.getByText('Only signatures are missing.').waitFor();
      expect(await dialog.getByRole('button', { name: /^Publish revision/ }).isDisabled()).toBe(
        true,
      );
      await dialog.getByRole('button', { name: 'Publish without the signatures…' }).click();

      const deed = dialog.getByRole('button', { name: /^Break the glass and publish/ });
      await dialog.getByText('the chiefs of City').waitFor();
      expect(await dialog.getByText('60 minutes from now').isVisible()).toBe(true);
      expect(await dialog.getByText('Tomas Lindqvist').isVisible()).toBe(true);
      expect(await axeFaultsEitherWay(night)).toEqual([]);
      // By keyboard alone, as at night: the reason has the focus, the slugline follows.
      await night.keyboard.type(REASON);
      expect(await deed.isDisabled()).toBe(true);
      await night.keyboard.press('Tab');
      await night.keyboard.type(STORY.slugline);
      await night.keyboard.press('Enter');
      await dialog.getByText('is what readers see now').waitFor();
      await dialog.getByRole('button', { name: 'Back to the article' }).click();

      await night.getByText('published this without its signatures').waitFor();
      await night.getByText(`Reason: ${REASON}`).first().waitFor();
    });
    const { live, unreviewed, publicUrl } = await viewOf(await staff.as('chief'), articleId);
    expect(live?.kind).toBe('initial');
    expect(unreviewed).toMatchObject([{ reason: REASON, by: { name: 'Ruth Okafor' } }]);
    const page = await readUntil(publicUrl ?? '', (text) => text.includes(STORY.headline));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(REASON);
  }, 600_000);

  it('and nobody who did it or wrote it can be the second pair of eyes', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      for (const who of ['chief', 'reporter'] as const) {
        const page = await staff.as(who);
        await openArticle(page, articleId);
        const look = page.getByRole('button', { name: 'Look at it…' });
        await look.waitFor();
        expect(await look.getAttribute('aria-disabled')).toBe('true');
      }
    });
  }, 600_000);

  it('until a second person, whom the list shows the way, has looked', async () => {
    const { staff, newsroom } = journey;
    await staff.watch(async () => {
      const editor = await staff.as('editor');
      await editor.goto(`${newsroom.url}/desk/`);
      await editor.getByText('Unread by a second person').first().waitFor();
      expect(await axeFaultsEitherWay(editor)).toEqual([]);
      await editor.getByRole('link', { name: `Open ${STORY.slugline}` }).click();
      await editor.getByRole('button', { name: 'Look at it…' }).click();
      const dialog = editor.getByRole('dialog');
      await dialog.getByText(REASON).waitFor();
      expect(await axeFaultsEitherWay(editor)).toEqual([]);
      await dialog.getByRole('radio', { name: 'It needs correcting' }).check();
      await dialog.getByRole('button', { name: 'Keep what I found' }).click();
      await dialog.getByText('Say what needs correcting.').waitFor();
      await dialog.getByRole('textbox', { name: 'Note' }).fill(NOTE);
      await dialog.getByRole('button', { name: 'Keep what I found' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await editor.getByText('published this without its signatures').waitFor({ state: 'hidden' });
      await editor.getByRole('tab', { name: 'Publication', exact: true }).click();
      await editor.getByText(NOTE).waitFor();
      expect(await editor.getByText('Without its signatures').isVisible()).toBe(true);
    });
    expect((await viewOf(await staff.as('editor'), articleId)).unreviewed).toEqual([]);
    expect(journey.staff.faults()).toEqual([]);
  }, 600_000);
});
