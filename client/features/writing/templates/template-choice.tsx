import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '#contract/api/templates.ts';
import { useMe } from '#client/api/session.ts';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import { templateQueryOf, templatesQuery } from './api.ts';

/** The text’s look arrives with the first template that somebody looks at. */
const TemplatePreview = lazy(async () => ({
  default: (await import('./template-preview.tsx')).TemplatePreview,
}));

type TemplateChoiceProps = {
  deskId: string;
  language: string;
  /** Null for none: the story begins blank. */
  chosen: TemplateView | null;
  onChoose: (template: TemplateView | null) => void;
};

/** What of the desk’s templates in this language a story begins from, with what that brings; nothing where there is none. */
export function TemplateChoice(props: TemplateChoiceProps): ReactNode {
  const { deskId, language, chosen, onChoose } = props;
  const { t } = useTranslation('templates');
  const { sections } = useMe().newsroom;
  const client = useQueryClient();
  const [problem, setProblem] = useState<Failure | null>(null);
  const { data } = useQuery(templatesQuery(deskId, { language, retired: 'false' }));
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const choose = async (id: string): Promise<void> => {
    setProblem(null);
    try {
      onChoose(id === '' ? null : await client.query(templateQueryOf(id)));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      <NativeSelect
        label={t('choose')}
        description={t('chooseHint')}
        data={[
          { value: '', label: t('blank') },
          ...items.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
      />
      {problem === null ? null : <ProblemAlert problem={problem} />}
      {chosen === null ? null : (
        <Suspense fallback={<Skeleton h={120} />}>
          <TemplatePreview key={chosen.id} template={chosen} sections={sections} />
        </Suspense>
      )}
    </>
  );
}
