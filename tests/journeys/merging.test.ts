import { describe, expect, it } from '@jest/globals';
import { authorshipSchema } from '#contract/api/authorship.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import { axeFaultsEitherWay } from './support/axe.ts';
import { openArticle, placeIn, publish, sign, submit, viewOf } from './support/article-steps.ts';
import { beginStory } from './support/begin-story.ts';
import { callDesk } from './support/desk-calls.ts';
import { openJourney } from './support/open-journey.ts';
import { readUntil } from './support/reader.ts';

const KEPT = {
  slugline: 'TOWER/BELL-CRACK',
  headline: 'The bell of the harbour tower has a crack',
  text: ['The great bell of the harbour tower has cracked from lip to crown.'],
};
const DOUBLE = {
  slugline: 'HARBOUR/TOWER-BELL',
  headline: 'Crack in the bell of the harbour tower',
  text: ['A crack runs through the bell of the harbour tower, the sexton says.'],
};
const REASON = 'The same crack in the same bell.';

describe('one event that two people have written', () => {
  const journey = openJourney();
  const made = { kept: '', double: '', from: '', to: '' };

  it('is live twice until the chief finds the double and merges it', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const writers = [
        ['reporter', KEPT],
        ['second', DOUBLE],
      ] as const;
      const ids: string[] = [];
      for (const [who, story] of writers) {
        const writer = await staff.as(who);
        const id = await beginStory(writer, story);
        ids.push(id);
        await placeIn(writer, 'Harbour');
        await submit(writer);
        const editor = await staff.as('editor');
        await openArticle(editor, id);
        await sign(editor, 'Editorial');
        await publish(editor);
      }
      [made.kept = '', made.double = ''] = ids;
      const chief = await staff.as('chief');
      made.from = (await viewOf(chief, made.double)).publicUrl ?? '';
      made.to = (await viewOf(chief, made.kept)).publicUrl ?? '';
      await readUntil(made.from, (text) => text.includes(DOUBLE.headline));

      await openArticle(chief, made.double);
      await chief.getByRole('main').getByRole('button', { name: 'More' }).click();
      await chief.getByRole('menuitem', { name: 'Merge into another story…' }).click();
      const dialog = chief.getByRole('dialog');
      await dialog.getByRole('button', { name: new RegExp(`^${KEPT.slugline}`) }).click();
      await dialog.getByText('Told of it: Idris Vance.').waitFor();
      expect(await axeFaultsEitherWay(chief)).toEqual([]);
      // The reason has the focus.
      await chief.keyboard.type(REASON);
      const deed = `Merge ${DOUBLE.slugline} into ${KEPT.slugline}`;
      await dialog.getByRole('button', { name: deed }).click();
      await chief.getByText(`Merged into ${KEPT.slugline}`).waitFor();
      await chief.getByText(`because: ${REASON}`).waitFor();
    });
    const { story, live } = await viewOf(await staff.as('chief'), made.double);
    expect(story.merged).toMatchObject({ into: { articleId: made.kept }, reason: REASON });
    expect(live).toBeNull();
  }, 600_000);

  it('and whoever opens the old address reads the one that stayed', async () => {
    const page = await readUntil(made.from, (text) => text.includes(KEPT.headline));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(DOUBLE.text[0]);
    const response = await fetch(made.from, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(new URL(response.headers.get('location') ?? '', made.from).pathname).toBe(
      new URL(made.to).pathname,
    );
  });

  it('and its writer is told, finds it closed, and the way to where it goes on', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const writer = await staff.as('second');
      await openArticle(writer, made.double);
      await writer.getByText(`Merged into ${KEPT.slugline}`).waitFor();
      await writer.getByRole('link', { name: KEPT.slugline }).click();
      await writer.getByText('Has taken in').waitFor();
      await writer.getByRole('link', { name: DOUBLE.slugline }).waitFor();
    });
    expect((await viewOf(await staff.as('second'), made.double)).abilities.edit).toMatchObject({
      allowed: false,
      reason: 'story-merged',
    });
  }, 600_000);

  it('and a paragraph of theirs is brought over into the one that stayed, as the words of who wrote it', async () => {
    const { staff } = journey;
    const [words = ''] = DOUBLE.text;
    await staff.watch(async () => {
      const reporter = await staff.as('reporter');
      await openArticle(reporter, made.kept);
      const text = reporter.getByRole('textbox', { name: 'Text', exact: true });
      await reporter.getByRole('button', { name: 'Read and bring over' }).click();
      const offer = reporter.getByRole('button', { name: /^Bring this paragraph over: A crack/u });
      await offer.waitFor();
      await reporter.getByText('by Idris Vance').waitFor();
      expect(await axeFaultsEitherWay(reporter)).toEqual([]);
      // By keyboard, and taken back again.
      await offer.focus();
      await reporter.keyboard.press('Enter');
      await text.getByText(words).waitFor();
      await reporter.getByRole('button', { name: 'Take it out again' }).click();
      await reporter.getByText('Taken out of the text again.').waitFor();
      await text.getByText(words).waitFor({ state: 'hidden' });
      // For good, behind the paragraph with the cursor.
      await text.getByText(KEPT.text[0] ?? '').click();
      await reporter.getByText(/^Comes in behind: “\u2068?The great bell/u).waitFor();
      await offer.click();
      await text.getByText(words).waitFor();
      await reporter.getByText(/^Brought over by /u).waitFor();
      await reporter.getByRole('button', { name: /^Show it in the text: A crack/u }).click();
      expect(await axeFaultsEitherWay(reporter)).toEqual([]);
    });
    const reporter = await staff.as('reporter');
    const { places } = authorshipSchema.parse(
      await callDesk(reporter, 'GET', `/articles/${made.kept}/authorship`),
    );
    const { content } = await viewOf(reporter, made.kept);
    const written = blocksOf(content.body).find(({ text }) => text === words);
    const hands = places.find(({ place }) => place === written?.id)?.spans;
    expect(hands?.map(({ by }) => by?.name)).toEqual(['Idris Vance']);
  }, 600_000);

  it('and when the two are parted again, the old address says what became of it', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const chief = await staff.as('chief');
      await openArticle(chief, made.double);
      await chief.getByRole('button', { name: 'Part again…' }).click();
      await chief.getByRole('dialog').getByLabel('Why').fill('There are two bells.');
      await chief.getByRole('dialog').getByRole('button', { name: 'Part the two stories' }).click();
      await chief.getByText(`Merged into ${KEPT.slugline}`).waitFor({ state: 'hidden' });
    });
    const page = await readUntil(made.from, (text) => text.includes('was merged with another'));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(DOUBLE.text[0]);
    const { story, abilities } = await viewOf(await staff.as('chief'), made.double);
    expect(story.merged).toBeNull();
    expect(abilities.edit).toEqual({ allowed: true });
    expect(journey.staff.faults()).toEqual([]);
  }, 600_000);
});
