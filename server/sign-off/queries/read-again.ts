import type { ReadAgain } from '#contract/api/sign-off.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import { placesInScope } from '#contract/body/scope-places.ts';
import type { Scope } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import type { ArticleFacts, SignOffFacts } from '#server/writing/rules/article-facts.ts';
import { ownBefore } from '../rules/read-again.ts';

/** What somebody who signs a revision in a scope has to read: since which of their own signatures, and where. */
export type ToRead = { since: SignOffFacts | null; places: string[] };

type Signing = {
  article: ArticleFacts;
  personId: string;
  scope: Scope;
  revision: { id: string; scopeDigests: Readonly<Record<Scope, string>> };
};

/** Compares a revision with the one that the signer signed last; costs nothing when they have not, or when it is the same to the scope. */
export async function toReadAgain(sql: Sql, signing: Signing): Promise<ToRead> {
  const { article, revision, scope } = signing;
  const since = ownBefore(article, signing);
  if (since === null || since.digest === revision.scopeDigests[scope]) return { since, places: [] };
  const [before, after] = await Promise.all([
    readRevision(sql, since.revisionId),
    readRevision(sql, revision.id),
  ]);
  if (before === null || after === null) throw notFound('This article has no such revision.');
  const comparison = compareContent(before.content, after.content, article.language);
  return { since, places: placesInScope(comparison, scope) };
}

/** What the person who asks has to have read before they sign a revision, the head when none is named. */
export async function askToReadAgain(
  services: Services,
  actor: Actor,
  asked: { articleId: string; revisionId?: string | undefined; scope: Scope },
): Promise<ReadAgain> {
  const { database } = services;
  const article = await loadArticleFacts(database, asked.articleId);
  const revisionId = asked.revisionId ?? article.head?.id;
  const revision = revisionId === undefined ? null : await readRevision(database.sql, revisionId);
  if (revision?.articleId !== article.id) throw notFound('This article has no such revision.');
  const { scope } = asked;
  const about = { article, revision, scope, personId: actor.personId };
  const { since, places } = await toReadAgain(database.sql, about);
  return {
    revision: { id: revision.id, number: revision.number },
    since: since && {
      signOffId: since.id,
      revision: { id: since.revisionId, number: since.revisionNumber },
      at: since.at.toISOString(),
    },
    places,
  };
}
