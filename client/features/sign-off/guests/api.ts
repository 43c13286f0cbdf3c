import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { guestLinkBody, GuestLinkList, GuestLinkMade } from '#contract/api/guests.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type GuestLinkAsked = z.input<typeof guestLinkBody>;

const routes = {
  list: { method: 'GET', path: '/articles/:id/guest-links' } as ClientRoute<{
    params: ById;
    answer: GuestLinkList;
  }>,
  give: { method: 'POST', path: '/articles/:id/guest-links' } as ClientRoute<{
    params: ById;
    body: GuestLinkAsked;
    answer: GuestLinkMade;
  }>,
  revoke: { method: 'POST', path: '/guest-links/:id/revocations' } as ClientRoute<{
    params: ById;
    body: { reason: string };
    answer: GuestLinkList;
  }>,
};

/** The article’s links to outside readers, and what the person who asks may give. */
export function guestLinksQuery(articleId: string): QueryOf<GuestLinkList> {
  return queryOptions<GuestLinkList>({
    queryKey: ['guest-links', articleId],
    queryFn: ({ signal }) => call(routes.list, { params: { id: articleId }, signal }),
  });
}

/** Makes a link; the answer alone holds its secret. */
export function giveLink(articleId: string, body: GuestLinkAsked): Promise<GuestLinkMade> {
  return call(routes.give, { params: { id: articleId }, body });
}

/** Takes a link back. */
export function revokeLink(linkId: string, reason: string): Promise<GuestLinkList> {
  return call(routes.revoke, { params: { id: linkId }, body: { reason } });
}
