import { Input, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '#contract/api/templates.ts';
import { useMe } from '#client/api/session.ts';
import { useFault } from '#client/ui/form-faults.tsx';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import { templateQueryOf, templatesQuery } from './api.ts';

/** The text’s look arrives with the first template that somebody looks at. */
const TemplatePreview = lazy(async () => ({
  default: (await import('./template-preview.tsx')).TemplatePreview,
}));

type TemplateChoiceProps = {
  deskId: string;
  /** Empty where nobody has said it yet. */
  language: string;
  /** Null for none: the story begins blank. */
  chosen: { id: string; name: string } | null;
  /** Whoever looks cannot change it. */
  locked: boolean;
  /** Whether it is said that the desk has none in this language; else nothing is shown then. */
  saysNone: boolean;
  onChoose: (template: TemplateView | null) => void;
};

/** What the chosen template brings, once it has been read. */
function Brought({ id }: { id: string }): ReactNode {
  const { sections } = useMe().newsroom;
  const { data, error, refetch } = useQuery(templateQueryOf(id));
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton h={120} />;
  return (
    <Suspense fallback={<Skeleton h={120} />}>
      <TemplatePreview template={data} sections={sections} />
    </Suspense>
  );
}

type ChooserProps = TemplateChoiceProps & { items: readonly { id: string; name: string }[] };

function Chooser({ items, chosen, locked, onChoose }: ChooserProps): ReactNode {
  const { t } = useTranslation('templates');
  const fault = useFault();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Failure | null>(null);
  const isGone = chosen !== null && !items.some(({ id }) => id === chosen.id);
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
        disabled={locked}
        error={isGone && !locked ? t('chosenRetired') : fault('templateId')}
        data={[
          { value: '', label: t('blank') },
          ...items.map(({ id, name }) => ({ value: id, label: name })),
          ...(isGone
            ? [{ value: chosen.id, label: t('retiredNamed', { name: chosen.name }) }]
            : []),
        ]}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
      />
      {problem === null ? null : <ProblemAlert problem={problem} />}
      {chosen === null ? null : <Brought key={chosen.id} id={chosen.id} />}
    </>
  );
}

/** What of the desk’s templates in this language a story begins from, with what that brings. */
export function TemplateChoice(props: TemplateChoiceProps): ReactNode {
  const { deskId, language, chosen, saysNone } = props;
  const { t } = useTranslation('templates');
  const { data, error, refetch } = useQuery({
    ...templatesQuery(deskId, { language, retired: 'false' }),
    enabled: deskId !== '' && language !== '',
  });
  if (data === undefined) {
    if (!saysNone || error === null) return null;
    return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  }
  if (data.items.length > 0 || chosen !== null) return <Chooser {...props} items={data.items} />;
  return saysNone ? (
    <Input.Wrapper label={t('choose')} labelElement="div">
      <Text size="sm" c="dimmed">
        {t('noneToChoose')}
      </Text>
    </Input.Wrapper>
  ) : null;
}
