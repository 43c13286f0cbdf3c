import type { Planned } from '#contract/api/plan.ts';
import type { Issue } from '#contract/problem.ts';
import { refusalSentence } from '#contract/refusals.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { templateAskedFor } from '#server/writing/queries/templates.ts';
import { demand } from '#server/writing/refuse.ts';
import { refused } from '#server/writing/rules/decision.ts';
import { mayBeginFrom } from '#server/writing/rules/template-rules.ts';
import { writesFor } from '../assignment-store.ts';
import { languagesHere, type PlanRow } from '../plan-store.ts';
import { mayGivePlan, mayPlan, plannedTime } from '../rules/plan-rules.ts';
import { unusable } from './unusable.ts';

/** What a person says of a planned story. */
export type Particulars = Omit<PlanRow, 'plannedLocal' | 'plannedZone' | 'plannedAt'> & {
  planned: Planned;
};

async function languagesIssue(tx: Sql, languages: readonly string[]): Promise<Issue[]> {
  const known = await languagesHere(tx);
  const stranger = languages.find((tag) => !known.includes(tag));
  const twice = new Set(languages).size < languages.length;
  return [
    ...(stranger === undefined
      ? []
      : [
          {
            at: 'languages',
            code: 'language-not-in-newsroom',
            message: `The newsroom does not publish in ${stranger}.`,
          },
        ]),
    ...(twice
      ? [{ at: 'languages', code: 'named-twice', message: 'A language is named twice.' }]
      : []),
  ];
}

/** Why what is named could not begin the story; what stands since it was chosen is found out when the story begins. */
async function templateIssue(tx: Sql, wish: Particulars, before: PlanRow | null): Promise<Issue[]> {
  const { templateId, deskId, languages } = wish;
  const [language = ''] = languages;
  const stands =
    templateId === before?.templateId &&
    deskId === before.deskId &&
    language === before.languages[0];
  if (templateId === null || stands) return [];
  const template = await templateAskedFor(tx, templateId);
  const may =
    template === null
      ? refused('template-of-another-desk')
      : mayBeginFrom(template, { deskId, language });
  if (may.allowed) return [];
  return [{ at: 'templateId', code: may.reason, message: refusalSentence(may.reason) }];
}

/**
 * The row that says what a person wants of a planned story. `before` is how it was: what stands is not asked for again. Throws a 403
 * for who may not, a 422 with all that is wrong.
 */
export async function planRowOf(
  { tx, now, actor }: { tx: Sql; now: Date; actor: Actor },
  { planned: said, ...wish }: Particulars,
  before: PlanRow | null,
): Promise<PlanRow> {
  demand(mayPlan(actor, wish.deskId));
  const { assigneeId, deskId } = wish;
  const given =
    assigneeId !== null && (assigneeId !== before?.assigneeId || deskId !== before.deskId);
  if (given && assigneeId !== actor.personId) demand(mayGivePlan(actor, deskId));
  const same = before?.plannedLocal === said.local && before.plannedZone === said.zone;
  const planned = same ? { ...said, at: before.plannedAt } : plannedTime(said, now);
  const issues = [
    ...(await languagesIssue(tx, wish.languages)),
    ...(await templateIssue(tx, { ...wish, planned: said }, before)),
  ];
  if ('issue' in planned) issues.push(planned.issue);
  if (given && !(await writesFor(tx, assigneeId, deskId))) {
    const message = 'A story is given to somebody who writes for its desk.';
    issues.push({ at: 'assigneeId', code: 'assignee-not-on-desk', message });
  }
  if (issues.length > 0 || 'issue' in planned) throw unusable(issues);
  const { local: plannedLocal, zone: plannedZone, at: plannedAt } = planned;
  return { ...wish, plannedLocal, plannedZone, plannedAt };
}
