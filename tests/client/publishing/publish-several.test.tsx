import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { Issue } from '#contract/problem.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { PublishSeveralDialog } from '#client/features/publishing/several/publish-several-dialog.tsx';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal, type FakeAnswer } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

configure({ asyncUtilTimeout: 10_000 });

const QUOTES: Issue = {
  at: 'block:b1',
  code: 'quotes-unbalanced',
  message: 'A quotation has no end.',
  override: { right: 'override-checks', held: true },
};
const UNSIGNED: Issue = { at: 'scope:legal', code: 'sign-off-missing', message: 'Unsigned.' };

type Told = {
  name: string;
  live?: boolean;
  kind?: LiveKind;
  issues?: readonly Issue[];
  facts?: boolean;
};

const articleId = (n: number): string => fakeId(5000 + n);
const revisionId = (n: number): string => fakeId(6000 + n);

function article(told: Told, n: number): ArticleView {
  const made = anArticle({ sourceArticleId: null, language: 'en' });
  const head = { id: revisionId(n), number: n + 2 } as ArticleView['head'];
  const last = told.live === true ? ({ kind: 'initial' } as ArticleView['lastPublication']) : null;
  const shown = { head, headIsCurrent: true, lastPublication: last };
  return { ...made, ...shown, id: articleId(n), publicUrl: `https://courier.example/${told.name}` };
}

/** Opens the dialog over articles of these names; the server refuses those named in `refused`. */
async function open(all: readonly Told[], refused: Readonly<Record<string, string>> = {}) {
  const fake = new FakeNewsroom();
  const at = (id: string | undefined): number => all.findIndex((_, n) => articleId(n) === id);
  fake.answer('GET /articles/:id', (_, { id }) => ({
    status: 200,
    body: article(all[at(id)]!, at(id)),
  }));
  fake.answer('GET /revisions/:id', (_, { id }) => {
    const n = all.findIndex((__, each) => revisionId(each) === id);
    const content = { ...anArticle().content, updateNote: `Note of ${all[n]?.name ?? ''}` };
    return { status: 200, body: { id, number: n + 2, authors: [], content } };
  });
  fake.answer('GET /articles/:id/publish-checks', ({ url }, { id }) => {
    const { kind = 'initial', issues = [], facts = false } = all[at(id)]!;
    const changedFacts = facts
      ? [{ blockId: 'b1', was: 'Four died.', now: 'Five died.', facts: ['4'], changes: [] }]
      : [];
    const asked = (url.searchParams.get('kind') ?? kind) as LiveKind;
    const proposal = { kind: asked, proposedKind: kind, proposedBecause: 'Because.' };
    const rest = { steps: [], ready: issues.length === 0, glass: null, issues, changedFacts };
    return { status: 200, body: { revisionId: revisionId(at(id)), ...proposal, ...rest } };
  });
  fake.answer('POST /publications/bulk', ({ body }): FakeAnswer => {
    const { items } = body as { items: { articleId: string }[] };
    return {
      status: 200,
      body: {
        items: items.map((item) => {
          const why = refused[all[at(item.articleId)]?.name ?? ''];
          return why === undefined
            ? { articleId: item.articleId, publicationId: fakeId(7), problem: null }
            : { articleId: item.articleId, publicationId: null, problem: refusal(409, why).body };
        }),
      },
    };
  });
  const [onPublished, onClose] = [jest.fn(), jest.fn()];
  const articles = all.map(({ name }, n) => ({
    ...{ id: articleId(n), headline: name, slugline: 'TIDES', language: 'en' },
  }));
  const user = await showPart(fake, () => (
    <PublishSeveralDialog {...{ articles, onPublished, onClose }} />
  ));
  await screen.findByRole('heading', { name: all[0]!.name });
  await waitFor(() => expect(screen.queryAllByLabelText(/^Asking/u)).toEqual([]));
  const sent = (): { items: Record<string, unknown>[] }[] =>
    fake.asked
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => body as { items: Record<string, unknown>[] });
  return { fake, user, onPublished, onClose, sent };
}

