import { createHash } from 'node:crypto';
import type { ArticleFacts } from './public-facts.ts';
import { articlePage } from './render/article-page.ts';
import { ninjsOf } from './render/ninjs.ts';
import { tombstonePage } from './render/notice-pages.ts';
import type { StoredRendering } from './store.ts';

/** Every output that is made of one article. A test walks them, so that none can keep what was killed. */
export const OUTPUTS = ['page', 'ninjs'] as const;
export type Output = (typeof OUTPUTS)[number];

/** A strong entity tag of some text. */
export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

function stored(
  format: Output,
  facts: ArticleFacts,
  made: Pick<StoredRendering, 'status' | 'contentType' | 'body'>,
): StoredRendering {
  return { format, sequence: facts.article.sequence, etag: tagOf(made.body), ...made };
}

function pageOf(facts: ArticleFacts): StoredRendering {
  const { article, newsroom } = facts;
  const contentType = 'text/html; charset=utf-8';
  if (article.content !== null)
    return stored('page', facts, { status: 200, contentType, body: articlePage(facts) });
  const status = article.state === 'killed' ? newsroom.policies.killedPageStatus : 200;
  return stored('page', facts, { status, contentType, body: tombstonePage(article, newsroom) });
}

/** Renders every output of an article as it stands for readers now. */
export function renderOutputs(facts: ArticleFacts): StoredRendering[] {
  const body = JSON.stringify(ninjsOf(facts));
  const status = facts.article.state === 'killed' ? 410 : 200;
  return [
    pageOf(facts),
    stored('ninjs', facts, { status, contentType: 'application/json; charset=utf-8', body }),
  ];
}
