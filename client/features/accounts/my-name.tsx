import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMe, meQuery, useMe } from '#client/api/session.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';

/** One’s own name, as credits and the record show it from now on. */
export function MyName(): ReactNode {
  const { t } = useTranslation('accounts');
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState(me.name);
  const save = useMutation({
    mutationFn: () => changeMe({ name: name.trim() }),
    onSuccess: (now) => client.setQueryData(meQuery.queryKey, now),
  });
  return (
    <Panel title={t('me.profile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('me.name')}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            flex="1 1 14rem"
            maw={360}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('save')}
          </Button>
          <SavedNote shown={save.isSuccess}>{t('saved')}</SavedNote>
        </Group>
      </form>
      {save.error === null ? null : <ProblemAlert problem={save.error} />}
    </Panel>
  );
}
