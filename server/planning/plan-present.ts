import type { CalendarEntry, PlanItemView } from '#contract/api/plan.ts';
import type { CalendarKind, PlanState } from '#contract/planning-words.ts';
import { isDay } from './rules/plan-rules.ts';

/** What is read of a planned story. */
type PlanTold = {
  id: string;
  slugline: string;
  title: string;
  deskId: string;
  deskSlug: string;
  deskName: string;
  languages: string[];
  purpose: string;
  notes: string;
  plannedLocal: string;
  plannedZone: string;
  plannedAt: Date;
  assigneeId: string | null;
  assigneeName: string | null;
  commissionedWords: number | null;
  templateId: string | null;
  templateName: string | null;
  storyId: string | null;
  articleId: string | null;
  cancelledBecause: string;
  version: number;
  createdById: string;
  createdByName: string;
};

function deskRef({
  deskId,
  deskSlug,
  deskName,
}: Pick<PlanTold, 'deskId' | 'deskSlug' | 'deskName'>) {
  return { id: deskId, slug: deskSlug, name: deskName };
}

function assigneeOf({ assigneeId, assigneeName }: PlanTold): PlanItemView['assignee'] {
  return assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' };
}

/** A planned story with what the person who asks may do about it. */
export function presentPlan(
  plan: PlanTold,
  { state, abilities }: Pick<PlanItemView, 'state' | 'abilities'>,
): PlanItemView {
  return {
    id: plan.id,
    slugline: plan.slugline,
    title: plan.title,
    desk: deskRef(plan),
    languages: plan.languages,
    purpose: plan.purpose,
    notes: plan.notes,
    planned: { local: plan.plannedLocal, zone: plan.plannedZone, at: plan.plannedAt.toISOString() },
    assignee: assigneeOf(plan),
    commissionedWords: plan.commissionedWords,
    template:
      plan.templateId === null ? null : { id: plan.templateId, name: plan.templateName ?? '' },
    state,
    cancelledBecause: plan.cancelledBecause,
    story:
      plan.storyId === null || plan.articleId === null
        ? null
        : { id: plan.storyId, articleId: plan.articleId },
    version: plan.version,
    createdBy: { id: plan.createdById, name: plan.createdByName },
    abilities,
  };
}

/** A planned story in the calendar. */
export function presentPlanned(plan: PlanTold, state: PlanState): CalendarEntry {
  return {
    kind: 'planned',
    id: plan.id,
    at: plan.plannedAt.toISOString(),
    day: isDay(plan.plannedLocal) ? plan.plannedLocal : null,
    zone: plan.plannedZone,
    slugline: plan.slugline,
    title: plan.title,
    languages: plan.languages,
    desk: deskRef(plan),
    assignee: assigneeOf(plan),
    state,
    articleId: plan.articleId,
  };
}

type Dated = Pick<
  PlanTold,
  'id' | 'slugline' | 'title' | 'languages' | 'deskId' | 'deskSlug' | 'deskName' | 'articleId'
> & { at: Date; zone: string };

/** What goes live at its time, or may do so from then on, in the calendar. */
export function presentDated(kind: CalendarKind, row: Dated): CalendarEntry {
  return {
    kind,
    id: row.id,
    at: row.at.toISOString(),
    day: null,
    zone: row.zone,
    slugline: row.slugline,
    title: row.title,
    languages: row.languages,
    desk: deskRef(row),
    assignee: null,
    state: null,
    articleId: row.articleId,
  };
}
