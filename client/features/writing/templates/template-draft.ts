import type { TemplateView } from '#contract/api/templates.ts';
import { emptyBody } from '#contract/body/make-body.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Flag } from '#contract/vocabulary.ts';
import { newBlockId } from '#client/editor/new-block-id.ts';
import type { NewTemplate } from './api.ts';

/** A template as it is being written, its body aside, which the editor holds; every field has a value. */
export type TemplateDraft = {
  name: string;
  purpose: string;
  language: string;
  slugline: string;
  headline: string;
  standfirst: string;
  /** Empty for none. */
  sectionId: string;
  topics: string[];
  urgency: number;
  genre: string;
  flags: Flag[];
  noteToEditors: string;
  /** Empty where nobody says. */
  commissionedWords: number | '';
};

/** An empty template, or one to be changed. */
export function draftOf(template: TemplateView | null, language: string): TemplateDraft {
  return {
    name: template?.name ?? '',
    purpose: template?.purpose ?? '',
    language: template?.language ?? language,
    slugline: template?.slugline ?? '',
    headline: template?.headline ?? '',
    standfirst: template?.standfirst ?? '',
    sectionId: template?.sectionId ?? '',
    topics: template?.topics ?? [],
    urgency: template?.urgency ?? 5,
    genre: template?.genre ?? '',
    flags: template?.flags ?? [],
    noteToEditors: template?.noteToEditors ?? '',
    commissionedWords: template?.commissionedWords ?? '',
  };
}

/** The body that is written on. */
export function bodyToWrite(template: TemplateView | null): BodyJson {
  return template?.body ?? emptyBody(newBlockId);
}

/** What is sent of a draft, its language aside, which is said only once. */
export function sentOf(
  { language: _language, sectionId, commissionedWords, ...draft }: TemplateDraft,
  body: BodyJson,
): Omit<NewTemplate, 'language'> {
  return {
    ...draft,
    body,
    sectionId: sectionId === '' ? null : sectionId,
    commissionedWords: commissionedWords === '' ? null : commissionedWords,
  };
}
