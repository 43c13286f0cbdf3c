import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { makeQueryClient } from '#client/api/query-client.ts';
import { announceSessionBack } from '#client/api/session-watch.ts';
import { Providers } from '#client/app/providers.tsx';
import { makeRouter, type DeskRouter } from '#client/app/router.tsx';
import { prepareWords } from '#client/app/words/load-words.ts';
import type { ScreenLanguage } from '#client/app/words/languages.ts';
import { FakeNewsroom } from './fake-newsroom.ts';

/** Lets every fetch of the page be answered by the fake newsroom. */
export function answerFetches(fake: FakeNewsroom): void {
  globalThis.fetch = async (input, init = {}) => {
    if (init.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    const url = new URL(input as string, 'http://localhost');
    const answer = fake.handle({
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    const body = answer.body === undefined ? null : JSON.stringify(answer.body);
    return new Response(body, { status: answer.status, headers: answer.headers ?? {} });
  };
}

export type Opened = { fake: FakeNewsroom; router: DeskRouter; user: UserEvent };

type OpenOptions = { fake?: FakeNewsroom; language?: ScreenLanguage };

/** Opens the whole staff UI at an address below /desk, as somebody sees it who is signed in. */
export async function openDesk(
  path = '/',
  { fake = new FakeNewsroom(), language = 'en' }: OpenOptions = {},
): Promise<Opened> {
  answerFetches(fake);
  announceSessionBack();
  localStorage.clear();
  fake.me = { ...fake.me, language };
  const queryClient = makeQueryClient();
  const router = makeRouter({
    queryClient,
    history: createMemoryHistory({ initialEntries: [`/desk${path}`] }),
  });
  const words = await prepareWords(language);
  await router.load();
  await act(async () => {
    render(
      <Providers words={words} queryClient={queryClient}>
        <RouterProvider router={router} />
      </Providers>,
    );
  });
  return { fake, router, user: userEvent.setup() };
}
