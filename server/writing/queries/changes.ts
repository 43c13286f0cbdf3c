import type { Changes } from '#contract/api/changes.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import type { Content } from '#contract/content.ts';
import { WORD_FIELDS } from '#contract/vocabulary.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { seenRevision } from '../store/revisions.ts';
import { authorsBetween, readCopy } from '../store/working-copy.ts';
import { loadArticleFacts } from './load-article-facts.ts';
import { readRevision, type RevisionWithContent } from './read-revision.ts';

/** What to compare with: what readers have (or had last), the head, nothing, or the id of a revision. */
export type Since = string;

/** A state of the text, to be laid beside an earlier one. */
type Later = { content: Content; position: number; revision: RevisionWithContent | null };

async function earlier(
  services: Services,
  article: ArticleFacts,
  since: Since,
): Promise<RevisionWithContent | null> {
  if (since === 'nothing') return null;
  const { sql } = services.database;
  const wanted =
    since === 'head'
      ? (article.head?.id ?? null)
      : since === 'live'
        ? await seenRevision(sql, article.id)
        : since;
  if (wanted === null) return null;
  const revision = await readRevision(sql, wanted);
  if (revision?.articleId !== article.id) throw notFound('This article has no such revision.');
  return revision;
}

function named(revision: RevisionWithContent | null): Changes['since'] {
  return revision && { id: revision.id, number: revision.number, position: revision.position };
}

async function compare(
  services: Services,
  article: ArticleFacts,
  { before, later }: { before: RevisionWithContent | null; later: Later },
): Promise<Changes> {
  const authors = await authorsBetween(services.database.sql, article.id, {
    after: before?.position ?? 0,
    upTo: later.position,
    fields: WORD_FIELDS,
  });
  return {
    since: named(before),
    revision: named(later.revision),
    position: later.position,
    authors: authors.map(({ personId: id, name, blocks }) => ({
      by: { id, name },
      places: blocks,
    })),
    changes: compareContent(before?.content ?? null, later.content, article.language),
  };
}

/** How the working copy reads beside an earlier state. Throws a 404 for an article or revision that is not there. */
export async function articleChanges(
  services: Services,
  articleId: string,
  since: Since,
): Promise<Changes> {
  const article = await loadArticleFacts(services.database, articleId);
  const before = await earlier(services, article, since);
  const copy = await readCopy(services.database.prisma, articleId);
  if (copy === null) throw notFound();
  const { content, position } = copy;
  return compare(services, article, { before, later: { content, position, revision: null } });
}

/** How a revision reads beside another state of its article. Throws a 404 for one that is not there. */
export async function revisionChanges(
  services: Services,
  revisionId: string,
  since: Since,
): Promise<Changes> {
  const revision = await readRevision(services.database, revisionId);
  if (revision === null) throw notFound();
  const article = await loadArticleFacts(services.database, revision.articleId);
  const before = await earlier(services, article, since);
  const { content, position } = revision;
  return compare(services, article, { before, later: { content, position, revision } });
}
