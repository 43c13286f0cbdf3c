import type { ChangesToTellView } from '#contract/api/change-accounts.ts';
import { settledBody } from '#contract/body/settle.ts';
import type { Content } from '#contract/content.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { readContentNow } from '#server/writing/queries/read-content-now.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import type { AccountedChange } from '../rules/note-coverage.ts';
import { seenByReaders } from '../store.ts';
import { gatherNote } from './gather-note.ts';

async function textOf(from: Sql, articleId: string, revisionId: string | null): Promise<Content> {
  if (revisionId === null) {
    const content = await readContentNow(from, articleId);
    return { ...content, body: settledBody(content.body) };
  }
  const revision = await readRevision(from, revisionId);
  if (revision?.articleId !== articleId) throw notFound('This article has no such revision.');
  return revision.content;
}

/** What of a revision, or of the working copy when none is named, readers will read otherwise. */
export async function readChangesToTell(
  from: Sql,
  article: Pick<ArticleFacts, 'id' | 'language'>,
  revisionId: string | null,
): Promise<{ note: string; changes: AccountedChange[] }> {
  const after = await textOf(from, article.id, revisionId);
  const { revisionId: seenId } = await seenByReaders(from, article.id);
  const seen = seenId === null ? null : await readRevision(from, seenId);
  const { id: articleId, language } = article;
  const before = seen?.content ?? null;
  const changes = await gatherNote(from, { articleId, language, before, after });
  return { note: after.updateNote, changes };
}

/** The changes as they leave the house. */
export async function viewChangesToTell(
  services: Services,
  articleId: string,
  revisionId: string | null,
): Promise<ChangesToTellView> {
  const { database } = services;
  const article = await loadArticleFacts(database, articleId);
  const { note, changes } = await readChangesToTell(database.sql, article, revisionId);
  return {
    note,
    changes: changes.map(({ place, kind, type, segments, facts, material, digest, ...said }) => ({
      ...{ place, kind, type, segments, facts, material, digest, covered: said.covered },
      account:
        said.account === null
          ? null
          : {
              how: said.account.how,
              by: { id: said.account.personId, name: said.account.name },
              at: said.account.at.toISOString(),
            },
    })),
  };
}
