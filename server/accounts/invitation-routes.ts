import { z } from 'zod';
import { invitationBody, linkSchema } from '#contract/api/accounts.ts';
import { openInvitationSchema } from '#contract/api/roles.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import type { Services } from '#server/kit/services.ts';
import { invitePerson } from './commands/invite-person.ts';
import { renewInvitation, takeBackInvitation } from './commands/renew-invitation.ts';
import { invitations, newsroomSettings } from './queries/read-accounts.ts';

const tag = 'accounts';

async function handedOver(services: Services, link: { token: string; expiresAt: Date }) {
  const { siteUrl } = await newsroomSettings(services);
  return {
    url: `${siteUrl}/desk/access/${link.token}`,
    expiresAt: link.expiresAt.toISOString(),
  };
}

/** Invitations: made, listed while they are open, renewed and taken back. */
export const invitationRoutes = [
  defineRoute({
    method: 'GET',
    path: '/invitations',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Invitations that can still be taken up',
    responses: { 200: z.object({ items: z.array(openInvitationSchema) }) },
    handle: async ({ services }) => ({
      status: 200,
      body: { items: await invitations(services) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/invitations',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Invite somebody; the link is shown once',
    sessionOnly: true,
    body: invitationBody,
    problems: { 422: 'unknown-role' },
    responses: { 201: linkSchema },
    handle: async ({ actor, body, services }) => ({
      status: 201,
      body: await handedOver(services, await invitePerson(services, actor, body)),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/invitations/:id/links',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Make a new link for an open invitation; the old one ends',
    sessionOnly: true,
    params: byIdSchema,
    responses: { 201: linkSchema },
    handle: async ({ actor, params, services }) => ({
      status: 201,
      body: await handedOver(services, await renewInvitation(services, actor, params.id)),
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/invitations/:id',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Take an open invitation back',
    sessionOnly: true,
    params: byIdSchema,
    responses: { 204: nothing },
    handle: async ({ actor, params, services }) => {
      await takeBackInvitation(services, actor, params.id);
      return { status: 204 };
    },
  }),
];
