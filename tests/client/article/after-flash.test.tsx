import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { Form } from '#contract/vocabulary.ts';
import {
  NoFlashAnyMore,
  NoteAfterFlash,
} from '#client/features/writing/article/notices/after-flash.tsx';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

const paragraph = (text: string): Content['body'] => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'p1' },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    },
  ],
});

type Case = { text?: string; note?: string; form?: Form; live?: Form | null; readOnly?: boolean };

describe('an article that was begun as a flash', () => {
  async function show(about: Case) {
    const { text = 'It struck.', note = '', form = 'flash', live = null, readOnly = false } = about;
    const empty = { headline: 'A quake', standfirst: '', dateline: '', credits: [] };
    const content: Content = { ...empty, updateNote: note, body: paragraph(text) };
    const published: ArticleView['live'] =
      live === null
        ? null
        : {
            ...{ id: 'p', sequence: 1, kind: 'initial', significant: true, form: live, note: '' },
            ...{ revisionId: 'r', revisionNumber: 1, by: { id: 'x', name: 'X' } },
            at: '2026-11-23T09:00:00.000Z',
          };
    const article = { ...anArticle(), form, live: published };
    const fake = new FakeNewsroom();
    const sent: unknown[] = [];
    fake.answer('PATCH /articles/:id', ({ body }) => {
      sent.push(body);
      return { status: 200, body: { ...article, form: 'developing' } };
    });
    fake.answer('GET /articles/:id', () => ({ status: 200, body: article }));
    const notes: string[] = [];
    const given = { article, content, readOnly };
    const user = await showPart(fake, () => (
      <>
        <NoFlashAnyMore {...given} />
        <NoteAfterFlash {...given} onNote={(drafted) => notes.push(drafted)} />
      </>
    ));
    return { user, sent, notes };
  }

  const buttons = (): string[] => screen.queryAllByRole('button').map((each) => each.textContent);

  it('is called developing with one press as soon as it has a text', async () => {
    const { user, sent } = await show({});
    await user.click(await screen.findByRole('button', { name: 'Call it: Developing' }));
    await waitFor(() => expect(sent).toEqual([{ form: 'developing' }]));
  });

  it('has the note for its readers drafted in its own language', async () => {
    const { user, notes } = await show({ form: 'developing', live: 'flash' });
    await user.click(await screen.findByRole('button', { name: /Ajoute l’article complet/ }));
    expect(notes).toEqual(['Ajoute l’article complet.']);
  });

  it.each<[string, Case]>([
    ['is a headline alone still', { text: '', live: 'flash' }],
    ['is only read', { readOnly: true, live: 'flash' }],
    ['has its note, and is no flash any more', { form: 'full', live: 'flash', note: 'Adds.' }],
    ['went out with a text', { form: 'developing', live: 'developing' }],
  ])('asks for nothing when it %s', async (_, about) => {
    await show(about);
    expect(buttons()).toEqual([]);
  });
});
