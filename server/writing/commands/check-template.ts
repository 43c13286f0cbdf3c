import { MOST_TEMPLATES } from '#contract/api/templates.ts';
import type { Issue } from '#contract/problem.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { readTemplateWords } from '../read-template.ts';
import { newsroomLanguages, sectionExists } from '../store/stories.ts';
import { holdTemplatesOf, listTemplates, type TemplateParticulars } from '../store/templates.ts';

/** A template as somebody wants it from now on, and where. */
type Wanted = Omit<TemplateParticulars, 'body'> & {
  /** Null for a new one. */
  id: string | null;
  deskId: string;
  language: string;
  retired: boolean;
  body?: unknown;
};

async function besideOthers(tx: Transaction, wanted: Wanted): Promise<Issue[]> {
  if (wanted.retired) return [];
  const { id, deskId, language, name } = wanted;
  await holdTemplatesOf(tx, deskId);
  const inUse = await listTemplates(tx, { deskId, retired: false });
  const others = inUse.filter((each) => each.id !== id);
  const same = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
  const issues: Issue[] = [];
  if (others.some((each) => each.language === language && same(each.name))) {
    const message = 'Another template of the desk has this name in this language.';
    issues.push({ at: 'name', code: 'name-taken', message });
  }
  if (others.length >= MOST_TEMPLATES) {
    const message = `A desk has at most ${String(MOST_TEMPLATES)} templates in use; retire one first.`;
    issues.push({ at: 'name', code: 'too-many-templates', message });
  }
  return issues;
}

async function knownWords(tx: Transaction, { language, sectionId }: Wanted): Promise<Issue[]> {
  const issues: Issue[] = [];
  if (!(await newsroomLanguages(tx)).includes(language)) {
    const message = `The newsroom does not publish in ${language}.`;
    issues.push({ at: 'language', code: 'language-not-in-newsroom', message });
  }
  if (sectionId !== null && !(await sectionExists(tx, sectionId))) {
    issues.push({ at: 'sectionId', code: 'section-unknown', message: 'There is no such section.' });
  }
  return issues;
}

/** What of a template may be kept. Throws a 422 with everything that is wrong. */
export async function checkedTemplate(
  tx: Transaction,
  newId: () => string,
  wanted: Wanted,
): Promise<TemplateParticulars> {
  const { id: _id, deskId: _deskId, language: _language, retired: _retired, ...rest } = wanted;
  const { headline, standfirst, body } = wanted;
  const sent = { headline, standfirst, ...(body === undefined ? {} : { body }) };
  const read = readTemplateWords(sent, newId);
  const issues = [
    ...('issues' in read ? read.issues : []),
    ...(await knownWords(tx, wanted)),
    ...(await besideOthers(tx, wanted)),
  ];
  if (issues.length === 0 && 'words' in read) return { ...rest, ...read.words };
  throw new Refused({
    status: 422,
    code: 'content-invalid',
    detail: 'The template cannot be kept like this; see the issues.',
    issues,
  });
}