function one(name: string): HTMLElement {
  return screen.getByRole('heading', { name }).closest('li')!;
}
const goes = (name: string): HTMLInputElement =>
  within(one(name)).getByRole('checkbox', { name: /^Goes/u });
const next = (): HTMLButtonElement =>
  screen.getByRole('button', { name: /^Publish \d+ articles?…$/u });

describe('publishing several at once', () => {
  it('says how it is done, what each would be, and publishes by number and headline', async () => {
    const { user, sent, onPublished } = await open([
      { name: 'First' },
      { name: 'Second', live: true, kind: 'update' },
    ]);
    expect(screen.getByText(/what stops one holds up no other/u)).toBeTruthy();
    expect(within(one('First')).getByText('First publication')).toBeTruthy();
    expect(within(one('Second')).getByText('Note of Second')).toBeTruthy();
    expect(screen.getByText('2 of 2 can go out, 2 will.')).toBeTruthy();
    await user.click(next());
    const asked = screen.getByRole('dialog', { name: 'Publish 2 articles now?' });
    expect(
      within(asked)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'FirstRevision 2, English · as its first publication',
      'SecondRevision 3, English · as an update',
    ]);
    expect(sent()).toEqual([]);
    await user.click(within(asked).getByRole('button', { name: 'Publish 2 articles' }));
    expect(await screen.findByText('2 of 2 went out')).toBeTruthy();
    const rest = { corrections: [], overrides: [] };
    expect(sent()).toEqual([
      {
        items: [
          { articleId: articleId(0), revisionId: revisionId(0), kind: 'initial', ...rest },
          {
            ...{ articleId: articleId(1), revisionId: revisionId(1), kind: 'update' },
            ...{ significant: true, ...rest },
          },
        ],
      },
    ]);
    expect(onPublished).toHaveBeenCalledWith([articleId(0), articleId(1)]);
    const page = screen.getByRole('link', { name: 'Open the page: First' });
    expect(page.getAttribute('href')).toBe('https://courier.example/First');
  });

  it('tells of each what stands in its way, once, and sends nothing for it', async () => {
    const { user, sent } = await open([
      { name: 'Ready' },
      { name: 'Unsigned', issues: [UNSIGNED] },
      { name: 'Quoted', issues: [QUOTES] },
    ]);
    for (const name of ['Unsigned', 'Quoted']) {
      expect(within(one(name)).getAllByText('1 thing stands in the way')).toHaveLength(1);
      expect([goes(name).disabled, goes(name).checked]).toEqual([true, false]);
    }
    expect(within(one('Unsigned')).getByText(/Nobody breaks the glass for several/u)).toBeTruthy();
    expect(within(one('Ready')).getByText('All checks are met.')).toBeTruthy();
    await user.click(next());
    expect(screen.getByText('2 stay as they are:')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Publish 1 article' }));
    await screen.findByText('1 of 1 went out');
    expect(sent()[0]?.items.map((item) => item['articleId'])).toEqual([articleId(0)]);
    expect(screen.getByRole('heading', { name: 'Not asked for, and as it was' })).toBeTruthy();
  });

  it('sends the reasons of what was let pass with the article that they are about', async () => {
    const { user, sent } = await open([
      { name: 'Quoted', issues: [QUOTES] },
      { name: 'Also', issues: [QUOTES] },
    ]);
    await user.click(
      within(one('Quoted')).getByRole('button', { name: /^Let it pass|^Override/iu }),
    );
    await user.type(within(one('Quoted')).getByRole('textbox'), 'As he said it');
    expect([goes('Quoted').checked, goes('Also').checked]).toEqual([true, false]);
    await user.click(next());
    await user.click(screen.getByRole('button', { name: 'Publish 1 article' }));
    await screen.findByText('1 of 1 went out');
    const overrides = [{ code: 'quotes-unbalanced', at: 'block:b1', reason: 'As he said it' }];
    expect(sent()[0]?.items).toMatchObject([{ articleId: articleId(0), overrides }]);
  });

  it('says of what readers have already only that', async () => {
    const nothing = { at: 'revisionId', code: 'nothing-new', message: 'It is live already.' };
    await open([
      { name: 'Had', live: true, kind: 'update', issues: [nothing, QUOTES] },
      { name: 'New' },
    ]);
    expect(within(one('Had')).getByText('Readers have this revision already.')).toBeTruthy();
    expect(within(one('Had')).queryByRole('combobox')).toBeNull();
    expect(within(one('Had')).queryByText(/stand in the way/u)).toBeNull();
    expect(goes('Had').disabled).toBe(true);
    expect(screen.getByText('1 of 2 can go out, 1 will.')).toBeTruthy();
  });

  it('waits for what a correction has to say', async () => {
    const { user, sent } = await open([
      { name: 'Wrong', live: true, kind: 'correction', facts: true },
    ]);
    const fields = within(one('Wrong')).getAllByRole<HTMLTextAreaElement>('textbox');
    expect(fields.map(({ value }) => value)).toEqual(['Four died.', 'Five died.']);
    await user.clear(fields[1]!);
    expect(goes('Wrong').disabled).toBe(true);
    await user.click(within(one('Wrong')).getByRole('checkbox', { name: 'Taken out' }));
    await waitFor(() => expect(goes('Wrong').disabled).toBe(false));
    await user.click(next());
    await user.click(screen.getByRole('button', { name: 'Publish 1 article' }));
    await screen.findByText('1 of 1 went out');
    expect(sent()[0]?.items).toMatchObject([
      { kind: 'correction', corrections: [{ was: 'Four died.', now: '', blocks: ['b1'] }] },
    ]);
  });

  it('asks the checks of another kind, and leaves out whom somebody leaves out', async () => {
    const { user, fake, sent } = await open([
      { name: 'Kept', live: true, kind: 'update' },
      { name: 'Left' },
    ]);
    await user.selectOptions(within(one('Kept')).getByRole('combobox'), 'refile');
    await waitFor(() => {
      const kinds = fake.asked.flatMap(({ url }) => url.searchParams.get('kind') ?? []);
      expect(kinds).toContain('refile');
    });
    await waitFor(() => expect(goes('Kept').checked).toBe(true));
    await user.click(goes('Left'));
    expect(screen.getByText('2 of 2 can go out, 1 will.')).toBeTruthy();
    await user.click(next());
    await user.click(screen.getByRole('button', { name: 'Publish 1 article' }));
    await screen.findByText('1 of 1 went out');
    expect(sent()[0]?.items).toMatchObject([{ articleId: articleId(0), kind: 'refile' }]);
  });

  it('tells of each what became of it when some are refused after all', async () => {
    const { user, onPublished } = await open([{ name: 'Good' }, { name: 'Late' }], {
      Late: 'embargoed',
    });
    await user.click(next());
    await user.click(screen.getByRole('button', { name: 'Publish 2 articles' }));
    expect(await screen.findByText('1 of 2 went out')).toBeTruthy();
    const refused = screen.getByRole('heading', { name: /^Refused/u }).closest('section')!;
    expect(refused.textContent).toContain('Late');
    const way = within(refused).getByRole('link', { name: 'Open the article: Late' });
    expect(way.getAttribute('href')).toBe(`/articles/${articleId(1)}`);
    expect(within(refused).queryByRole('link', { name: /^Open the page/u })).toBeNull();
    expect(onPublished).toHaveBeenCalledWith([articleId(0)]);
  });

  it('goes back from the last question with Escape, with everything as it was, and sends nothing', async () => {
    const { user, sent, onClose } = await open([{ name: 'First' }, { name: 'Second' }]);
    await user.click(goes('Second'));
    await user.click(next());
    await user.keyboard('{Escape}');
    expect([goes('First').checked, goes('Second').checked]).toEqual([true, false]);
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(sent()).toEqual([]);
  });

  it('keeps what was decided when the server does not answer', async () => {
    const { user, fake } = await open([{ name: 'First' }]);
    fake.answer('POST /publications/bulk', () => refusal(500, 'broken', 'That broke.'));
    await user.click(next());
    await user.click(screen.getByRole('button', { name: 'Publish 1 article' }));
    expect(await screen.findByText('That broke.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the checks' }));
    expect(goes('First').checked).toBe(true);
  });
});
