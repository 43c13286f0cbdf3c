import type { TemplateView } from '#contract/api/templates.ts';
import type { Form as StoryForm } from '#contract/vocabulary.ts';
import type { DeskView } from '#client/api/desks.ts';
import type { NewStory } from './api.ts';

/** IPTC’s urgency of a flash, and of what nobody has said more of. */
export const URGENCY_OF: Record<StoryForm, number> = { full: 5, flash: 1, developing: 5 };

/** A flash is begun by its headline; what the desk calls it can wait. */
export function sluglineFrom(headline: string): string {
  const words = Array.from(headline.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
  return words.slice(0, 4).join('-').toLocaleUpperCase().slice(0, 120);
}

/** What is written into the form. */
export type Draft = Pick<NewStory, 'slugline' | 'deskId' | 'language'> & {
  headline: string;
  urgency: number;
  form: StoryForm;
  /** What it begins from; another desk’s or language’s counts for nothing. */
  template: TemplateView | null;
};

/** The template that the story begins from as things stand; a flash is a headline alone. */
export function templateOf({ template, deskId, language, form }: Draft): TemplateView | null {
  const fits = template?.desk.id === deskId && template.language === language;
  return fits && form !== 'flash' ? template : null;
}

/** What a draft becomes with a template: the beginning of its slugline, unless something else was typed, and its urgency. */
export function withTemplate(draft: Draft, template: TemplateView | null): Partial<Draft> {
  const began = draft.template?.slugline ?? '';
  const isUntouched = draft.slugline === '' || draft.slugline === began;
  return {
    template,
    ...(isUntouched ? { slugline: template?.slugline ?? '' } : {}),
    ...(template === null ? {} : { urgency: template.urgency }),
  };
}

/** What is sent of a draft. */
export function sentOf(
  { template: _template, ...draft }: Draft,
  begun: TemplateView | null,
): NewStory {
  const isUnnamed = draft.slugline.trim() === '' && draft.form === 'flash';
  return {
    ...draft,
    ...(isUnnamed ? { slugline: sluglineFrom(draft.headline) } : {}),
    ...(begun === null ? {} : { templateId: begun.id }),
  };
}

/** A desk that works in one language proposes it; else the newsroom’s. */
export function languageAt(desk: DeskView | undefined, fallback: string): string {
  return desk?.languages.length === 1 ? (desk.languages[0] ?? fallback) : fallback;
}
