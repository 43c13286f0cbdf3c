import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { refusal } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';
import { aThread, atHand, INES, MARA, MARC, Talk, TalkingNewsroom } from './support/talk.tsx';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const RESOLVED = { resolved: { by: MARA, at: '2026-11-24T05:10:00.000Z' } };

async function open(fake: TalkingNewsroom, thread?: string) {
  const at = atHand();
  const user = await showPart(fake, () => (
    <Talk at={at} {...(thread === undefined ? {} : { thread })} />
  ));
  await screen.findByRole('radiogroup');
  return user;
}

const field = async () => screen.findByRole<HTMLTextAreaElement>('textbox');

describe('the panel of comments', () => {
  it('lists the open ones with what they are about, and the resolved apart', async () => {
    const fake = new TalkingNewsroom(
      aThread(1),
      aThread(2, { present: false }),
      aThread(3, RESOLVED),
      aThread(4, { about: 'field', field: 'headline', quote: 'Ferry', blocking: true }),
    );
    const user = await open(fake);
    const threads = await screen.findAllByRole('article', { name: 'Comment by Ines Halloran' });
    expect(threads).toHaveLength(3);
    expect(threads[0]!.textContent).toContain('words no. 1');
    expect(threads[1]!.textContent).toContain('These words are no longer in the text.');
    expect(within(threads[1]!).queryByRole('button', { name: 'Show in the text' })).toBeNull();
    expect(threads[2]!.textContent).toContain('Headline');
    expect(threads[2]!.textContent).toContain('Blocks publication');
    expect(screen.getByTestId('count').textContent).toBe('3');
    await user.click(screen.getByRole('radio', { name: 'Resolved (1)' }));
    const [resolved] = screen.getAllByRole('article');
    expect(resolved!.textContent).toContain('Resolved by Mara Okafor');
  });

  it('says what to do where nothing is', async () => {
    const user = await open(new TalkingNewsroom());
    expect(await screen.findByText('No open comments')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Resolved (0)' }));
    expect(screen.getByText('Nothing has been resolved yet')).toBeTruthy();
  });

  it('shows markup as text', async () => {
    const text = '<b onclick="x">bold</b> @Mara Okafor & more';
    const [comment] = aThread(1).comments;
    const said = { ...comment!, text, mentions: [MARA] };
    await open(new TalkingNewsroom(aThread(1, { comments: [said] })));
    const thread = await screen.findByRole('article');
    expect(thread.textContent).toContain(text);
    expect(thread.querySelector('b')).toBeNull();
    expect(within(thread).getByText('@Mara Okafor').tagName).toBe('BDI');
  });

  it('leads to the thread that the address names, also among the resolved', async () => {
    const wanted = aThread(2, RESOLVED);
    await open(new TalkingNewsroom(aThread(1), wanted), wanted.id);
    await waitFor(() => {
      const shown = screen.getByRole('article');
      expect(shown.dataset['thread']).toBe(wanted.id);
      expect(shown.dataset['active']).toBe('true');
    });
  });
});

describe('a comment', () => {
  it('is written on the article or a field, sent by Ctrl+Enter, and stands in the list', async () => {
    const fake = new TalkingNewsroom();
    const user = await open(fake);
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'About' }), 'Headline');
    await user.type(await field(), 'Shorter, please.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('article', { name: 'Comment by Mara Okafor' })).toBeTruthy();
    expect(fake.sent('POST', '/comments')).toEqual([
      { text: 'Shorter, please.', mentions: [], blocking: false, anchor: { field: 'headline' } },
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('blocks publication where somebody may say so', async () => {
    const fake = new TalkingNewsroom();
    const user = await open(fake);
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    await user.type(await field(), 'Not confirmed.');
    await user.click(screen.getByRole('checkbox', { name: /Blocks publication/ }));
    const form = screen.getByRole('region', { name: 'New comment' });
    await user.click(within(form).getByRole('button', { name: 'Comment' }));
    await waitFor(() =>
      expect(fake.sent('POST', '/comments')).toMatchObject([{ blocking: true, anchor: null }]),
    );
  });

  it('that is refused stays written, with the reason', async () => {
    const fake = new TalkingNewsroom();
    fake.answer('POST /articles/:id/comments', () => refusal(409, 'story-killed', 'Killed.'));
    const user = await open(fake);
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    await user.type(await field(), 'Too late?');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('Killed.');
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    expect((await field()).value).toBe('Too late?');
  });

  it('calls people by @: arrows choose, Enter takes, Escape closes the list and then leaves', async () => {
    const fake = new TalkingNewsroom();
    const user = await open(fake);
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    await user.type(await field(), 'See @mar');
    const list = await screen.findByRole('listbox');
    const names = within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([MARA.name, MARC.name]);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect((await field()).getAttribute('aria-activedescendant')).toBe(
      within(list).getByRole('option', { selected: true }).id,
    );
    await user.keyboard('{Enter}');
    expect((await field()).value).toBe(`See @${MARC.name} `);
    await user.type(await field(), 'and @ine');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((await field()).value).toBe(`See @${MARC.name} and @ine`);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(fake.sent('POST', '/comments')).toMatchObject([{ mentions: [MARC.id] }]),
    );
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await field();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is answered', async () => {
    const fake = new TalkingNewsroom(aThread(1));
    const user = await open(fake);
    await user.click(await screen.findByRole('button', { name: 'Reply' }));
    await user.type(await field(), 'The port says so.');
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    expect(await screen.findByText('The port says so.')).toBeTruthy();
    expect(fake.sent('POST', '/replies')).toEqual([{ text: 'The port says so.', mentions: [] }]);
  });

  it('is resolved, and that is taken back from where the focus is then', async () => {
    const fake = new TalkingNewsroom(aThread(1), aThread(2));
    const user = await open(fake);
    const [first] = await screen.findAllByRole('article');
    await user.click(within(first!).getByRole('button', { name: 'Resolve' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(screen.getByText(`Resolved the comment by ${INES.name}.`)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(fake.sent('POST', '/reopenings')).toHaveLength(1);
  });

  it('that this person may not settle says why', async () => {
    const sentence = 'Your role on this desk does not include this.';
    const settle = { allowed: false, reason: 'right-missing', sentence } as const;
    const abilities = { reply: { allowed: true }, settle };
    const user = await open(new TalkingNewsroom(aThread(1, { abilities })));
    const button = await screen.findByRole('button', { name: 'Resolve' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(button);
    expect(screen.getByRole('article').textContent).toContain(sentence);
  });
});
