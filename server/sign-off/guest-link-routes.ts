import {
  guestLinkBody,
  guestLinkListSchema,
  guestLinkMadeSchema,
  guestRevocationBody,
} from '#contract/api/guests.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { defineRoute } from '#server/writing/services.ts';
import { giveGuestLink } from './commands/give-guest-link.ts';
import { revokeGuestLink } from './commands/revoke-guest-link.ts';
import { guestLinksOf } from './queries/guest-links-of.ts';

const tag = 'sign-off';

/** What the desk does with links for outside readers. */
export const guestLinkRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/guest-links',
    access: 'signed-in',
    tag,
    summary: 'The links of an article to outside readers, and what they said and signed',
    params: byIdSchema,
    responses: { 200: guestLinkListSchema },
    handle: async ({ actor, params, services }) => ({
      status: 200,
      body: await guestLinksOf(services, actor, params.id),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/guest-links',
    access: 'signed-in',
    tag,
    summary: 'Give somebody outside the house a link to the newest revision; it is shown once',
    secretAnswer: true,
    params: byIdSchema,
    body: guestLinkBody,
    problems: { 422: 'reader-is-colleague' },
    responses: { 201: guestLinkMadeSchema },
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: await giveGuestLink(services, actor, { articleId: params.id, ...body }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/guest-links/:id/revocations',
    access: 'signed-in',
    tag,
    summary: 'Take the link of an outside reader back',
    params: byIdSchema,
    body: guestRevocationBody,
    responses: { 201: guestLinkListSchema },
    handle: async ({ actor, params, body, services }) => {
      const about = { linkId: params.id, reason: body.reason };
      const { articleId } = await revokeGuestLink(services, actor, about);
      return { status: 201, body: await guestLinksOf(services, actor, articleId) };
    },
  }),
];
