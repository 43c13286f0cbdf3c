import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftStore } from '#client/features/writing/article/saving/draft-store.ts';
import type { Draft } from '#client/features/writing/article/saving/save-state.ts';
import { fourParagraphs } from './support/pretend-desk.ts';

const content = fourParagraphs();
const draft: Draft = {
  server: { position: 3, content },
  mine: { ...content, headline: 'Typed and not saved' },
  sending: null,
};
const DAY = 24 * 60 * 60_000;

/** What another tab has left: the same under another tab’s name. */
function leave(personId: string, articleId: string, at: number, tab = 'elsewhere'): string {
  const key = `writethru.draft.${personId}.${articleId}.${tab}`;
  localStorage.setItem(key, JSON.stringify({ ...draft, at }));
  return key;
}

beforeEach(() => localStorage.clear());

describe('unsaved words on this computer', () => {
  it('are kept until there is nothing to lose', async () => {
    const store = draftStore({ personId: 'mara', articleId: 'a1' }, () => 5);
    store.keep(draft);
    expect(localStorage).toHaveLength(1);
    // This tab’s own words are on its screen already.
    expect(await store.left()).toEqual([]);
    store.keep(null);
    expect(localStorage).toHaveLength(0);
  });

  it('are found after a crash by the same person on the same article, the newest first', async () => {
    leave('mara', 'a1', 10);
    leave('mara', 'a1', 20, 'another');
    leave('mara', 'a2', 30);
    leave('idris', 'a1', 40);
    const store = draftStore({ personId: 'mara', articleId: 'a1' }, () => 50);
    const left = await store.left();
    expect(left.map(({ at }) => at)).toEqual([20, 10]);
    expect(left[0]?.mine.headline).toBe('Typed and not saved');
    store.forget(left[0]!);
    expect((await store.left()).map(({ at }) => at)).toEqual([10]);
  });

  it('are forgotten after two months, and what is no draft is not shown', async () => {
    leave('mara', 'a1', 0);
    localStorage.setItem('writethru.draft.mara.a1.broken', '{"at":');
    localStorage.setItem('writethru.draft.mara.a1.other', '"words"');
    const store = draftStore({ personId: 'mara', articleId: 'a1' }, () => 61 * DAY);
    expect(await store.left()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });
});
