import type { TemplateList, TemplateView } from '#contract/api/templates.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { presentTemplate, presentTemplateRow } from '../present-template.ts';
import { mayKeepTemplates } from '../rules/template-rules.ts';
import { listTemplates, readTemplate } from '../store/templates.ts';

/** A desk’s templates by name, and whether whoever asks keeps them. */
export async function templatesOf(
  { database }: Services,
  actor: Actor,
  about: { deskId: string; language?: string | undefined; retired?: boolean | undefined },
): Promise<TemplateList> {
  const items = await listTemplates(database.sql, about);
  return {
    items: items.map(presentTemplateRow),
    mayKeep: mayKeepTemplates(actor, about.deskId).allowed,
  };
}

/** What says whether a template may begin a story; null when there is none of that id. */
export async function templateAskedFor(
  from: Sql,
  id: string,
): Promise<{ deskId: string; language: string; retiredAt: Date | null } | null> {
  return readTemplate(from, id);
}

/** A template with all that it brings. Throws a 404 when there is none of that id. */
export async function templateNamed({ database }: Services, id: string): Promise<TemplateView> {
  const template = await readTemplate(database.sql, id);
  if (template === null) throw notFound('There is no such template.');
  return presentTemplate(template);
}
