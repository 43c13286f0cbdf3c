import type { z } from 'zod';
import type { articleChangeBody } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import type { Actor } from '#server/kit/actor.ts';
import { Refused, stale } from '#server/kit/refused.ts';
import { runCommand, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayDirect, mayEdit } from '../rules/abilities.ts';
import { updateArticle } from '../store/articles.ts';
import { deskExists, sectionExists } from '../store/stories.ts';
import { lockArticle } from '../queries/lock-article.ts';
import { staleArticle } from '../queries/stale-version.ts';

type ArticleChange = z.output<typeof articleChangeBody>;

async function issuesOf(tx: Transaction, change: ArticleChange): Promise<Issue[]> {
  const { deskId, sectionId } = change;
  const issues: Issue[] = [];
  if (deskId !== undefined && !(await deskExists(tx, deskId))) {
    issues.push({ at: 'deskId', code: 'desk-unknown', message: 'There is no such desk.' });
  }
  if (typeof sectionId === 'string' && !(await sectionExists(tx, sectionId))) {
    issues.push({ at: 'sectionId', code: 'section-unknown', message: 'There is no such section.' });
  }
  return issues;
}

/** The fields that were given. */
function given(change: ArticleChange): Omit<Parameters<typeof updateArticle>[2], 'at'> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/**
 * Changes an article's slug, section, commissioned length or form; an editor also its desk and flags. Throws a 412 when somebody
 * changed it since `version`.
 */
export async function changeArticle(
  services: Services,
  actor: Actor,
  { articleId, version, change }: { articleId: string; version: number; change: ArticleChange },
): Promise<void> {
  await runCommand(services, { name: 'change-article', actor }, async ({ tx, now }) => {
    const article = await lockArticle(tx, articleId);
    demand(mayEdit(article, actor));
    if (change.deskId !== undefined || change.flags !== undefined)
      demand(mayDirect(article, actor));
    if (article.version !== version) throw stale('stale-version', await staleArticle(tx, article));
    const issues = await issuesOf(tx, change);
    if (issues.length > 0) {
      const detail = 'This cannot be set; see the issues.';
      throw new Refused({ status: 422, code: 'reference-unknown', detail, issues });
    }
    await updateArticle(tx, articleId, { ...given(change), at: now });
  });
}
