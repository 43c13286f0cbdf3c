import { byIdSchema } from '#contract/api/shapes.ts';
import {
  addedStyleRulesSchema,
  dictionaryWordListSchema,
  dictionaryWordQuery,
  dictionaryWordSchema,
  newDictionaryWordBody,
  newStyleRulesBody,
  proofingSchema,
  styleRuleChangeBody,
  styleRuleListSchema,
  styleRuleQuery,
  styleRuleSchema,
} from '#contract/api/house-style.ts';
import { nothing } from '#server/kit/http/body-spec.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { addDictionaryWord, dropDictionaryWord } from '../commands/keep-dictionary-words.ts';
import { addStyleRules, changeStyleRule, dropStyleRule } from '../commands/write-style-rules.ts';
import { dictionaryWords, proofingOf, styleRules } from '../queries/house-style.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

const ruleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/house-style-rules',
    access: 'signed-in',
    tag,
    summary: 'Rules of house style, the newest first',
    query: styleRuleQuery,
    responses: { 200: styleRuleListSchema },
    handle: async ({ services, query: { deskId, active, ...rest } }) => ({
      status: 200,
      body: await styleRules(services, {
        ...rest,
        deskId: deskId === 'newsroom' ? null : deskId,
        active: active === undefined ? undefined : active === 'true',
      }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/house-style-rules',
    access: 'signed-in',
    tag,
    summary: 'Add rules to a desk or to the newsroom: all of them, or none',
    description:
      'A desk’s rules are written by whoever holds its right `house-style`, the newsroom’s by admins.',
    body: newStyleRulesBody,
    problems: { 422: 'rule-refused' },
    responses: { 201: addedStyleRulesSchema },
    handle: async ({ services, actor, body }) => ({
      status: 201,
      body: { items: await addStyleRules(services, actor, body) },
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/house-style-rules/:id',
    access: 'signed-in',
    tag,
    summary: 'Change a rule, or let it rest',
    params: byIdSchema,
    body: styleRuleChangeBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version', 422: 'rule-refused' },
    responses: { 200: styleRuleSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const about = { ruleId: params.id, version: ifMatch, change: body };
      const rule = await changeStyleRule(services, actor, about);
      return { status: 200, headers: { ETag: etagOf(rule.version) }, body: rule };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/house-style-rules/:id',
    access: 'signed-in',
    tag,
    summary: 'Drop a rule',
    params: byIdSchema,
    ifMatch: 'required',
    problems: { 412: 'stale-version' },
    responses: { 204: nothing },
    handle: async ({ services, actor, params, ifMatch }) => {
      await dropStyleRule(services, actor, { ruleId: params.id, version: ifMatch });
      return { status: 204 };
    },
  }),
];

const wordRoutes = [
  defineRoute({
    method: 'GET',
    path: '/dictionary-words',
    access: 'signed-in',
    tag,
    summary: 'The newsroom’s word list, the newest first',
    query: dictionaryWordQuery,
    responses: { 200: dictionaryWordListSchema },
    handle: async ({ services, query }) => ({
      status: 200,
      body: await dictionaryWords(services, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/dictionary-words',
    access: { right: 'write' },
    tag,
    summary: 'Take a word as rightly spelt from now on, for everybody',
    body: newDictionaryWordBody,
    responses: { 201: dictionaryWordSchema },
    handle: async ({ services, actor, body }) => ({
      status: 201,
      body: await addDictionaryWord(services, actor, body),
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/dictionary-words/:id',
    access: 'signed-in',
    tag,
    summary: 'Take a word off the newsroom’s list',
    params: byIdSchema,
    responses: { 204: nothing },
    handle: async ({ services, actor, params }) => {
      await dropDictionaryWord(services, actor, params.id);
      return { status: 204 };
    },
  }),
];

/** House style: rules, the newsroom’s words, and what an article is proofed with. */
export const houseStyleRoutes = [
  ...ruleRoutes,
  ...wordRoutes,
  defineRoute({
    method: 'GET',
    path: '/articles/:id/house-style',
    access: 'signed-in',
    tag,
    summary: 'The rules and words that an article is proofed with',
    params: byIdSchema,
    responses: { 200: proofingSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: await proofingOf(services, params.id),
    }),
  }),
];
