import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { all, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import { checkPublishAbility } from './check-publish-ability.ts';

/** How far ahead something may be scheduled; whoever plans further plans, and schedules when it is signed. */
const MOST_AHEAD = 366 * 24 * 3_600_000;

/** The article as it will stand at an instant, as far as that is known: later, and its embargo nearer its end. */
export function articleAt(article: ArticleFacts, instant: Date): ArticleFacts {
  return { ...article, now: instant };
}

/** Whether scheduling is of use: what could be published, if only the time had come and the embargo had ended. */
export function checkScheduleAbility(article: ArticleFacts, actor: Actor): Decision {
  const end = article.story.embargo?.until ?? null;
  const then = end !== null && end > article.now ? articleAt(article, end) : article;
  return all(
    checkPublishAbility(then, actor),
    refusedIf(article.schedule !== null, 'already-scheduled'),
  );
}

/** Whether somebody may cancel the schedule: who made it, and whoever may publish that kind here. */
export function checkCancelSchedule(article: ArticleFacts, actor: Actor): Decision {
  const { schedule, desk } = article;
  if (schedule === null) return all(storyIsOpen(article.story), refused('not-scheduled'));
  const may =
    schedule.by.id === actor.personId || holdsRight(actor, `publish-${schedule.kind}`, desk.id);
  return refusedIf(!may, 'right-missing');
}

/** Why an instant cannot be scheduled at this moment, or null when it can. */
export function instantIssue(
  instant: Date,
  now: Date,
): { code: 'schedule-past' | 'schedule-too-far'; sentence: string } | null {
  if (instant <= now) {
    return { code: 'schedule-past', sentence: 'This time has passed already.' };
  }
  if (instant.getTime() - now.getTime() > MOST_AHEAD) {
    const sentence = 'This is more than a year ahead; a schedule is for what is signed now.';
    return { code: 'schedule-too-far', sentence };
  }
  return null;
}
