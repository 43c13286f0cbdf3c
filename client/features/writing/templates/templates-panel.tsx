import { Button, Group, NativeSelect, Skeleton } from '@mantine/core';
import IconTemplate from '@tabler/icons-react/dist/esm/icons/IconTemplate.mjs';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { templatesQuery } from './api.ts';
import { OpenTemplate } from './open-template.tsx';
import { TemplateList } from './template-list.tsx';

type TemplatesPanelProps = {
  me: Me;
  desks: readonly DeskView[];
  desk: DeskView;
  onDesk: (deskId: string) => void;
};

/** The templates of one desk, and which desk that is; one of them at a time can be open. */
export function TemplatesPanel({ me, desks, desk, onDesk }: TemplatesPanelProps): ReactNode {
  const { t } = useTranslation(['templates', 'ui']);
  /** The one that is open: its id, `new`, or nothing. */
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(templatesQuery(desk.id));
  const mayKeep = data?.mayKeep ?? false;
  if (open !== null) {
    return <OpenTemplate {...{ me, desk, mayKeep }} id={open} onClose={() => setOpen(null)} />;
  }
  const hint = t(mayKeep ? 'noneHintKeeper' : 'noneHint');
  return (
    <Panel
      title={desk.name}
      lead={t('lead')}
      actions={
        <Group gap="xs">
          <NativeSelect
            aria-label={t('desk')}
            value={desk.id}
            data={desks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => onDesk(currentTarget.value)}
          />
          {mayKeep ? <Button onClick={() => setOpen('new')}>{t('add')}</Button> : null}
        </Group>
      }
    >
      {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <div role="status" aria-label={t('ui:loading')}>
          <Skeleton h={24} mb="sm" w="70%" />
          <Skeleton h={120} />
        </div>
      ) : null}
      {data?.items.length === 0 ? (
        <EmptyState icon={IconTemplate} title={t('none')}>
          {hint}
        </EmptyState>
      ) : null}
      {data === undefined ? null : (
        <TemplateList templates={data.items} mayKeep={mayKeep} onOpen={setOpen} />
      )}
    </Panel>
  );
}
