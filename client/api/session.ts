import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Me, myPreferencesBody, signInBody } from '#contract/api/accounts.ts';
import { call } from './call.ts';
import type { ClientRoute } from './client-route.ts';

export type Credentials = z.input<typeof signInBody>;
type Preferences = z.input<typeof myPreferencesBody>;

const routes = {
  me: { method: 'GET', path: '/me' } as ClientRoute<{ answer: Me }>,
  change: { method: 'PATCH', path: '/me' } as ClientRoute<{ body: Preferences; answer: Me }>,
  signIn: { method: 'POST', path: '/sessions' } as ClientRoute<{
    body: Credentials;
    answer: Me;
  }>,
  signOut: { method: 'DELETE', path: '/sessions/current' } as ClientRoute<{ answer: undefined }>,
};

/** The signed-in person with their desks, rights and newsroom; 401 `not-signed-in` without a session. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(routes.me, { signal }),
  staleTime: 60_000,
});

/** The signed-in person. Below the shell it is always there, because the shell’s route has loaded it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Signs in; the session’s cookie comes with the answer. 401 when address and password do not match, 429 after many tries. */
export function signIn(credentials: Credentials): Promise<Me> {
  return call(routes.signIn, { body: credentials });
}

/** Ends this session here and on the server. */
export function signOut(): Promise<undefined> {
  return call(routes.signOut, {});
}

/** Changes one’s own name or language. */
export function changeMe(body: Preferences): Promise<Me> {
  return call(routes.change, { body });
}
