import { Button, Group, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { templateQueryOf } from './api.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplatePreview } from './template-preview.tsx';

type OpenTemplateProps = {
  me: Me;
  desk: DeskView;
  mayKeep: boolean;
  /** A template’s id, or `new`. */
  id: string;
  onClose: () => void;
};

/** One template: to be written by who keeps the desk’s, to be read by everybody else and where it is retired. */
export function OpenTemplate({ me, desk, mayKeep, id, onClose }: OpenTemplateProps): ReactNode {
  const { t } = useTranslation(['templates', 'ui']);
  const isNew = id === 'new';
  /** Counts how often what stands was read again, so that the form begins anew with it. */
  const [again, setAgain] = useState(0);
  const { data, error, refetch } = useQuery({
    ...templateQueryOf(isNew ? '' : id),
    // What is written on must not change under somebody’s hands.
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const template = isNew ? null : data;
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (template === undefined) {
    return (
      <div role="status" aria-label={t('ui:loading')}>
        <Skeleton h={24} mb="sm" w="50%" />
        <Skeleton h={220} />
      </div>
    );
  }
  const reload = async (): Promise<void> => {
    await refetch();
    setAgain(again + 1);
  };
  if (mayKeep && (template === null || template.retiredAt === null)) {
    return (
      <TemplateForm
        key={again}
        {...{ me, desk, template, onClose }}
        onAgain={() => void reload()}
      />
    );
  }
  if (template === null) return null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={2}>{template.name}</Title>
        <Button variant="default" onClick={onClose}>
          {t('back')}
        </Button>
      </Group>
      <TemplatePreview template={template} sections={me.newsroom.sections} />
    </>
  );
}
