import { deskStepsBody, deskStepsSchema } from '#contract/api/desk-steps.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { saveDeskSteps } from './commands/save-desk-steps.ts';
import { deskSteps } from './queries/read-desk-steps.ts';

const tag = 'accounts';

/** The steps of sign-off that a desk's articles must pass. */
export const deskStepRoutes = [
  defineRoute({
    method: 'GET',
    path: '/desks/:id/steps',
    access: 'signed-in',
    tag,
    summary: 'The signatures that a desk’s articles need, in order',
    params: byIdSchema,
    responses: { 200: deskStepsSchema },
    handle: async ({ actor, params, services }) => {
      const body = await deskSteps(services, actor, params.id);
      return { status: 200, headers: { ETag: etagOf(body.version) }, body };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/desks/:id/steps',
    access: 'signed-in',
    tag,
    summary: 'Set the signatures that a desk’s articles need',
    description:
      'For whoever holds the desk’s right `sign-off-steps`, and for admins. What is live stays live; only the next publication asks.',
    params: byIdSchema,
    body: deskStepsBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version', 422: 'steps-do-not-fit' },
    responses: { 200: deskStepsSchema },
    handle: async ({ actor, params, body, ifMatch, services }) => {
      const about = { deskId: params.id, version: ifMatch, steps: body.steps };
      const saved = await saveDeskSteps(services, actor, about);
      return { status: 200, headers: { ETag: etagOf(saved.version) }, body: saved };
    },
  }),
];
