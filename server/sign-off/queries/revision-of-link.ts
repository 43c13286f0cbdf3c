import type { Sql } from '#server/kit/run-command.ts';
import { readRevision, type RevisionWithContent } from '#server/writing/queries/read-revision.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { subjectOf } from '#server/writing/rules/required-steps.ts';
import { noSuchLink } from '../no-such-link.ts';
import type { SignedRevision } from '../rules/check-sign-off.ts';

/** The revision that a link names, with what decides on its steps. */
export async function revisionOfLink(
  sql: Sql,
  article: ArticleFacts,
  link: { revisionId: string; articleId: string },
): Promise<RevisionWithContent & SignedRevision> {
  const revision = await readRevision(sql, link.revisionId);
  if (revision?.articleId !== link.articleId) throw noSuchLink();
  return { ...revision, subject: subjectOf(revision.content, article.deskSteps) };
}
