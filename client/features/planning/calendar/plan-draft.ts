import { useState } from 'react';
import type { NewPlanItem, PlanItemView } from '#contract/api/plan.ts';
import type { TemplateView } from '#contract/api/templates.ts';

/** A template as far as a plan needs it; the slugline is how its stories’ begin. */
type PlanTemplate = {
  id: string;
  name: string;
  deskId: string;
  language: string;
  slugline: string;
};

/** What is written into the form; empty is “not said”. */
export type PlanDraft = {
  slugline: string;
  title: string;
  deskId: string;
  languages: string[];
  purpose: string;
  notes: string;
  date: string;
  time: string;
  zone: string;
  assigneeId: string;
  words: number | '';
  /** What its story begins from; another desk’s or language’s counts for nothing. */
  template: PlanTemplate | null;
};

/** Changes part of a draft, as it is said or by how it stands. */
export type ChangePlan = (
  part: Partial<PlanDraft> | ((now: PlanDraft) => Partial<PlanDraft>),
) => void;

/** Holds what is written into the form. */
export function usePlanDraft(begin: () => PlanDraft): [PlanDraft, ChangePlan] {
  const [draft, setDraft] = useState(begin);
  const change: ChangePlan = (part) =>
    setDraft((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
  return [draft, change];
}

/** An empty plan for a day, with what is proposed. */
export function newDraft(
  proposed: Pick<PlanDraft, 'date' | 'zone' | 'deskId'> & { language: string },
): PlanDraft {
  const { language, ...rest } = proposed;
  return {
    slugline: '',
    title: '',
    languages: [language],
    purpose: '',
    notes: '',
    time: '',
    assigneeId: '',
    words: '',
    template: null,
    ...rest,
  };
}

/** A planned story as it is changed; its template is its desk’s, in its first language. */
export function draftOf(item: PlanItemView): PlanDraft {
  const { local, zone } = item.planned;
  const { template, desk, languages } = item;
  const [language = ''] = languages;
  return {
    slugline: item.slugline,
    title: item.title,
    deskId: desk.id,
    languages,
    purpose: item.purpose,
    notes: item.notes,
    date: local.slice(0, 10),
    time: local.slice(11),
    zone,
    assigneeId: item.assignee?.id ?? '',
    words: item.commissionedWords ?? '',
    template: template === null ? null : { ...template, deskId: desk.id, language, slugline: '' },
  };
}

/** The template that the story begins from as things stand. */
export function templateOf({ template, deskId, languages }: PlanDraft): PlanTemplate | null {
  const fits = template?.deskId === deskId && template.language === languages[0];
  return fits ? template : null;
}

/** What a draft becomes with a template: its slugline begins with the template’s, unless something else was typed. */
export function withTemplate(draft: PlanDraft, template: TemplateView | null): Partial<PlanDraft> {
  const { slugline } = draft;
  const isUntouched = slugline === '' || slugline === templateOf(draft)?.slugline;
  return {
    template:
      template === null
        ? null
        : {
            id: template.id,
            name: template.name,
            deskId: template.desk.id,
            language: template.language,
            slugline: template.slugline,
          },
    ...(isUntouched ? { slugline: template?.slugline ?? '' } : {}),
  };
}

/** As the server is told it. */
export function bodyOf(draft: PlanDraft): Required<NewPlanItem> {
  const { date, time, zone, words, assigneeId, ...rest } = draft;
  return {
    slugline: rest.slugline.trim(),
    title: rest.title.trim(),
    deskId: rest.deskId,
    languages: rest.languages,
    purpose: rest.purpose.trim(),
    notes: rest.notes.trim(),
    planned: { local: time === '' ? date : `${date}T${time}`, zone },
    assigneeId: assigneeId === '' ? null : assigneeId,
    commissionedWords: words === '' ? null : words,
    templateId: templateOf(draft)?.id ?? null,
  };
}

/** Whether enough is said to plan it. */
export function isReady({ slugline, date, deskId, languages }: PlanDraft): boolean {
  return slugline.trim() !== '' && date !== '' && deskId !== '' && languages.length > 0;
}
