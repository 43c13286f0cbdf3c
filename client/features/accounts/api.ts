import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  acceptanceBody,
  accessLinkSchema,
  deskBody,
  invitationBody,
  linkSchema,
  newsroomBody,
  NewsroomView,
  newTokenBody,
  newTokenSchema,
  passwordBody,
  personBody,
  PersonView,
  tokenSchema,
} from '#contract/api/accounts.ts';
import type { PersonAbilities } from '#contract/api/abilities.ts';
import type { newRoleBody, OpenInvitation, roleBody, RoleView } from '#contract/api/roles.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import { askPeople } from '#client/api/people.ts';
import type { QueryOf } from '#client/api/query-types.ts';

export type AccessLink = z.infer<typeof accessLinkSchema>;
export type Acceptance = z.input<typeof acceptanceBody>;
export type Desk = z.input<typeof deskBody>;
export type Invitation = z.input<typeof invitationBody>;
export type Link = z.infer<typeof linkSchema>;
export type NewToken = z.input<typeof newTokenBody>;
export type MadeToken = z.infer<typeof newTokenSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type PersonChange = z.input<typeof personBody>;
export type Settings = z.input<typeof newsroomBody>;
export type NewRole = z.input<typeof newRoleBody>;
type RoleChange = z.input<typeof roleBody>;
type Passwords = z.input<typeof passwordBody>;
type ById = { id: string };
type ByToken = { token: string };

/** The routes of the accounts room beside signing in and out. */
export const accountRoutes = {
  link: { method: 'GET', path: '/access-links/:token' } as ClientRoute<{
    params: ByToken;
    answer: AccessLink;
  }>,
  accept: { method: 'POST', path: '/access-links/:token/acceptances' } as ClientRoute<{
    params: ByToken;
    body: Acceptance;
    answer: { personId: string; email: string };
  }>,
  password: { method: 'PUT', path: '/me/password' } as ClientRoute<{
    body: Passwords;
    answer: undefined;
  }>,
  tokens: { method: 'GET', path: '/api-tokens' } as ClientRoute<{ answer: { items: Token[] } }>,
  makeToken: { method: 'POST', path: '/api-tokens' } as ClientRoute<{
    body: NewToken;
    answer: MadeToken;
  }>,
  endToken: { method: 'DELETE', path: '/api-tokens/:id' } as ClientRoute<{
    params: ById;
    answer: undefined;
  }>,
  changePerson: { method: 'PATCH', path: '/people/:id' } as ClientRoute<{
    params: ById;
    body: PersonChange;
    answer: { items: PersonView[] };
  }>,
  invite: { method: 'POST', path: '/invitations' } as ClientRoute<{
    body: Invitation;
    answer: Link;
  }>,
  invitations: { method: 'GET', path: '/invitations' } as ClientRoute<{
    answer: { items: OpenInvitation[] };
  }>,
  renewInvitation: { method: 'POST', path: '/invitations/:id/links' } as ClientRoute<{
    params: ById;
    answer: Link;
  }>,
  takeBackInvitation: { method: 'DELETE', path: '/invitations/:id' } as ClientRoute<{
    params: ById;
    answer: undefined;
  }>,
  addRole: { method: 'POST', path: '/roles' } as ClientRoute<{
    body: NewRole;
    answer: { items: RoleView[] };
  }>,
  saveRole: { method: 'PUT', path: '/roles/:id' } as ClientRoute<{
    params: ById;
    body: RoleChange;
    answer: { items: RoleView[] };
  }>,
  deleteRole: { method: 'DELETE', path: '/roles/:id' } as ClientRoute<{
    params: ById;
    answer: undefined;
  }>,
  abilities: { method: 'GET', path: '/articles/:id/abilities' } as ClientRoute<{
    params: ById;
    query: { personId: string };
    answer: PersonAbilities;
  }>,
  reset: { method: 'POST', path: '/people/:id/password-resets' } as ClientRoute<{
    params: ById;
    answer: Link;
  }>,
  addDesk: { method: 'POST', path: '/desks' } as ClientRoute<{ body: Desk; answer: ById }>,
  changeDesk: { method: 'PUT', path: '/desks/:id' } as ClientRoute<{
    params: ById;
    body: Desk;
    answer: ById;
  }>,
  newsroom: { method: 'GET', path: '/newsroom' } as ClientRoute<{ answer: NewsroomView }>,
  saveNewsroom: { method: 'PUT', path: '/newsroom' } as ClientRoute<{
    body: Settings;
    answer: NewsroomView;
  }>,
};

/** What an invitation or reset link is for; 404 when it was used or its time is over. */
export function accessLinkQuery(token: string): QueryOf<AccessLink> {
  return queryOptions<AccessLink>({
    queryKey: ['access-links', token],
    queryFn: ({ signal }) => call(accountRoutes.link, { params: { token }, signal }),
    retry: false,
    staleTime: Infinity,
  });
}

/** One’s own API tokens, the secrets left out. */
export const tokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: async ({ signal }) => (await call(accountRoutes.tokens, { signal })).items,
});

/** Everybody in the newsroom; addresses only for those who look after it. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: askPeople,
});

/** The newsroom’s settings with their version. */
export const newsroomQuery = queryOptions({
  queryKey: ['newsroom'],
  queryFn: ({ signal }) => call(accountRoutes.newsroom, { signal }),
});

/** Invitations that nobody has taken up yet. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async ({ signal }) => (await call(accountRoutes.invitations, { signal })).items,
});

/** What somebody may do with an article now; asked anew each time, because it changes with the article. */
export function abilitiesQuery(articleId: string, personId: string): QueryOf<PersonAbilities> {
  return queryOptions<PersonAbilities>({
    queryKey: ['abilities', articleId, personId],
    queryFn: ({ signal }) =>
      call(accountRoutes.abilities, { params: { id: articleId }, query: { personId }, signal }),
    staleTime: 0,
  });
}
