import { byIdSchema } from '#contract/api/shapes.ts';
import {
  keepTemplateBody,
  newTemplateBody,
  templateChangeBody,
  templateListSchema,
  templateQuery,
  templateViewSchema,
} from '#contract/api/templates.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { keepAsTemplate } from '../commands/keep-as-template.ts';
import { changeTemplate, createTemplate } from '../commands/keep-templates.ts';
import { templateNamed, templatesOf } from '../queries/templates.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** What desks keep to begin stories with. */
export const templateRoutes = [
  defineRoute({
    method: 'GET',
    path: '/desks/:id/templates',
    access: 'signed-in',
    tag,
    summary: 'A desk’s story templates, by name',
    params: byIdSchema,
    query: templateQuery,
    responses: { 200: templateListSchema },
    handle: async ({ services, actor, params, query: { language, retired } }) => ({
      status: 200,
      body: await templatesOf(services, actor, {
        deskId: params.id,
        language,
        retired: retired === undefined ? undefined : retired === 'true',
      }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/desks/:id/templates',
    access: 'signed-in',
    tag,
    summary: 'Keep a template',
    description: 'For whoever holds the desk’s right `story-templates`, and for admins.',
    params: byIdSchema,
    body: newTemplateBody,
    problems: { 422: 'content-invalid' },
    responses: { 201: templateViewSchema },
    handle: async ({ services, actor, params, body }) => ({
      status: 201,
      body: await createTemplate(services, actor, { deskId: params.id, template: body }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/templates/:id',
    access: 'signed-in',
    tag,
    summary: 'A template with all that it brings to a story',
    params: byIdSchema,
    responses: { 200: templateViewSchema },
    handle: async ({ services, params }) => {
      const body = await templateNamed(services, params.id);
      return { status: 200, headers: { ETag: etagOf(body.version) }, body };
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: '/templates/:id',
    access: 'signed-in',
    tag,
    summary: 'Change a template, retire it, or bring it back',
    params: byIdSchema,
    body: templateChangeBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version', 422: 'content-invalid' },
    responses: { 200: templateViewSchema },
    handle: async ({ services, actor, params, body: change, ifMatch: version }) => {
      const body = await changeTemplate(services, actor, { id: params.id, version, change });
      return { status: 200, headers: { ETag: etagOf(body.version) }, body };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/templates',
    access: 'signed-in',
    tag,
    summary: 'Keep what an article brings as a template of its desk',
    description: 'Without its credits, its pictures and whose its pull quotes are.',
    params: byIdSchema,
    body: keepTemplateBody,
    problems: { 422: 'content-invalid' },
    responses: { 201: templateViewSchema },
    handle: async ({ services, actor, params, body }) => ({
      status: 201,
      body: await keepAsTemplate(services, actor, { articleId: params.id, ...body }),
    }),
  }),
];
