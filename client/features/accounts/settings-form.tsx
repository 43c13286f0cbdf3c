import { Button, Group } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#client/api/api-problem.ts';
import { call } from '#client/api/call.ts';
import { meQuery } from '#client/api/session.ts';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { accountRoutes, newsroomQuery } from './api.ts';
import { draftOf, settingsOf, type SettingsDraft } from './settings-draft.ts';
import { SettingsGeneral } from './settings-general.tsx';
import { SettingsPolicies } from './settings-policies.tsx';
import { SettingsSections } from './settings-sections.tsx';

function Refusal({ error, onReload }: { error: Error | null; onReload: () => void }): ReactNode {
  const { t } = useTranslation(['accounts', 'ui']);
  if (error === null) return null;
  if (!(error instanceof ApiProblem) || error.status !== 412) {
    return <ProblemAlert problem={error} />;
  }
  return (
    <Notice role="alert" tone="wait" icon={IconAlertTriangle} title={t('ui:problem.title')}>
      <p>{t('settings.stale')}</p>
      <Button size="compact-sm" variant="default" onClick={onReload}>
        {t('settings.reload')}
      </Button>
    </Notice>
  );
}

/** The newsroom’s settings; saving says which version was read, so that nobody’s change is lost. */
export function SettingsForm(): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const newsroom = useSuspenseQuery({ ...newsroomQuery, refetchOnWindowFocus: false }).data;
  const [draft, setDraft] = useState(() => draftOf(newsroom));
  const save = useMutation({
    mutationFn: () =>
      call(accountRoutes.saveNewsroom, { body: settingsOf(draft), ifMatch: draft.version }),
    onSuccess: (saved) => {
      client.setQueryData(newsroomQuery.queryKey, saved);
      setDraft(draftOf(saved));
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const reload = async (): Promise<void> => {
    setDraft(draftOf(await client.query({ ...newsroomQuery, staleTime: 0 })));
    save.reset();
  };
  const change = (part: Partial<SettingsDraft>): void => {
    if (save.isSuccess) save.reset();
    setDraft({ ...draft, ...part });
  };
  const parts = { draft, change };
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <SettingsGeneral {...parts} />
      <SettingsSections {...parts} />
      <SettingsPolicies {...parts} />
      <Refusal error={save.error} onReload={() => void reload()} />
      <Group>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <SavedNote shown={save.isSuccess}>{t('saved')}</SavedNote>
      </Group>
    </form>
  );
}
