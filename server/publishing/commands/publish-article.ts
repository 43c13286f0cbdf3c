import type { Issue } from '#contract/problem.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { emptyUpdateNote } from '#server/writing/commands/empty-update-note.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { insertGlassBreak, insertOverrides, type Exceptional } from '../exception-store.ts';
import { gatherQuestion } from '../queries/gather-question.ts';
import { settle, type Override, type Settled } from '../rules/may-override.ts';
import { isSignificant } from '../rules/is-significant.ts';
import { placesTold } from '../rules/note-coverage.ts';
import { publishChecks } from '../rules/publish-checks.ts';
import { claimingSchedule } from '../schedule-store.ts';
import { insertCorrections, insertPublication, type NewCorrection } from '../store.ts';

/** What somebody asks to be published, and as what. */
export type PublishRequest = {
  articleId: string;
  revisionId: string;
  kind: LiveKind;
  /** For updates and clarifications, whether readers' "updated" time moves; true unless said otherwise. */
  significant?: boolean | undefined;
  corrections: readonly NewCorrection[];
  /** Issues that may pass, each with the reason; who asks needs the right for each. */
  overrides?: readonly Override[] | undefined;
  /** Goes out without the signatures that are missing: needs the right, and a second person looks at it in time. */
  breakGlass?: { reason: string } | undefined;
  /** The schedule whose time has come. */
  scheduleId?: string;
};

function refusedFor(issues: readonly Issue[]): Refused {
  return new Refused({
    status: 409,
    code: 'publish-checks-failed',
    detail: 'Something still stands in the way of publication.',
    issues,
  });
}

/** Before the publication itself: the database looks at what it is made in spite of as it lets it through. */
async function writeExceptions(
  tx: Sql,
  about: Exceptional & { revisionId: string },
  { settled, request }: { settled: Settled; request: PublishRequest },
): Promise<void> {
  await insertOverrides(tx, about, settled.overrides);
  // Somebody may have signed while the reason was typed: then nothing is broken.
  if (request.breakGlass === undefined || settled.glass.length === 0) return;
  await insertGlassBreak(tx, {
    ...about,
    reason: request.breakGlass.reason,
    missing: settled.glass.map(({ at }) => at),
  });
}

/**
 * Makes a signed revision the one readers see: the only door, whoever knocks (DESIGN §3.10). Refuses
 * with every issue when a publish check fails; the database checks the same once more.
 */
export async function publishArticle(
  services: Services,
  actor: Actor,
  request: PublishRequest,
): Promise<{ publicationId: string }> {
  // Held before sign-offs are read: two editors may press Publish in the same second.
  const { scheduleId } = request;
  const holds =
    scheduleId === undefined ? holdsArticle(request.articleId) : claimingSchedule(scheduleId);
  const about = { name: 'publish-article', actor, holds };
  return runHotCommand(services, about, async ({ tx, newId }) => {
    const article = await loadArticleFacts(tx, request.articleId);
    const { kind, revisionId } = request;
    const corrections = kind === 'correction' ? request.corrections : [];
    const { question } = await gatherQuestion(tx, { actor, article, revisionId, corrections });
    const issues = publishChecks({ ...question, kind });
    const settled = settle(issues, {
      overrides: request.overrides ?? [],
      breakGlass:
        request.breakGlass !== undefined && holdsRight(actor, 'break-glass', article.desk.id),
    });
    if (settled.stopping.length > 0 || question.revision === null) {
      throw refusedFor(issues);
    }
    const publicationId = newId();
    const about = { publicationId, articleId: article.id, personId: actor.personId };
    await writeExceptions(tx, { ...about, revisionId: question.revision.id }, { settled, request });
    await insertPublication(tx, {
      id: publicationId,
      articleId: article.id,
      revisionId: question.revision.id,
      sequence: (article.lastPublication?.sequence ?? 0) + 1,
      kind,
      significant: isSignificant(request),
      note: question.revision.content.updateNote,
      noteBlocks: placesTold(question.changes, corrections),
      slug: article.slug,
      sectionId: article.sectionId,
      topics: article.story.topics,
      personId: actor.personId,
      scheduleId: scheduleId ?? null,
    });
    await insertCorrections(tx, { publicationId, articleId: article.id }, corrections);
    if (question.revision.content.updateNote !== '') await emptyUpdateNote(tx, article.id);
    return { publicationId };
  });
}
