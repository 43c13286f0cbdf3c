import type { Actor } from '#server/kit/actor.ts';
import { runCommand, type Command } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { beginFromTemplate, type Beginning } from '#server/writing/commands/begin-from-template.ts';
import { createStoryWithArticle } from '#server/writing/commands/create-story-with-article.ts';
import { demandNewStory } from '#server/writing/commands/demand-new-story.ts';
import { readContent } from '#server/writing/read-content.ts';
import { insertAssignment } from '../assignment-store.ts';
import { linkPlan, type PlanRead } from '../plan-store.ts';
import { UNASSIGNED, type Assigned } from '../rules/may-assign.ts';
import { isDay, mayGivePlan } from '../rules/plan-rules.ts';
import { demandPlan } from './change-plan-item.ts';

/** What of the plan becomes the article’s assignment; who may not give articles to others begins one of their own. */
function assignedBy(actor: Actor, plan: PlanRead, now: Date): Assigned {
  if (!mayGivePlan(actor, plan.deskId).allowed) {
    const own = plan.assigneeId === actor.personId;
    return { ...UNASSIGNED, assigneeId: own ? actor.personId : null };
  }
  const due = !isDay(plan.plannedLocal) && plan.plannedAt > now;
  return {
    assigneeId: plan.assigneeId,
    dueAt: due ? plan.plannedAt : null,
    dueZone: due ? plan.plannedZone : null,
  };
}

async function assign(
  { tx, promise }: Pick<Command, 'tx' | 'promise'>,
  actor: Actor,
  { articleId, assigned }: { articleId: string; assigned: Assigned },
): Promise<void> {
  const { assigneeId, dueAt } = assigned;
  if (assigneeId === null && dueAt === null) return;
  const { personId: byId } = actor;
  await insertAssignment(tx, { articleId, sequence: 1, assigned, personId: byId });
  if (assigneeId === null || assigneeId === byId) return;
  await promise('assigned', articleId, { articleId, personId: assigneeId, byId });
}

/** Makes a story of what is planned: its first language’s article, for whom and until when it was planned. */
export async function beginPlannedStory(
  services: Services,
  actor: Actor,
  id: string,
): Promise<{ storyId: string; articleId: string }> {
  return runCommand(services, { name: 'begin-planned-story', actor }, async (command) => {
    const { tx, now } = command;
    const plan = await demandPlan(tx, actor, { id, version: null });
    const { deskId, slugline, title } = plan;
    const [language = ''] = plan.languages;
    await demandNewStory(tx, actor, { deskId, language });
    const own = readContent(title === '' ? {} : { headline: title }, services.newId);
    const { templateId } = plan;
    const begun: Beginning =
      templateId === null
        ? { content: own }
        : await beginFromTemplate(command, { deskId, language, slugline, templateId }, own);
    const { storyId, articleId } = await createStoryWithArticle(command, {
      ...begun,
      slugline,
      deskId,
      language,
      createdBy: actor.personId,
      authorId: actor.personId,
      noteToEditors: plan.notes === '' ? (begun.noteToEditors ?? '') : plan.notes,
      commissionedWords: plan.commissionedWords ?? begun.commissionedWords ?? null,
    });
    await assign(command, actor, { articleId, assigned: assignedBy(actor, plan, now) });
    await linkPlan(tx, { id, personId: actor.personId, storyId });
    return { storyId, articleId };
  });
}
