import { blocksOf } from '#contract/body/blocks.ts';
import { findingsIn } from '#contract/house-style/findings.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { stalenessOf } from '#server/translation/queries/staleness-of.ts';
import { blockingThreadsOf } from '#server/writing/queries/blocking-threads.ts';
import { rulesForDesk } from '#server/writing/queries/house-style.ts';
import { openSuggestionsIn } from '#server/writing/queries/open-suggestions.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { gatherLinks } from './gather-links.ts';
import { blocksBeside, countChangedWords } from '#contract/facts/blocks-beside.ts';
import { joinContent } from '#contract/body/parts.ts';
import { changedFacts } from '#contract/facts/changed-facts.ts';
import { passagesOf } from '#contract/facts/passages.ts';
import { gatherNote } from './gather-note.ts';
import { changesFormAlone } from '../rules/changes-form-alone.ts';
import { proposeKind } from '../rules/propose-kind.ts';
import type { Corrected } from '../rules/note-coverage.ts';
import type { PublishQuestion } from '../rules/publish-question.ts';
import { publishedTexts, seenByReaders } from '../store.ts';

/** What is known before the kind is chosen; `proposal` fits what changed. */
export type Gathered = {
  question: Omit<PublishQuestion, 'kind'>;
  proposal: { kind: LiveKind; because: string };
};

/** What readers of the source are told otherwise now; a block that nobody has translated may be left out on purpose. */
const MOVED: ReadonlySet<string> = new Set(['source-changed', 'source-removed']);

const NEVER_SEEN = { revisionId: null, newestNumber: null };

/** The passages of all that readers have had; asked only when there are words to be held against them. */
async function publishedPassages(
  from: Sql,
  articleId: string,
  corrections: readonly Corrected[] | null,
): Promise<string[]> {
  if (corrections === null || corrections.length === 0) return [];
  const texts = await publishedTexts(from, articleId);
  return texts.flatMap((text) =>
    passagesOf(joinContent({ ...text, credits: '[]', pictures: '{}' })),
  );
}

/**
 * Reads everything the publish checks look at, for one revision of an article (the head when none is named). `corrections`
 * are those that would go out with it; null while they are still being written.
 */
export async function gatherQuestion(
  from: Sql,
  about: {
    actor: Actor;
    article: ArticleFacts;
    revisionId: string | null;
    corrections: readonly Corrected[] | null;
  },
): Promise<Gathered> {
  const { actor, article, corrections } = about;
  const revisionId = about.revisionId ?? article.head?.id ?? null;
  const { revisionId: seenId, newestNumber: newestPublished } =
    article.lastPublication === null ? NEVER_SEEN : await seenByReaders(from, article.id);
  const found = revisionId === null ? null : await readRevision(from, revisionId);
  const seen = seenId === null ? null : await readRevision(from, seenId);
  const source =
    article.sourceArticleId === null ? [] : (await stalenessOf(from, article.id)).blocks;
  const blockingThreads = await blockingThreadsOf(from, article.id);
  const openSuggestions = await openSuggestionsIn(from, revisionId);
  const revision = found?.articleId === article.id ? found : null;
  const styleRules = revision === null ? [] : await rulesForDesk(from, article.desk.id);
  const beside = revision === null ? [] : blocksBeside(seen?.content ?? null, revision.content);
  const { today, links } = await gatherLinks(from, revision?.content ?? null);
  const facts = seen === null ? [] : changedFacts(beside, article.language);
  const { id: articleId, language } = article;
  const before = seen?.content ?? null;
  const changes =
    revision === null
      ? []
      : await gatherNote(from, { articleId, language, before, after: revision.content });
  const blocks = revision === null ? [] : blocksOf(revision.content.body);
  return {
    question: {
      actor,
      article,
      revision,
      newestPublished,
      changedFacts: facts,
      changes,
      corrections,
      published: await publishedPassages(from, article.id, corrections),
      bodyIsEmpty: blocks.every(({ text }) => text.trim() === ''),
      today,
      links,
      sourceMoved: source.some(({ state }) => MOVED.has(state)),
      sourceIncomplete: source.some(({ state }) => state === 'not-translated'),
      houseStyle:
        revision === null ? [] : findingsIn(styleRules, revision.content, article.language),
      blockingThreads,
      openSuggestions,
    },
    proposal: proposeKind({
      neverPublished: seen === null,
      changedFacts: facts,
      wordsChanged: countChangedWords(beside),
      hasNote: (revision?.content.updateNote.trim() ?? '') !== '',
      formAlone: revision !== null && changesFormAlone(article, revision.id),
    }),
  };
}
