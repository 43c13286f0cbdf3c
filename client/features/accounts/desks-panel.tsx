import { Button, Table } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { Panel } from '#client/ui/page.tsx';
import { peopleQuery } from './api.ts';
import { DeskDialog } from './desk-dialog.tsx';

function Row({ desk, onChange }: { desk: DeskView; onChange: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  const people = useSuspenseQuery(peopleQuery).data;
  const members = people.filter(
    ({ active, memberships }) => active && memberships.some(({ deskId }) => deskId === desk.id),
  );
  const scopes = [...desk.scopes, ...desk.translationScopes].map((scope) => t(`scope.${scope}`));
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{desk.name}</bdi>
      </Table.Th>
      <Table.Td>{t('desks.members', { count: members.length })}</Table.Td>
      <Table.Td>{desk.languages.join(', ')}</Table.Td>
      <Table.Td>{scopes.join(', ') || t('desks.noScopes')}</Table.Td>
      <Table.Td ta="end">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('desks.change', { name: desk.name })}
          onClick={onChange}
        >
          {t('people.changeShort')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** The desks, who is on them, and which sign-offs they ask for. */
export function DesksPanel({ languages }: { languages: readonly string[] }): ReactNode {
  const { t } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  const [open, setOpen] = useState<DeskView | 'new' | null>(null);
  return (
    <Panel
      title={t('desks.title')}
      actions={
        <Button variant="default" onClick={() => setOpen('new')}>
          {t('desks.add')}
        </Button>
      }
    >
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('desks.name')}</Table.Th>
              <Table.Th>{t('people.people')}</Table.Th>
              <Table.Th>{t('desks.languages')}</Table.Th>
              <Table.Th>{t('desks.scopes')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {desks.map((desk) => (
              <Row key={desk.id} desk={desk} onChange={() => setOpen(desk)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {open === null ? null : (
        <DeskDialog
          desk={open === 'new' ? null : open}
          languages={languages}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
