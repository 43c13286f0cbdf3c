import { Button, Group, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { accountRoutes } from './api.ts';

/** A new password; every session ends with the change, this one too. */
export function MyPassword({ onChanged }: { onChanged: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const [given, setGiven] = useState({ current: '', next: '' });
  const change = useMutation({
    mutationFn: () => call(accountRoutes.password, { body: given }),
    onSuccess: onChanged,
  });
  return (
    <Panel title={t('me.password')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Group align="flex-end">
          <PasswordInput
            label={t('me.current')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            flex="1 1 14rem"
            value={given.current}
            onChange={({ currentTarget }) => setGiven({ ...given, current: currentTarget.value })}
          />
          <PasswordInput
            label={t('me.next')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={12}
            flex="1 1 14rem"
            aria-describedby="password-rule"
            value={given.next}
            onChange={({ currentTarget }) => setGiven({ ...given, next: currentTarget.value })}
          />
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('me.change')}
          </Button>
        </Group>
      </form>
      <small id="password-rule">{t('me.rule')}</small>
      {change.error === null ? null : <ProblemAlert problem={change.error} />}
    </Panel>
  );
}
