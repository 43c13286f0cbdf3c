import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Card } from '#contract/api/board.ts';
import { POSITIONS } from '#contract/planning-words.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { aBoard, aCard } from './support/a-board.ts';

const ID = '019ab000-0000-7000-8000-000000000001';

/** A newsroom with these cards, and an article behind each that may be given to the desk. */
function newsroomWith(cards: readonly Card[]): FakeNewsroom {
  const fake = new FakeNewsroom();
  fake.answer('GET /board', () => ({ status: 200, body: aBoard(cards) }));
  fake.answer('GET /board/cards', () => ({ status: 200, body: { cards: [] } }));
  fake.answer('GET /articles/:id', (_, { id }) => {
    const article = anArticle();
    const { abilities } = article;
    const sentence = 'Your role on this desk does not include this.';
    const refused = { allowed: false, reason: 'right-missing' as const, sentence };
    return {
      status: 200,
      body: {
        ...article,
        id,
        position: 7,
        abilities: { ...abilities, submit: { allowed: true }, spike: refused },
      },
    };
  });
  return fake;
}

async function column(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

describe('the board', () => {
  it('shows a column for each position with its cards and their number', async () => {
    const late = aCard({ id: ID, due: '2020-01-01T00:00:00.000000Z', commissionedWords: 400 });
    const review = aCard({ id: 'b', position: 'in-review', stage: 'in-review', lacking: 2 });
    await openDesk('/board', { fake: newsroomWith([late, review]) });
    const drafts = await column('Drafting');
    expect(within(drafts).getByText(/^overdue/u)).toBeTruthy();
    expect(within(drafts).getByText('400 words')).toBeTruthy();
    expect(within(await column('In review')).getByText('2 signatures missing')).toBeTruthy();
    expect(screen.getAllByRole('region')).toHaveLength(POSITIONS.length);
  });

  it('moves a card by keyboard to where there is a way, at once, and says so', async () => {
    const fake = newsroomWith([aCard({ id: ID })]);
    const sent: unknown[] = [];
    fake.answer('POST /articles/:id/submissions', ({ body }) => {
      sent.push(body);
      return { status: 201, body: {} };
    });
    const { user } = await openDesk('/board', { fake });
    const drafts = await column('Drafting');
    within(drafts)
      .getByRole('link', { name: /Headline/u })
      .focus();
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog');
    const place = await within(dialog).findByRole('button', { name: /^In review/u });
    await waitFor(() => expect(place.getAttribute('aria-disabled')).toBeNull());
    place.focus();
    await user.keyboard('{Enter}');
    const review = await column('In review');
    expect(within(review).getByText(`slug-${ID}`)).toBeTruthy();
    await waitFor(() => expect(sent).toEqual([{ position: 7 }]));
    expect(await screen.findByText(`slug-${ID} is in: In review`)).toBeTruthy();
  });

  it('says why a card cannot go somewhere, by right and by sense', async () => {
    const { user } = await openDesk('/board', { fake: newsroomWith([aCard({ id: ID })]) });
    await user.click(await screen.findByRole('button', { name: `Move slug-${ID} to…` }));
    const dialog = await screen.findByRole('dialog');
    const spiked = within(dialog).getByRole('button', { name: /^Spiked/u });
    await waitFor(() => expect(spiked.textContent).toContain('Your role on this desk'));
    expect(spiked.getAttribute('aria-disabled')).toBe('true');
    expect(within(dialog).getByRole('button', { name: /^Withdrawn/u }).textContent).toContain(
      'Readers do not have it.',
    );
  });

  it('puts a card back with the reason when the server refuses', async () => {
    const fake = newsroomWith([aCard({ id: ID })]);
    fake.answer('POST /articles/:id/submissions', () => refusal(409, 'nothing-to-submit'));
    const { user } = await openDesk('/board', { fake });
    await user.click(await screen.findByRole('button', { name: `Move slug-${ID} to…` }));
    const dialog = await screen.findByRole('dialog');
    const place = within(dialog).getByRole('button', { name: /^In review/u });
    await waitFor(() => expect(place.getAttribute('aria-disabled')).toBeNull());
    await user.click(place);
    expect(await screen.findByText(/stays where it was/u)).toBeTruthy();
    expect(within(await column('Drafting')).getByText(`slug-${ID}`)).toBeTruthy();
  });

  it('says how pressing a story is, by keyboard, and stands in that order', async () => {
    const pressing = { ...aCard({ id: 'later', priority: 9 }), slugline: 'first' };
    const fake = newsroomWith([pressing, aCard({ id: ID })]);
    const { story } = anArticle();
    const sent: unknown[] = [];
    fake.answer('PATCH /stories/:id', ({ body }) => {
      sent.push(body);
      return { status: 200, body: { ...story, priority: 6 } };
    });
    const { user } = await openDesk('/board', { fake });
    const drafting = await column('Drafting');
    expect(await within(drafting).findByText('Top')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: `Move slug-${ID} to…` }));
    const choice = await screen.findByRole('radiogroup', { name: 'Priority' });
    const none = within(choice).getByRole('radio', { name: 'None' });
    await waitFor(() => expect((none as HTMLInputElement).disabled).toBe(false));
    none.focus();
    await user.click(within(choice).getByRole('radio', { name: 'High' }));
    expect(await screen.findByText(`slug-${ID} has the priority: High`)).toBeTruthy();
    expect(sent).toEqual([{ priority: 6 }]);
  });

  it('says who may not set the priority, and what happened when two set it at once', async () => {
    const fake = newsroomWith([aCard({ id: ID })]);
    fake.answer('PATCH /stories/:id', () => refusal(412, 'stale-version', 'Changed.'));
    const { user } = await openDesk('/board', { fake });
    await user.click(await screen.findByRole('button', { name: `Move slug-${ID} to…` }));
    const choice = await screen.findByRole('radiogroup', { name: 'Priority' });
    const top = within(choice).getByRole('radio', { name: 'Top' });
    await waitFor(() => expect((top as HTMLInputElement).disabled).toBe(false));
    await user.click(top);
    expect(await screen.findByText(/changed the story at the same moment/u)).toBeTruthy();
  });

  it('keeps a form that is asked for alone in the address, and asks the server for it', async () => {
    const fake = newsroomWith([aCard({ id: ID, form: 'flash' })]);
    const { router, user } = await openDesk('/board?form=alert', { fake });
    const choice = await screen.findByLabelText('Form');
    const asked = (): string | undefined =>
      fake.asked.findLast(({ url }) => url.pathname.endsWith('/board'))?.url.search;
    expect(asked()).toBe('');
    await user.selectOptions(choice, 'Flash');
    await waitFor(() => expect(router.state.location.search).toEqual({ form: 'flash' }));
    await waitFor(() => expect(asked()).toBe('?form=flash'));
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('says what it means when nothing is there', async () => {
    await openDesk('/board', { fake: newsroomWith([]) });
    expect(await screen.findByText('Nothing on the board yet')).toBeTruthy();
  });
});
