import { byIdSchema } from '#contract/api/shapes.ts';
import {
  copyBody,
  embargoBody,
  newStoryBody,
  storyChangeBody,
  storyViewSchema,
} from '#contract/api/story.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { changeStory } from '../commands/change-story.ts';
import { copyArticle } from '../commands/copy-article.ts';
import { createStory } from '../commands/create-story.ts';
import { restoreStory } from '../commands/restore-story.ts';
import { setEmbargo } from '../commands/set-embargo.ts';
import { spikeStory } from '../commands/spike-story.ts';
import { viewArticle } from '../queries/view-article.ts';
import { viewStory } from '../queries/view-story.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** Stories: begun, described, set aside, held back, copied. */
export const storyRoutes = [
  defineRoute({
    method: 'POST',
    path: '/stories',
    access: { right: 'write' },
    tag,
    summary: 'Begin a story with an empty article in its first language',
    body: newStoryBody,
    responses: { 201: articleViewSchema },
    handle: async ({ services, actor, body }) => {
      const articleId = await createStory(services, actor, body);
      return { status: 201, body: await viewArticle(services, actor, articleId) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/stories/:id',
    access: 'signed-in',
    tag,
    summary: 'A story across its languages',
    params: byIdSchema,
    responses: { 200: storyViewSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: await viewStory(services, params.id),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/stories/:id',
    access: { right: 'write' },
    tag,
    summary: 'Change slugline, desk, topics, urgency, place, flags or the note to editors',
    params: byIdSchema,
    body: storyChangeBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version' },
    responses: { 200: storyViewSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      await changeStory(services, actor, { storyId: params.id, version: ifMatch, change: body });
      return { status: 200, body: await viewStory(services, params.id) };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/stories/:id/embargo',
    access: { right: 'embargo' },
    tag,
    summary: 'Set, move or lift an embargo',
    description:
      'A local time in an IANA zone. A time that the clocks skip is refused; of one that comes twice the later counts.',
    params: byIdSchema,
    body: embargoBody,
    ifMatch: 'heeded',
    problems: { 409: 'story-live', 412: 'stale-version', 422: 'time-skipped' },
    responses: { 200: storyViewSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const { embargo } = body;
      await setEmbargo(services, actor, { storyId: params.id, version: ifMatch, embargo });
      return { status: 200, body: await viewStory(services, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/spikes',
    access: { right: 'spike' },
    tag,
    summary: 'Set aside a story that readers do not have',
    params: byIdSchema,
    responses: { 201: storyViewSchema },
    handle: async ({ services, actor, params }) => {
      await spikeStory(services, actor, { storyId: params.id });
      return { status: 201, body: await viewStory(services, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/restorations',
    access: { right: 'spike' },
    tag,
    summary: 'Bring a spiked story back',
    params: byIdSchema,
    responses: { 201: storyViewSchema },
    handle: async ({ services, actor, params }) => {
      await restoreStory(services, actor, { storyId: params.id });
      return { status: 201, body: await viewStory(services, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/copies',
    access: { right: 'write' },
    tag,
    summary: 'Begin a new story from this text',
    params: byIdSchema,
    body: copyBody,
    responses: { 201: articleViewSchema },
    handle: async ({ services, actor, params, body }) => {
      const articleId = await copyArticle(services, actor, { articleId: params.id, ...body });
      return { status: 201, body: await viewArticle(services, actor, articleId) };
    },
  }),
];
