import { z } from 'zod';
import {
  acceptanceBody,
  accessLinkSchema,
  linkSchema,
  meSchema,
  myPreferencesBody,
  passwordBody,
  signInBody,
} from '#contract/api/accounts.ts';
import { byIdSchema, idSchema } from '#contract/api/shapes.ts';
import { nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { acceptLink } from './commands/accept-link.ts';
import { changeMyPreferences } from './commands/change-my-preferences.ts';
import { changePassword } from './commands/change-password.ts';
import { offerPasswordReset } from './commands/offer-password-reset.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { accessLink, newsroomSettings, whoAmI } from './queries/read-accounts.ts';
import { SESSION_COOKIE, SESSION_SECONDS } from './session-cookie.ts';
import { setCookie } from '#server/kit/http/cookies.ts';

const tag = 'accounts';
const tokenPath = z.strictObject({ token: z.string().min(10).max(100) });

/** Signing in and out, and what one changes of oneself. */
export const sessionRoutes = [
  defineRoute({
    method: 'POST',
    path: '/sessions',
    access: 'public',
    tag,
    summary: 'Sign in',
    body: signInBody,
    responses: { 201: meSchema },
    handle: async ({ body, services, request }) => {
      await services.signInLimit(request.ip, body.email);
      const session = await signIn(services, { ...body, userAgent: request.userAgent });
      const cookie = setCookie({
        name: SESSION_COOKIE,
        value: session.token,
        maxAgeSeconds: SESSION_SECONDS,
        secure: services.secureCookies,
      });
      return {
        status: 201,
        headers: { 'Set-Cookie': cookie },
        body: await whoAmI(services, session.personId),
      };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/sessions/current',
    access: 'signed-in',
    tag,
    summary: 'Sign out',
    sessionOnly: true,
    responses: { 204: nothing },
    handle: async ({ actor, services }) => {
      await signOut(services, actor);
      return {
        status: 204,
        headers: {
          'Set-Cookie': setCookie({
            name: SESSION_COOKIE,
            value: '',
            maxAgeSeconds: 0,
            secure: services.secureCookies,
          }),
        },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/me',
    access: 'signed-in',
    tag,
    summary: 'Who is signed in, with desks, rights and the newsroom',
    responses: { 200: meSchema },
    handle: async ({ actor, services }) => ({
      status: 200,
      body: await whoAmI(services, actor.personId),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/me',
    access: 'signed-in',
    tag,
    summary: 'Change one’s own name or language',
    body: myPreferencesBody,
    responses: { 200: meSchema },
    handle: async ({ actor, body, services }) => {
      await changeMyPreferences(services, actor, body);
      return { status: 200, body: await whoAmI(services, actor.personId) };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/me/password',
    access: 'signed-in',
    tag,
    summary: 'Change one’s own password; every session ends',
    sessionOnly: true,
    body: passwordBody,
    responses: { 204: nothing },
    handle: async ({ actor, body, services, request }) => {
      await services.signInLimit(request.ip, actor.personId);
      await changePassword(services, actor, body);
      return {
        status: 204,
        headers: {
          'Set-Cookie': setCookie({
            name: SESSION_COOKIE,
            value: '',
            maxAgeSeconds: 0,
            secure: services.secureCookies,
          }),
        },
      };
    },
  }),
];

/** Password resets, and the links by which people come in. */
export const linkRoutes = [
  defineRoute({
    method: 'POST',
    path: '/people/:id/password-resets',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Make a link with which somebody sets a new password',
    sessionOnly: true,
    params: byIdSchema,
    responses: { 201: linkSchema },
    handle: async ({ actor, params, services }) => {
      const [link, { siteUrl }] = await Promise.all([
        offerPasswordReset(services, actor, params.id),
        newsroomSettings(services),
      ]);
      return {
        status: 201,
        body: {
          url: `${siteUrl}/desk/access/${link.token}`,
          expiresAt: link.expiresAt.toISOString(),
        },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/access-links/:token',
    access: 'public',
    tag,
    summary: 'What an invitation or reset link is for',
    secretPath: true,
    params: tokenPath,
    responses: { 200: accessLinkSchema },
    handle: async ({ params, services, request }) => {
      await services.signInLimit(request.ip, 'access-link');
      return { status: 200, body: await accessLink(services, params.token) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/access-links/:token/acceptances',
    access: 'public',
    tag,
    summary: 'Take up an invitation, or set a new password',
    secretPath: true,
    params: tokenPath,
    body: acceptanceBody,
    responses: { 201: z.object({ personId: idSchema, email: z.string() }) },
    handle: async ({ params, body, services, request }) => {
      await services.signInLimit(request.ip, 'access-link');
      return { status: 201, body: await acceptLink(services, params.token, body) };
    },
  }),
];
