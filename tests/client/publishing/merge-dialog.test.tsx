import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { MergeChecks } from '#contract/api/merging.ts';
import { MergeDialog } from '#client/features/publishing/merge/merge-dialog.tsx';
import { MergeNotices } from '#client/features/publishing/merge/merge-notices.tsx';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const ARTICLE = anArticle();
const OTHER = '00000000-0000-7000-8000-00000000aaaa';
const KEPT = '00000000-0000-7000-8000-00000000bbbb';
const MARA = { id: '00000000-0000-7000-8000-00000000cccc', name: 'Mara Okafor' };
const AT = '2026-11-23T12:00:00.000Z';
const { desk } = ARTICLE;
const { id: storyId, slugline } = ARTICLE.story;

const DOUBLE = {
  storyId: OTHER,
  articleId: KEPT,
  slugline: 'HARBOUR/DIGGER',
  headline: 'A digger hit the cable',
  desk,
  languages: [{ language: 'en', live: true }],
  touchedAt: AT,
  touchedBy: MARA,
  signs: ['slugline', 'wire-item'],
};

function checks(change: Partial<MergeChecks> = {}): MergeChecks {
  const side = { desk, version: 7, articles: [] };
  return {
    issues: [],
    duplicate: { ...side, storyId, articleId: ARTICLE.id, slugline },
    survivor: { ...side, storyId: OTHER, articleId: KEPT, slugline: 'HARBOUR/DIGGER' },
    redirects: [
      {
        language: 'en',
        from: 'https://x.example/en/city/old-1',
        to: 'https://x.example/en/city/new-2',
      },
    ],
    told: [MARA],
    ...change,
  };
}

async function open(said: MergeChecks = checks()) {
  const fake = new FakeNewsroom();
  fake.answer('GET /stories/:id/duplicates', () => ({ status: 200, body: { items: [DOUBLE] } }));
  fake.answer('GET /stories/:id/merge-checks', () => ({ status: 200, body: said }));
  const onDone = jest.fn(async () => undefined);
  const onClose = jest.fn();
  const user = await showPart(fake, () => (
    <MergeDialog article={ARTICLE} onDone={onDone} onClose={onClose} />
  ));
  await user.click(await screen.findByRole('button', { name: /HARBOUR\/DIGGER/u }));
  return { fake, user, onDone, onClose };
}

describe('merging a story into the one that it doubles', () => {
  it('says why two look alike, what will happen, and names both on the button', async () => {
    await open();
    expect(await screen.findByText(/are led to/u)).toBeTruthy();
    expect(screen.getByText('/en/city/old-1')).toBeTruthy();
    expect(screen.getByText('Told of it: Mara Okafor.')).toBeTruthy();
    const deed = screen.getByRole('button', { name: `Merge ${slugline} into HARBOUR/DIGGER` });
    expect(deed.hasAttribute('disabled')).toBe(true);
  });

  it('does it with a reason, for the story as it was read', async () => {
    const { fake, user, onDone, onClose } = await open();
    fake.answer('POST /stories/:id/merge', () => ({ status: 201, body: ARTICLE.story }));
    const reason = await screen.findByRole('textbox', { name: /^Why/u });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, 'The same digger');
    await user.click(screen.getByRole('button', { name: /^Merge / }));
    const sent = fake.asked.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ into: OTHER, reason: 'The same digger' });
    expect(sent?.headers.get('if-match')).toBe('"7"');
    expect(onClose).toHaveBeenCalled();
    expect(onDone).toHaveBeenCalled();
  });

  it('says all that stands in the way, and offers no button then', async () => {
    const issues = [
      { at: 'into', code: 'readers-would-lose', message: 'Readers would lose it.' },
      { at: 'into', code: 'already-scheduled', message: 'It is scheduled.' },
    ];
    await open(checks({ issues }));
    const told = await screen.findByRole('status');
    expect(within(told).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Merge / })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Why/u })).toBeNull();
  });

  it('keeps the reason when somebody else was first', async () => {
    const { fake, user, onClose } = await open();
    fake.answer('POST /stories/:id/merge', () =>
      refusal(409, 'other-story-closed', 'The story that is to stay was merged itself.'),
    );
    const reason = await screen.findByRole('textbox', { name: /^Why/u });
    await user.type(reason, 'Twice');
    await user.click(screen.getByRole('button', { name: /^Merge / }));
    expect(await screen.findByText('That did not work')).toBeTruthy();
    expect(screen.getByDisplayValue('Twice')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('a merged story', () => {
  const into = { storyId: OTHER, slugline: 'HARBOUR/DIGGER', articleId: KEPT };
  const said = { at: AT, by: MARA, reason: 'The same digger' };

  it('says where it has gone, by whom and why, and leads there', async () => {
    const story = { ...ARTICLE.story, merged: { into, ...said } };
    await showPart(new FakeNewsroom(), () => (
      <MergeNotices
        article={{ ...ARTICLE, story }}
        onDone={async () => undefined}
        onRead={() => undefined}
      />
    ));
    const notice = await screen.findByRole('status');
    expect(notice.textContent).toContain('Merged into HARBOUR/DIGGER');
    expect(notice.textContent).toContain('because: The same digger');
    const link = within(notice).getByRole('link', { name: 'HARBOUR/DIGGER' });
    expect(link.getAttribute('href')).toBe(`/articles/${KEPT}`);
  });

  it('is named in the one that took it in', async () => {
    const story = { ...ARTICLE.story, takenIn: [{ ...into, ...said }] };
    const onRead = jest.fn();
    const user = await showPart(new FakeNewsroom(), () => (
      <MergeNotices
        article={{ ...ARTICLE, story }}
        onDone={async () => undefined}
        onRead={onRead}
      />
    ));
    expect(await screen.findByText('Has taken in')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'HARBOUR/DIGGER' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Read and bring over' }));
    expect(onRead).toHaveBeenCalledTimes(1);
  });
});
