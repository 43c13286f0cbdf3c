import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { MergedText } from '#contract/api/transfers.ts';
import { MergedPanel } from '#client/features/writing/article/merged/merged-panel.tsx';
import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const ARTICLE = anArticle();
const GONE = fakeId(3000);
const MARA = { id: fakeId(3001), name: 'Mara Okafor' };
const AT = '2026-11-23T12:00:00.000Z';

function paragraph(id: string, text: string): MergedText['blocks'][number]['block'] {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}

function merged(change: Partial<MergedText> = {}): MergedText {
  return {
    articleId: GONE,
    slugline: 'HARBOUR/TOWER-BELL',
    headline: 'Crack in the bell',
    language: ARTICLE.language,
    transfer: { allowed: true },
    blocks: [
      {
        id: 'm1',
        block: paragraph('m1', 'A crack runs through it.'),
        authors: [MARA],
        brought: null,
      },
      { id: 'm2', block: paragraph('m2', 'It hums.'), authors: [], brought: null },
    ],
    ...change,
  };
}

/** Opens the panel; the text is saved before anything is brought over. */
async function open(text: MergedText) {
  const fake = new FakeNewsroom();
  fake.answer('GET /articles/:id/merged-texts', () => ({ status: 200, body: { items: [text] } }));
  const at: ArticleAtHand = {
    article: ARTICLE,
    content: { ...ARTICLE.content, body: { type: 'doc', content: [paragraph('p1', 'The bell.')] } },
    settle: jest.fn(async () => ({ position: 3 })),
    renew: jest.fn(async () => undefined),
    reveal: jest.fn(() => true),
    openPanel: () => undefined,
  };
  const user = await showPart(fake, () => <MergedPanel at={at} handle={null} />);
  await screen.findByRole('region', { name: 'HARBOUR/TOWER-BELL' });
  const sent = () => fake.asked.filter(({ method }) => method === 'POST');
  return { fake, at, user, sent };
}

describe('the panel of what was merged into a story', () => {
  it('shows each paragraph with who wrote it, and brings one over and back', async () => {
    const { fake, at, user, sent } = await open(merged());
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('by Mara Okafor');
    expect(second?.textContent).toContain('from outside the newsroom');
    expect(screen.getByText('Comes in at the end of the text')).toBeTruthy();
    const done = { before: 3, position: 4, at: AT, blockId: 'fresh' };
    fake.answer('POST /articles/:id/transfers', () => ({ status: 201, body: done }));
    fake.answer('POST /articles/:id/restorations', () => ({
      status: 201,
      body: { before: 4, position: 5, at: AT, fields: ['body'] },
    }));
    const bring = within(first!).getByRole('button', {
      name: 'Bring this paragraph over: A crack runs through it.',
    });
    await user.click(bring);
    await screen.findByText('Brought over. Its words stay those of who wrote them.');
    expect(at.settle).toHaveBeenCalledTimes(1);
    expect(sent()[0]?.body).toEqual({ from: GONE, blockId: 'm1', after: null });
    await user.click(screen.getByRole('button', { name: 'Take it out again' }));
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]?.body).toEqual({ from: { position: 3 }, part: { blockId: 'fresh' } });
    expect(await screen.findByText('Taken out of the text again.')).toBeTruthy();
  });

  it('says what stands in the text already, and leads there', async () => {
    const [one, two] = merged().blocks;
    const brought = { by: MARA, at: AT };
    const { at, user } = await open(
      merged({
        blocks: [
          { ...one!, brought: { ...brought, blockId: 'p1' } },
          { ...two!, brought: { ...brought, blockId: 'gone' } },
        ],
      }),
    );
    const [first, second] = screen.getAllByRole('listitem');
    await user.click(within(first!).getByRole('button', { name: /^Show it in the text/u }));
    expect(at.reveal).toHaveBeenCalledWith('p1');
    expect(within(second!).getByText(/The text has lost it since/u)).toBeTruthy();
    expect(within(second!).queryByRole('button', { name: /^Show/u })).toBeNull();
  });

  it('says why nothing comes over, on the button and above it', async () => {
    const transfer = {
      allowed: false,
      reason: 'embargo-stricter',
      sentence: 'Embargoed.',
    } as const;
    const { user, sent } = await open(merged({ transfer }));
    expect(screen.getAllByText('Embargoed.').length).toBeGreaterThan(1);
    expect(screen.queryByText('Comes in at the end of the text')).toBeNull();
    await user.click(screen.getAllByRole('button', { name: /^Bring this/u })[0]!);
    expect(sent()).toEqual([]);
  });

  it('shows what went wrong, and keeps the paragraph to be tried again', async () => {
    const { fake, user } = await open(merged());
    fake.answer('POST /articles/:id/transfers', () => refusal(409, 'story-not-merged'));
    await user.click(screen.getAllByRole('button', { name: /^Bring this/u })[0]!);
    expect(await screen.findByText('story-not-merged')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Bring this/u })).toHaveLength(2);
  });
});
