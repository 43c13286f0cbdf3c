import type { Refusal } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import type { ArticleFacts, StoryFacts } from '#server/writing/rules/article-facts.ts';
import { all, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';
import { embargoIsStricter } from '#server/writing/rules/stricter-embargo.ts';

/** A language version of a story, as far as merging looks at it. */
export type MergedArticle = { id: string; language: string; deskId: string; live: boolean };

/** One of two stories that are to become one. */
export type MergeSide<Article extends MergedArticle = MergedArticle> = {
  story: StoryFacts;
  articles: readonly Article[];
  /** Something of it goes out by itself at a time. */
  scheduled: boolean;
};

/** Whether a version that readers have of the duplicate would leave them without the story in its language. */
function readersWouldLose(duplicate: MergeSide, survivor: MergeSide): boolean {
  const there = new Set(survivor.articles.flatMap(({ live, language }) => (live ? language : [])));
  return duplicate.articles.some(({ live, language }) => live && !there.has(language));
}

/**
 * Whether somebody may merge one story into another, as the list of all that is asked, in the order in which a person should
 * hear of it: both stand by themselves, both desks' right, the right to take from readers what they have of the
 * duplicate, and nothing that a reader, an embargo or a schedule would lose by it.
 */
export function mergeDecisions(
  { duplicate, survivor, now }: { duplicate: MergeSide; survivor: MergeSide; now: Date },
  actor: Actor,
): Decision[] {
  const { story } = duplicate;
  const other = survivor.story;
  return [
    refusedIf(story.id === other.id, 'merged-into-itself'),
    storyIsOpen(story),
    mayOnDesk(actor, 'merge-stories', story.desk.id),
    mayOnDesk(actor, 'merge-stories', other.desk.id),
    refusedIf(story.takenIn.length > 0, 'has-taken-in'),
    refusedIf(!storyIsOpen(other).allowed, 'other-story-closed'),
    refusedIf(embargoIsStricter(story.embargo, other.embargo, now), 'embargo-stricter'),
    refusedIf(duplicate.scheduled, 'already-scheduled'),
    refusedIf(readersWouldLose(duplicate, survivor), 'readers-would-lose'),
    // Readers get a notice in its place, by the same right as of every withdrawal.
    ...duplicate.articles
      .filter(({ live }) => live)
      .map(({ deskId }) => mayOnDesk(actor, 'withdraw', deskId)),
  ];
}

/** The reasons among answers, each once. */
export function reasonsOf(decisions: readonly Decision[]): Refusal[] {
  return [...new Set(decisions.flatMap((decision) => (decision.allowed ? [] : [decision.reason])))];
}

/** Whether somebody may merge this article's story into some other one, as far as that can be told without the other. */
export function checkMergeAbility(article: ArticleFacts, actor: Actor): Decision {
  const { story } = article;
  return all(
    storyIsOpen(story),
    mayOnDesk(actor, 'merge-stories', story.desk.id),
    refusedIf(story.takenIn.length > 0, 'has-taken-in'),
    refusedIf(article.schedule !== null, 'already-scheduled'),
  );
}

/** Whether somebody may part a merged story from the one it went into; the other desk is asked when it is known. */
export function checkPart(
  story: StoryFacts,
  actor: Actor,
  other: Pick<StoryFacts, 'desk'> | null = null,
): Decision {
  return all(
    refusedIf(story.killed !== null, 'story-killed'),
    refusedIf(story.merged === null, 'story-not-merged'),
    mayOnDesk(actor, 'merge-stories', story.desk.id),
    mayOnDesk(actor, 'merge-stories', (other ?? story).desk.id),
  );
}
