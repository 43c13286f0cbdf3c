import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { makeQueryClient } from '#client/api/query-client.ts';
import { Providers } from '#client/app/providers.tsx';
import type { ScreenLanguage } from '#client/app/words/languages.ts';
import { prepareWords } from '#client/app/words/load-words.ts';
import { answerFetches } from '#tests/client/support/desk-app.tsx';
import type { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';

/** Shows one part of a screen with everything that screens stand on, answered by the fake newsroom. */
export async function showPart(
  fake: FakeNewsroom,
  part: () => ReactNode,
  language: ScreenLanguage = 'en',
): Promise<UserEvent> {
  answerFetches(fake);
  const router = createRouter({
    routeTree: createRootRoute({ component: part }),
    history: createMemoryHistory(),
  });
  const words = await prepareWords(language);
  await act(async () => {
    render(
      <Providers words={words} queryClient={makeQueryClient()}>
        <RouterProvider router={router} />
      </Providers>,
    );
  });
  return userEvent.setup();
}
