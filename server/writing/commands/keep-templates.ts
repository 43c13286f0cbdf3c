import type { NewTemplate, TemplateChange, TemplateView } from '#contract/api/templates.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, stale } from '#server/kit/refused.ts';
import { runCommand, type Command, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { presentTemplate } from '../present-template.ts';
import { demand } from '../refuse.ts';
import { mayKeepTemplates } from '../rules/template-rules.ts';
import { deskExists } from '../store/stories.ts';
import {
  insertTemplate,
  lockTemplate,
  readTemplate,
  updateTemplate,
  type StoredTemplate,
} from '../store/templates.ts';
import { checkedTemplate } from './check-template.ts';

async function view(tx: Transaction, id: string): Promise<TemplateView> {
  const template = await readTemplate(tx, id);
  if (template === null) throw new Error('A template that was just kept is gone.');
  return presentTemplate(template);
}

/** Adds a template inside the caller's transaction, which has decided that it may be kept. Throws a 422 with all that is wrong. */
export async function addTemplate(
  { tx, newId }: Pick<Command, 'tx' | 'newId'>,
  about: { deskId: string; personId: string },
  { language, ...wanted }: NewTemplate,
): Promise<TemplateView> {
  const { deskId, personId } = about;
  const place = { id: null, deskId, language, retired: false };
  const particulars = await checkedTemplate(tx, newId, { ...wanted, ...place });
  const id = newId();
  await insertTemplate(tx, { id, deskId, language, personId }, particulars);
  return view(tx, id);
}

/** Adds a template to a desk. Throws a 422 with all that is wrong. */
export async function createTemplate(
  services: Services,
  actor: Actor,
  { deskId, template }: { deskId: string; template: NewTemplate },
): Promise<TemplateView> {
  return runCommand(services, { name: 'create-template', actor }, async (command) => {
    if (!(await deskExists(command.tx, deskId))) throw notFound('There is no such desk.');
    demand(mayKeepTemplates(actor, deskId));
    return addTemplate(command, { deskId, personId: actor.personId }, template);
  });
}

/** Since when it is retired, once the change is made. */
function retiredAt(before: StoredTemplate, retired: boolean | undefined, now: Date): Date | null {
  if (retired === undefined || retired === (before.retiredAt !== null)) return before.retiredAt;
  return retired ? now : null;
}

/**
 * Changes a template, retires it or brings it back. Throws a 412 with the template as it stands when somebody changed it since
 * `version`, a 422 with all that is wrong.
 */
export async function changeTemplate(
  services: Services,
  actor: Actor,
  { id, version, change }: { id: string; version: number; change: TemplateChange },
): Promise<TemplateView> {
  return runCommand(services, { name: 'change-template', actor }, async ({ tx, now, newId }) => {
    const before = await lockTemplate(tx, id, 'change');
    if (before === null) throw notFound('There is no such template.');
    demand(mayKeepTemplates(actor, before.deskId));
    if (before.version !== version) throw stale('stale-version', presentTemplate(before));
    const { retired, ...said } = change;
    const given = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    );
    const until = retiredAt(before, retired, now);
    const { name, purpose, slugline, headline, standfirst, body, sectionId } = before;
    const { topics, urgency, genre, flags, noteToEditors, commissionedWords } = before;
    const stood = { name, purpose, slugline, headline, standfirst, body, sectionId };
    const more = { topics, urgency, genre, flags, noteToEditors, commissionedWords };
    const place = { id, deskId: before.deskId, language: before.language, retired: until !== null };
    const wanted = { ...stood, ...more, ...given, ...place };
    const particulars = await checkedTemplate(tx, newId, wanted);
    const { personId } = actor;
    await updateTemplate(tx, { id, personId }, { ...particulars, retiredAt: until });
    return view(tx, id);
  });
}
