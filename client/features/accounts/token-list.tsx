import { Button, Code, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';
import { accountRoutes, tokensQuery, type Token } from './api.ts';

type RowProps = { token: Token; onEnd: (token: Token) => void };

function Row({ token, onEnd }: RowProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Table.Tr>
      <Table.Td>
        {token.name}
        <br />
        <Code>{token.prefix}…</Code>
      </Table.Td>
      <Table.Td>{t(`tokens.${token.reach}`)}</Table.Td>
      <Table.Td>
        {token.usedAt === null ? t('tokens.never') : <TimeAgo at={token.usedAt} />}
      </Table.Td>
      <Table.Td>{token.expiresAt === null ? '–' : <Instant at={token.expiresAt} />}</Table.Td>
      <Table.Td ta="end">
        <Button size="compact-sm" variant="default" onClick={() => onEnd(token)}>
          {t('tokens.end')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function EndToken({ token, onClose }: { token: Token; onClose: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(accountRoutes.endToken, { params: { id: token.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('tokens.endTitle', { name: token.name })}
      confirm={t('tokens.endConfirm')}
      busy={end.isPending}
      problem={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {t('tokens.endBody')}
    </ConfirmDialog>
  );
}

/** One’s tokens: what for, how far they reach, when last used, and the way to end each. */
export function TokenList(): ReactNode {
  const { t } = useTranslation('accounts');
  const { data, error } = useQuery(tokensQuery);
  const [ending, setEnding] = useState<Token | null>(null);
  if (error !== null) return <ProblemAlert problem={error} />;
  if (data === undefined) return null;
  if (data.length === 0) return <p>{t('tokens.none')}</p>;
  return (
    <>
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tokens.token')}</Table.Th>
              <Table.Th>{t('tokens.reach')}</Table.Th>
              <Table.Th>{t('tokens.used')}</Table.Th>
              <Table.Th>{t('tokens.expires')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((token) => (
              <Row key={token.id} token={token} onEnd={setEnding} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {ending === null ? null : <EndToken token={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
