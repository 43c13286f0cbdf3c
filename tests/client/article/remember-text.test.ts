import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { articleQuery } from '#client/features/writing/article/api.ts';
import { rememberText } from '#client/features/writing/article/saving/remember-text.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';

const ID = fakeId(1000);
const { queryKey } = articleQuery(ID);
const saved = (position: number, headline: string) => ({
  server: { position, content: { headline } as Content },
  savedAt: '2026-11-23T09:00:00Z',
});

function asked(position: number): QueryClient {
  const client = new QueryClient();
  const content = { headline: 'As it was asked for' };
  client.setQueryData(queryKey, { position, content, stage: 'returned' } as ArticleView);
  return client;
}

describe('a text that was left', () => {
  it('is found as it was saved by whoever comes back at once, and asked for anew', () => {
    const client = asked(8);
    rememberText(client, ID, saved(10, 'As it was saved'));
    expect(client.getQueryData(queryKey)).toEqual({
      position: 10,
      content: { headline: 'As it was saved' },
      savedAt: '2026-11-23T09:00:00Z',
      stage: 'returned',
    });
    expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true);
  });

  it('does not put an older text in the place of what others have saved since', () => {
    const client = asked(12);
    rememberText(client, ID, saved(10, 'As it was saved'));
    expect(client.getQueryData(queryKey)).toMatchObject({
      position: 12,
      content: { headline: 'As it was asked for' },
    });
  });

  it('is not made up where nothing was asked for', () => {
    const client = new QueryClient();
    rememberText(client, ID, saved(10, 'As it was saved'));
    expect(client.getQueryData(queryKey)).toBeUndefined();
  });
});
