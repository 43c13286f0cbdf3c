import type { Changes, Point } from '#contract/api/changes.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import type { Content } from '#contract/content.ts';
import { WORD_FIELDS } from '#contract/vocabulary.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { stepAt } from '../store/moments.ts';
import { seenRevision } from '../store/revisions.ts';
import { authorsBetween } from '../store/step-log.ts';
import { readCopy } from '../store/working-copy.ts';
import { loadArticleFacts } from './load-article-facts.ts';
import { readRevision, type RevisionWithContent } from './read-revision.ts';
import { textAt } from './text-at.ts';

/**
 * What to compare with: what readers have (or had last), the head, nothing, the id of a revision, or a
 * position of the log as `position:120`.
 */
export type Since = string;

/** A state of the text, to be laid beside another one. */
type State = { content: Content; point: Point; revision: Changes['revision'] };

const POSITION = /^position:(\d{1,9})$/u;

function ofRevision(revision: RevisionWithContent): State {
  const { content, position, id, number, madeBy: by, at } = revision;
  const point = { position, at: at.toISOString(), by, revision: { id, number } };
  return { content, point, revision: { id, number, position } };
}

/** The text at a position of the log; where it stands now when none is named. */
async function momentOf(
  { database: { sql } }: Services,
  articleId: string,
  position: number | null,
): Promise<State> {
  const copy = await readCopy(sql, articleId);
  if (copy === null) throw notFound();
  const wanted = position ?? copy.position;
  if (wanted > copy.position) throw notFound('The text has not come that far.');
  const [{ content }, step] = await Promise.all([
    textAt(sql, copy, wanted),
    stepAt(sql, articleId, wanted),
  ]);
  const [at, by] = [step?.at.toISOString() ?? null, step?.by ?? null];
  return { content, point: { position: wanted, at, by, revision: null }, revision: null };
}

async function named(
  services: Services,
  article: ArticleFacts,
  since: Since,
): Promise<State | null> {
  if (since === 'nothing') return null;
  const position = POSITION.exec(since)?.[1];
  if (position !== undefined) return momentOf(services, article.id, Number(position));
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
  return ofRevision(revision);
}

async function compare(
  services: Services,
  article: ArticleFacts,
  { before, later }: { before: State | null; later: State },
): Promise<Changes> {
  const authors = await authorsBetween(services.database.sql, article.id, {
    after: before?.point.position ?? 0,
    upTo: later.point.position,
    fields: WORD_FIELDS,
  });
  return {
    between: { before: before?.point ?? null, after: later.point },
    since: before?.revision ?? null,
    revision: later.revision,
    position: later.point.position,
    authors: authors.map(({ personId: id, name, blocks }) => ({
      by: { id, name },
      places: blocks,
    })),
    changes: compareContent(before?.content ?? null, later.content, article.language),
  };
}

/**
 * How the working copy, or another state of the text, reads beside an earlier one. Throws a 404 for an
 * article, revision or position that is not there.
 */
export async function articleChanges(
  services: Services,
  articleId: string,
  { since, until }: { since: Since; until?: Since | undefined },
): Promise<Changes> {
  const article = await loadArticleFacts(services.database, articleId);
  const before = await named(services, article, since);
  const later =
    (until === undefined ? null : await named(services, article, until)) ??
    (await momentOf(services, articleId, null));
  return compare(services, article, { before, later });
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
  const before = await named(services, article, since);
  return compare(services, article, { before, later: ofRevision(revision) });
}
