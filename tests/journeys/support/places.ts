import type { APIRequestContext } from 'playwright-core';
import { z } from 'zod';
import { linkSchema } from '#contract/api/accounts.ts';
import { readAgainSchema } from '#contract/api/sign-off.ts';
import {
  articleListSchema,
  articleViewSchema,
  savedSchema,
  type ArticleRow,
} from '#contract/api/writing.ts';

/** Where things of the demo newsroom stand: ids of its articles, an invitation that still works. */
export type Places = {
  /** The id of a story's version: `articleId('ALMIRA-FLOOD/GATE', 'ar')`. */
  articleId: (slugline: string, language?: string) => string;
  /** The path where readers find it; the number leads there whatever stands before it. */
  publicPath: (slugline: string, language?: string) => string;
  invitation: string;
  /** A link that sets somebody’s password anew. */
  passwordLink: string;
  /** One that looks like an invitation and is none. */
  spentInvitation: string;
};

const withEmails = z.object({ items: z.array(z.object({ id: z.string(), email: z.string() })) });

async function rows(chief: APIRequestContext, state: string): Promise<ArticleRow[]> {
  const answer = await chief.get(`/api/v1/articles?limit=100${state}`);
  return articleListSchema.parse(await answer.json()).items;
}

/** Signs everything an article needs, so that it stands ready to be published. */
async function makeReady(editor: APIRequestContext, articleId: string): Promise<void> {
  const answer = await editor.get(`/api/v1/articles/${articleId}`);
  const { head, steps } = articleViewSchema.parse(await answer.json());
  for (const { scope } of steps) {
    // Whoever has signed an earlier text says what they have read of what changed since.
    const again = await editor.get(`/api/v1/articles/${articleId}/read-again?scope=${scope}`);
    const { places } = readAgainSchema.parse(await again.json());
    const data = { revisionId: head?.id, scope, read: places };
    await editor.post(`/api/v1/articles/${articleId}/sign-offs`, { data });
  }
}

/** Puts another time into a live article, as its chief, so that a published fact reads differently now. */
async function changeFact(chief: APIRequestContext, articleId: string): Promise<void> {
  const path = `/api/v1/articles/${articleId}`;
  const { content, position } = articleViewSchema.parse(await (await chief.get(path)).json());
  const changed = await chief.put(`${path}/working-copy`, {
    headers: { 'if-match': `"${String(position)}"` },
    data: {
      headline: content.headline.replace('eleven', 'twelve'),
      updateNote: '(Corrects number of stalls)',
    },
  });
  const saved = savedSchema.parse(await changed.json());
  await chief.post(`${path}/submissions`, { data: { position: saved.position } });
}

async function linksOf(admin: APIRequestContext): Promise<{ invitation: string; reset: string }> {
  const pathOf = async (address: string, data: object): Promise<string> => {
    const answer = await admin.post(`/api/v1/${address}`, { data });
    return new URL(linkSchema.parse(await answer.json()).url).pathname;
  };
  const people = withEmails.parse(await (await admin.get('/api/v1/people')).json()).items;
  const second = people.find(({ email }) => email === 'second@demo.example');
  const newcomer = { email: 'newcomer@demo.example', name: 'Ada Newcombe' };
  return {
    invitation: await pathOf('invitations', newcomer),
    reset: await pathOf(`people/${second?.id ?? ''}/password-resets`, {}),
  };
}

type Askers = Record<'chief' | 'admin' | 'editor' | 'french', APIRequestContext>;

/** Looks the demo's places up, and has one article ready to go out in French and one in English to be corrected. */
export async function findPlaces({ chief, admin, editor, french }: Askers): Promise<Places> {
  const found = [
    ...(await rows(chief, '')),
    ...(await rows(chief, '&state=spiked')),
    ...(await rows(chief, '&state=killed')),
    ...(await rows(chief, '&state=merged')),
  ];
  const { invitation, reset } = await linksOf(admin);
  const rowOf = (slugline: string, language = 'en'): ArticleRow => {
    const row = found.find((each) => each.slugline === slugline && each.language === language);
    if (row === undefined) throw new Error(`The demo has no ${slugline} in ${language}.`);
    return row;
  };
  await makeReady(french, rowOf('ALMIRA-MARKET/FIRE', 'fr').id);
  await changeFact(chief, rowOf('ALMIRA-MARKET/FIRE').id);
  await makeReady(editor, rowOf('ALMIRA-MARKET/FIRE').id);
  return {
    articleId: (slugline, language) => rowOf(slugline, language).id,
    publicPath: (slugline, language) => {
      const row = rowOf(slugline, language);
      return `/${row.language}/news/x-${z.number().parse(row.number)}`;
    },
    invitation,
    passwordLink: reset,
    // Another token of the same shape.
    spentInvitation: invitation.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA')),
  };
}
