import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { CopyLine } from '#client/ui/copy-line.tsx';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { accountRoutes, tokensQuery, type NewToken } from './api.ts';
import { TokenList } from './token-list.tsx';

type ReachProps = { given: NewToken; change: (given: NewToken) => void };

function Reach({ given, change }: ReachProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <>
      <NativeSelect
        label={t('tokens.reach')}
        flex="1 1 8rem"
        data={[
          { value: 'read', label: t('tokens.read') },
          { value: 'write', label: t('tokens.write') },
        ]}
        value={given.reach}
        onChange={({ currentTarget: { value } }) =>
          change({ ...given, reach: value === 'write' ? 'write' : 'read' })
        }
      />
      <NativeSelect
        label={t('tokens.days')}
        data={['7', '30', '90', '366']}
        value={String(given.days)}
        onChange={({ currentTarget }) => change({ ...given, days: Number(currentTarget.value) })}
      />
    </>
  );
}

function MakeToken(): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const [given, setGiven] = useState<NewToken>({ name: '', reach: 'read', days: 90 });
  const make = useMutation({
    mutationFn: () => call(accountRoutes.makeToken, { body: given }),
    onSuccess: () => {
      setGiven({ ...given, name: '' });
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('tokens.name')}
            required
            withAsterisk={false}
            maxLength={80}
            flex="2 1 12rem"
            value={given.name}
            onChange={({ currentTarget }) => setGiven({ ...given, name: currentTarget.value })}
          />
          <Reach given={given} change={setGiven} />
          <Button type="submit" variant="default" loading={make.isPending}>
            {t('tokens.make')}
          </Button>
        </Group>
      </form>
      {make.error === null ? null : <ProblemAlert problem={make.error} />}
      {make.data === undefined ? null : (
        <CopyLine label={t('tokens.made')} value={make.data.token} />
      )}
    </>
  );
}

/** Tokens for programs that act as this person. */
export function MyTokens(): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Panel
      title={t('tokens.title')}
      lead={
        <>
          {t('tokens.lead')} <a href="/api/docs">{t('tokens.docs')}</a>
        </>
      }
    >
      <TokenList />
      <MakeToken />
    </Panel>
  );
}
