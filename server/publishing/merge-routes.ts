import {
  alreadyWrittenQuery,
  duplicatesQuery,
  duplicatesSchema,
  mergeBody,
  mergeChecksQuery,
  mergeChecksSchema,
  partBody,
} from '#contract/api/merging.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { storyViewSchema } from '#contract/api/story.ts';
import { viewStory } from '#server/writing/queries/view-story.ts';
import { defineRoute } from '#server/writing/services.ts';
import { mergeStory } from './commands/merge-story.ts';
import { partStory } from './commands/part-story.ts';
import { askMergeChecks } from './queries/ask-merge-checks.ts';
import { findAlreadyWritten, findDuplicates } from './queries/find-duplicates.ts';

const tag = 'publishing';

/** Stories that double another one: found, merged into it, parted again. */
export const mergeRoutes = [
  defineRoute({
    method: 'GET',
    path: '/stories/:id/duplicates',
    access: 'signed-in',
    tag,
    summary: 'Open stories that this one may double, the likeliest first, or those of a name',
    params: byIdSchema,
    query: duplicatesQuery,
    responses: { 200: duplicatesSchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await findDuplicates(services, { storyId: params.id, ...query }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/already-written',
    access: 'signed-in',
    tag,
    summary:
      'Open stories of the last two days that are called like one somebody is about to begin',
    query: alreadyWrittenQuery,
    responses: { 200: duplicatesSchema },
    handle: async ({ services, query }) => ({
      status: 200,
      body: await findAlreadyWritten(services, query.slugline),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/stories/:id/merge-checks',
    access: 'signed-in',
    tag,
    summary: 'What merging this story into another would do, and all that stands in its way',
    params: byIdSchema,
    query: mergeChecksQuery,
    responses: { 200: mergeChecksSchema },
    handle: async ({ services, actor, params, query }) => ({
      status: 200,
      body: await askMergeChecks(services, actor, { storyId: params.id, ...query }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/merge',
    access: { right: 'merge-stories' },
    tag,
    summary: 'Merge a story that doubles another one into it',
    description:
      'What readers have of it is withdrawn with a notice; its addresses lead to the story that stays, and nothing of it is written any more.',
    params: byIdSchema,
    body: mergeBody,
    ifMatch: 'required',
    problems: { 409: 'readers-would-lose', 412: 'stale-version', 422: 'merged-into-itself' },
    responses: { 201: storyViewSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      await mergeStory(services, actor, { storyId: params.id, version: ifMatch, ...body });
      return { status: 201, body: await viewStory(services, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/partings',
    access: { right: 'merge-stories' },
    tag,
    summary: 'Part a merged story again from the one it went into',
    params: byIdSchema,
    body: partBody,
    problems: { 409: 'story-not-merged' },
    responses: { 201: storyViewSchema },
    handle: async ({ services, actor, params, body }) => {
      await partStory(services, actor, { storyId: params.id, ...body });
      return { status: 201, body: await viewStory(services, params.id) };
    },
  }),
];
