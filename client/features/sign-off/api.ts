import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Changes } from '#contract/api/changes.ts';
import type { signOffBody } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { articleTexts, type Revision } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type Signing = z.input<typeof signOffBody>;
type Signed = { signOffId: string; article: ArticleView };

const routes = {
  sign: { method: 'POST', path: '/articles/:id/sign-offs' } as ClientRoute<{
    params: ById;
    body: Signing;
    answer: Signed;
  }>,
  takeBack: { method: 'POST', path: '/sign-offs/:id/withdrawals' } as ClientRoute<{
    params: ById;
    body: { reason: string };
    answer: { article: ArticleView };
  }>,
};

/** What an editor reads before signing: the article at that moment, and the two texts one could sign. */
export type Reading = {
  article: ArticleView;
  /** The text as it is, beside what readers saw last; null when the head says just that. */
  now: Changes | null;
  /** The head revision, beside what readers saw last. */
  head: Changes | null;
};

/** Publishing empties the update note; that alone is nothing to sign. */
function isOnlyTheNoteTakenUp(
  { head, liveRevisionId, content }: ArticleView,
  now: Changes,
): boolean {
  const fields = now.changes.changedFields;
  return (
    head?.id === liveRevisionId &&
    content.updateNote === '' &&
    fields.every((field) => field === 'updateNote')
  );
}

type Asked = {
  articleId: string;
  /** Counts readings: what is on the screen stays until the editor asks for a newer one. */
  reading: number;
  settle: () => Promise<{ position: number }>;
};

/** Saves what is typed and reads everything an editor needs to sign; never renewed under the reader's eyes. */
export function readingQuery({ articleId, reading, settle }: Asked): QueryOf<Reading> {
  return queryOptions<Reading>({
    queryKey: ['sign-off', articleId, 'reading', reading],
    queryFn: async ({ signal }) => {
      await settle();
      const params = { id: articleId };
      const article = await call(articleTexts.read, { params, signal });
      const query = { since: 'live' };
      const [now, head] = await Promise.all([
        article.headIsCurrent ? null : call(articleTexts.changes, { params, query, signal }),
        article.head === null
          ? null
          : call(articleTexts.revisionChanges, {
              params: { id: article.head.id },
              query,
              signal,
            }),
      ]);
      const moved = now === null || isOnlyTheNoteTakenUp(article, now) ? null : now;
      return { article, now: moved, head };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

/** How the head reads beside the revision that somebody signed; neither ever changes. */
export function sinceSignedQuery(asked: { headId: string; revisionId: string }): QueryOf<Changes> {
  return queryOptions<Changes>({
    queryKey: ['sign-off', 'since', asked.revisionId, asked.headId],
    queryFn: ({ signal }) =>
      call(articleTexts.revisionChanges, {
        params: { id: asked.headId },
        query: { since: asked.revisionId },
        signal,
      }),
    staleTime: Infinity,
  });
}

/** Keeps a revision of exactly the text at a position, and gives its id and number. */
export function keepRevision(articleId: string, position: number): Promise<Revision> {
  const body = { position, label: '' };
  return call(articleTexts.keepRevision, { params: { id: articleId }, body });
}

/** Signs one revision in one scope. 403 `wrote-these-words` and its like when this person may not. */
export function signRevision(articleId: string, signing: Signing): Promise<Signed> {
  return call(routes.sign, { params: { id: articleId }, body: signing });
}

/** Takes a sign-off back, with the reason for the newsroom. */
export function takeBack(signOffId: string, reason: string): Promise<{ article: ArticleView }> {
  return call(routes.takeBack, { params: { id: signOffId }, body: { reason } });
}
