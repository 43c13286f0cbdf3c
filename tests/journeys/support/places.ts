import type { APIRequestContext } from 'playwright-core';
import { z } from 'zod';
import { linkSchema } from '#contract/api/accounts.ts';
import { articleListSchema, articleViewSchema, type ArticleRow } from '#contract/api/writing.ts';

/** Where things of the demo newsroom stand: ids of its articles, an invitation that still works. */
export type Places = {
  /** The id of a story's version: `articleId('ALMIRA-FLOOD/GATE', 'ar')`. */
  articleId: (slugline: string, language?: string) => string;
  /** The path where readers find it; the number leads there whatever stands before it. */
  publicPath: (slugline: string, language?: string) => string;
  invitation: string;
  /** One that looks like an invitation and is none. */
  spentInvitation: string;
};

async function rows(chief: APIRequestContext, state: string): Promise<ArticleRow[]> {
  const answer = await chief.get(`/api/v1/articles?limit=100${state}`);
  return articleListSchema.parse(await answer.json()).items;
}

/** Signs everything an article needs, so that it stands ready to be published. */
async function makeReady(editor: APIRequestContext, articleId: string): Promise<void> {
  const answer = await editor.get(`/api/v1/articles/${articleId}`);
  const { head, requiredScopes } = articleViewSchema.parse(await answer.json());
  for (const scope of requiredScopes) {
    const data = { revisionId: head?.id, scope };
    await editor.post(`/api/v1/articles/${articleId}/sign-offs`, { data });
  }
}

/** Looks the demo's places up, as its chief and its admin, and has one article ready to go out. */
export async function findPlaces({
  chief,
  admin,
  editor,
}: Record<'chief' | 'admin' | 'editor', APIRequestContext>): Promise<Places> {
  const found = [
    ...(await rows(chief, '')),
    ...(await rows(chief, '&state=spiked')),
    ...(await rows(chief, '&state=killed')),
  ];
  const invited = await admin.post('/api/v1/invitations', {
    data: { email: 'newcomer@demo.example', name: 'Ada Newcombe' },
  });
  const { url } = linkSchema.parse(await invited.json());
  const invitation = new URL(url).pathname;
  const rowOf = (slugline: string, language = 'en'): ArticleRow => {
    const row = found.find((each) => each.slugline === slugline && each.language === language);
    if (row === undefined) throw new Error(`The demo has no ${slugline} in ${language}.`);
    return row;
  };
  await makeReady(editor, rowOf('ALMIRA-MARKET/FIRE', 'fr').id);
  return {
    articleId: (slugline, language) => rowOf(slugline, language).id,
    publicPath: (slugline, language) => {
      const row = rowOf(slugline, language);
      return `/${row.language}/news/x-${z.number().parse(row.number)}`;
    },
    invitation,
    // Another token of the same shape.
    spentInvitation: invitation.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA')),
  };
}
