import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaultsEitherWay } from './support/axe.ts';
import {
  addVersion,
  credit,
  giveBack,
  openArticle,
  placeIn,
  publish,
  saved,
  sign,
  submit,
  typeInto,
  typeParagraph,
  typeText,
  viewOf,
} from './support/article-steps.ts';
import { makeDraft, pasteCopy } from './support/import-steps.ts';
import { openJourney } from './support/open-journey.ts';
import { jsonLdOf, readUntil } from './support/reader.ts';
import { wireStory } from './support/stories.ts';

const story = wireStory();
const STANDFIRST = 'The quay was closed for weeks.';
const NOTE = '(Adds what the harbour master said)';
const ADDED = 'The harbour master said later that the night watch stays.';
const FIXED = 'Two people who were on the quay confirmed it.';
const FRENCH = {
  headline: 'Le quai rouvre aux navires après trois semaines',
  body: ['Le quai nord accueille de nouveau les navires.', 'Le maître du port garde la veille.'],
};

/** What a publication says of itself is only seen after one. */
async function findsNothing(page: Page): Promise<void> {
  expect(await axeFaultsEitherWay(page)).toEqual([]);
}

describe('a story from the wire to its readers, in two languages', () => {
  const journey = openJourney();
  const articles = { english: '', french: '' };

  it('is imported, edited, submitted, returned, fixed, signed and published', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const reporter = await staff.as('reporter');
      const reviewed = await pasteCopy(reporter, story);
      expect(reviewed.headline).toBe(story.headline);
      expect(reviewed.dateline).toBe(story.dateline);
      expect(reviewed.updateNote).toBe(story.updateNote);
      expect(reviewed.creditLine).toBe(story.creditLine);
      expect(reviewed.body).toContain(story.lead);
      expect(reviewed.source).toContain(story.headline);
      articles.english = await makeDraft(reporter, 'JOURNEY/LOOP');

      await typeInto(reporter, 'Standfirst', STANDFIRST);
      await saved(reporter);
      await placeIn(reporter, 'Harbour');
      await submit(reporter);

      const editor = await staff.as('editor');
      await openArticle(editor, articles.english);
      await giveBack(editor, 'Who confirms it?');
      await openArticle(reporter, articles.english);
      await reporter.getByText('Who confirms it?').waitFor();
      await typeParagraph(reporter, FIXED);
      await submit(reporter);

      await openArticle(editor, articles.english);
      expect(await sign(editor, 'Editorial')).toContain(FIXED);
      expect(await publish(editor, findsNothing)).toContain('as its first publication');
    });
    const { live } = await viewOf(await staff.as('editor'), articles.english);
    expect(live?.kind).toBe('initial');
  }, 600_000);

  it('is updated with a public note that an editor signed', async () => {
    const { staff } = journey;
    await staff.watch(async () => {
      const [reporter, editor] = [await staff.as('reporter'), await staff.as('editor')];
      await openArticle(reporter, articles.english);
      await typeInto(reporter, 'Update note', NOTE);
      await typeParagraph(reporter, ADDED);
      await submit(reporter);
      await openArticle(editor, articles.english);
      expect(await sign(editor, 'Editorial')).toContain(ADDED);
      expect(await publish(editor, findsNothing)).toContain('as an update');
    });
    const { live } = await viewOf(await staff.as('editor'), articles.english);
    expect(live).toMatchObject({ kind: 'update', note: NOTE });
  }, 600_000);

  it('gets a French version with its own sign-offs and credits', async () => {
    const { staff, newsroom } = journey;
    await staff.watch(async () => {
      const translator = await staff.as('translator');
      await translator.goto(`${newsroom.url}/desk/articles/${articles.english}`);
      articles.french = await addVersion(translator, 'French');
      await typeInto(translator, 'Headline', FRENCH.headline);
      await typeText(translator, FRENCH.body);
      for (const name of story.editors) await credit(translator, 'Editing', name);
      await translator.getByText(story.frenchCreditLine).waitFor();
      await submit(translator);
      const editor = await staff.as('french');
      await openArticle(editor, articles.french);
      expect(await sign(editor, 'Editorial')).toContain(FRENCH.headline);
      await sign(editor, 'Language');
      expect(await publish(editor)).toContain('as its first publication');
    });
    const { live } = await viewOf(await staff.as('french'), articles.french);
    expect(live?.kind).toBe('initial');
  }, 600_000);

  it('shows readers the text, what changed, and everybody who worked on it', async () => {
    expect(articles.french).not.toBe('');
    const { staff, newsroom, browser } = journey;
    const { publicUrl: english } = await viewOf(await staff.as('editor'), articles.english);
    const { publicUrl: french } = await viewOf(await staff.as('editor'), articles.french);
    await readUntil(french ?? '', (html) => html.includes(FRENCH.headline));
    const page = await browser.newPage();
    await page.goto(english ?? '');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(story.headline);
    expect(await page.locator('.note').innerText()).toBe(NOTE);
    expect(await page.locator('.credits').innerText()).toBe(story.creditLine);
    expect(await page.locator('article .body').innerText()).toContain(ADDED);
    expect(await page.getByRole('region', { name: 'What changed' }).innerText()).toContain(NOTE);
    await page.locator('.versions').getByRole('link', { name: FRENCH.headline }).click();
    await page.waitForURL(/\/fr\//);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(FRENCH.headline);
    expect(await page.locator('.credits').innerText()).toBe(story.frenchCreditLine);
    await page.close();
    expect(english).toMatch(`${newsroom.url}/en/harbour/`);
  }, 600_000);

  it('tells programs the same: JSON-LD, Atom and ninjs', async () => {
    const { staff, newsroom } = journey;
    const { publicUrl } = await viewOf(await staff.as('editor'), articles.french);
    const { text: html } = await readUntil(publicUrl ?? '', (page) => page.includes('ld+json'));
    const jsonLd = jsonLdOf(html);
    expect(jsonLd.headline).toBe(FRENCH.headline);
    expect(jsonLd.creditText).toBe(story.frenchCreditLine);
    expect(jsonLd.translator.map(({ name }) => name)).toEqual(story.translators);
    expect(jsonLd.editor.map(({ name }) => name)).toEqual(story.editors);
    expect(jsonLd.translationOfWork).toMatchObject({
      '@id': `urn:uuid:${articles.english}`,
      inLanguage: 'en',
    });
    const feed = await readUntil(`${newsroom.url}/feeds/en.atom`, (xml) => xml.includes(NOTE));
    expect(feed.text).toContain(story.headline);
    expect(feed.text).toContain(NOTE);
    const ninjs = await readUntil(
      `${newsroom.url}/content/v1/articles/${articles.french}`,
      (json) => json.includes(FRENCH.headline),
    );
    for (const name of [...story.translators, ...story.editors]) expect(ninjs.text).toContain(name);
  }, 600_000);

  it('left no error in anybody’s browser', () => {
    expect(journey.staff.faults()).toEqual([]);
  });
});
