import type { TemplateRow, TemplateView } from '#contract/api/templates.ts';
import type { StoredTemplate } from './store/templates.ts';

/** A template as lists show it. */
export function presentTemplateRow(row: StoredTemplate): TemplateRow {
  const { id, name, purpose, language, headline, version, changedBy } = row;
  return {
    ...{ id, name, purpose, language, headline, version, changedBy },
    retiredAt: row.retiredAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  };
}

/** A template with all that it brings to a story. */
export function presentTemplate(row: StoredTemplate): TemplateView {
  const { desk, slugline, standfirst, body, sectionId, topics, urgency, genre, flags } = row;
  const { noteToEditors, commissionedWords, createdBy } = row;
  return {
    ...presentTemplateRow(row),
    ...{ desk, slugline, standfirst, body, sectionId, topics, urgency, genre, flags },
    ...{ noteToEditors, commissionedWords, createdBy },
    createdAt: row.createdAt.toISOString(),
  };
}
