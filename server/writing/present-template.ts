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
  const { desk, slugline, standfirst, body, sectionId, urgency, genre, flags } = row;
  const { topics, topicLabels, noteToEditors, commissionedWords, createdBy } = row;
  return {
    ...presentTemplateRow(row),
    ...{ desk, slugline, standfirst, body, sectionId, topics, topicLabels },
    ...{ urgency, genre, flags, noteToEditors, commissionedWords, createdBy },
    createdAt: row.createdAt.toISOString(),
  };
}
