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
import { readCopy, type WorkingCopy } from '../store/working-copy.ts';
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

/** What is asked: which article, and its working copy, which is read once however many ends need it. */
type Asked = { services: Services; article: ArticleFacts; copy: () => Promise<WorkingCopy | null> };

function askedOf(services: Services, article: ArticleFacts): Asked {
  let reading: Promise<WorkingCopy | null> | null = null;
  const copy = async (): Promise<WorkingCopy | null> =>
    (reading ??= readCopy(services.database.sql, article.id));
  return { services, article, copy };
}

/** The text at a position of the log; where it stands now when none is named. */
async function momentOf(asked: Asked, position: number | null): Promise<State> {
  const { services, article } = asked;
  const { sql } = services.database;
  const articleId = article.id;
  const copy = await asked.copy();
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

async function named(asked: Asked, since: Since): Promise<State | null> {
  const { services, article } = asked;
  if (since === 'nothing') return null;
  const position = POSITION.exec(since)?.[1];
  if (position !== undefined) return momentOf(asked, Number(position));
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
  { services, article }: Asked,
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
  const asked = askedOf(services, await loadArticleFacts(services.database, articleId));
  const before = await named(asked, since);
  const later =
    (until === undefined ? null : await named(asked, until)) ?? (await momentOf(asked, null));
  return compare(asked, { before, later });
}

/** How a revision reads beside another state of its article. Throws a 404 for one that is not there. */
export async function revisionChanges(
  services: Services,
  revisionId: string,
  since: Since,
): Promise<Changes> {
  const revision = await readRevision(services.database, revisionId);
  if (revision === null) throw notFound();
  const asked = askedOf(services, await loadArticleFacts(services.database, revision.articleId));
  const before = await named(asked, since);
  return compare(asked, { before, later: ofRevision(revision) });
}
