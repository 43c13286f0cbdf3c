import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { ChangesToTellView } from '#contract/api/change-accounts.ts';
import { NoteChanges } from '#client/features/publishing/note-changes.tsx';
import { shortened } from '#client/features/publishing/note-segments.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const ARTICLE = fakeId(1001);
const DIGEST = 'a'.repeat(64);

function theChanges(how: 'note' | 'minor' | null = null): ChangesToTellView {
  const by = { id: fakeId(1), name: 'Mara Okafor' };
  return {
    note: '(Adds what the owners said)',
    changes: [
      {
        place: 'p2',
        kind: 'changed',
        type: 'paragraph',
        segments: [
          { kind: 'removed', text: 'Forty' },
          { kind: 'inserted', text: 'Fourteen' },
          { kind: 'same', text: ' people were on board.' },
        ],
        facts: [{ kind: 'number', was: 'Forty', now: 'Fourteen' }],
        material: true,
        digest: DIGEST,
        account: how === null ? null : { how, by, at: '2026-11-23T09:00:00.000Z' },
        covered: how === null ? null : how === 'note' ? 'linked' : 'minor',
      },
      {
        ...{ place: 'p3', kind: 'changed', type: 'paragraph', facts: [], material: false },
        segments: [{ kind: 'inserted', text: 'e' }],
        ...{ digest: 'b'.repeat(64), account: null, covered: 'slip' },
      },
    ],
  };
}

async function open(maySay = true) {
  const fake = new FakeNewsroom();
  let said: 'note' | 'minor' | null = null;
  fake.answer('GET /articles/:id/changes-to-tell', () => ({ status: 200, body: theChanges(said) }));
  fake.answer('PUT /articles/:id/change-accounts', ({ body }) => {
    said = (body as { accounts: { how: 'note' | 'minor' }[] }).accounts[0]?.how ?? null;
    return { status: 200, body: theChanges(said) };
  });
  const [onGo, onSaid] = [jest.fn(), jest.fn()];
  const user = await showPart(fake, () => (
    <NoteChanges
      which={{ articleId: ARTICLE }}
      language="en"
      maySay={maySay}
      onGo={onGo}
      onSaid={onSaid}
    />
  ));
  await screen.findByText('A slip of the pen');
  return { fake, user, onGo, onSaid };
}

describe('what changed since readers saw it', () => {
  it('shows the words before and after, the fact, and that nobody has answered for it', async () => {
    await open();
    expect(screen.getByRole('status').textContent).toBe('1 change is not told yet');
    expect(
      screen.getByText('Paragraph · changed', { selector: '[data-open="true"] *' }),
    ).toBeTruthy();
    expect(screen.getByText(/“\u2068Forty\u2069” is now “\u2068Fourteen\u2069”/u)).toBeTruthy();
    expect(screen.getByText('A slip of the pen')).toBeTruthy();
  });

  it('is linked to the note by a click', async () => {
    const { user, fake, onSaid } = await open();
    await user.click(screen.getByRole('radio', { name: 'The note tells it' }));
    await screen.findByText('Told by the note');
    expect(screen.getByRole('status').textContent).toBe('Readers miss nothing.');
    expect(screen.getByText('says Mara Okafor')).toBeTruthy();
    expect(fake.asked.at(-1)?.body).toEqual({
      accounts: [{ place: 'p2', digest: DIGEST, how: 'note' }],
    });
    await waitFor(() => expect(onSaid).toHaveBeenCalledTimes(1));
  });

  it('is marked minor by the keyboard', async () => {
    const { user } = await open();
    screen.getByRole('radio', { name: 'It is minor' }).focus();
    await user.keyboard(' ');
    const [card] = await screen.findAllByText('Minor');
    expect(card).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'It is minor', checked: true })).toBeTruthy();
  });

  it('leads to its place', async () => {
    const { user, onGo } = await open();
    await user.click(screen.getAllByRole('button', { name: 'Go there' })[0]!);
    expect(onGo).toHaveBeenCalledWith('block:p2');
  });

  it('asks nothing of who may only read', async () => {
    await open(false);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says so when the words are others by now, and shows those', async () => {
    const { user, fake } = await open();
    fake.answer('PUT /articles/:id/change-accounts', () => refusal(409, 'stale-position'));
    await user.click(screen.getByRole('radio', { name: 'It is minor' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/stale-position|changed/u)).toBeTruthy();
    await waitFor(() => expect(fake.asked.filter(({ method }) => method === 'GET').length).toBe(2));
  });
});

describe('a long change', () => {
  it('leaves out what is far from it', () => {
    const far = 'word '.repeat(60);
    const [before, , after] = shortened([
      { kind: 'same', text: far },
      { kind: 'inserted', text: 'new' },
      { kind: 'same', text: far },
    ]);
    expect([before?.text.length, after?.text.length]).toEqual([
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(before?.text.startsWith('… word')).toBe(true);
    expect(after?.text.endsWith('word …')).toBe(true);
    expect((before?.text.length ?? 0) + (after?.text.length ?? 0)).toBeLessThan(140);
  });
});
