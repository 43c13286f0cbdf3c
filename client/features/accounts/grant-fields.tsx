import { Checkbox, Table, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DESK_ROLES } from '#contract/vocabulary.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { holds, withLanguages, withRole, type Grant } from './grants.ts';

type GrantFieldsProps = { grants: readonly Grant[]; onChange: (grants: Grant[]) => void };
type RowProps = GrantFieldsProps & { desk: DeskView };

function Row({ desk, grants, onChange }: RowProps): ReactNode {
  const { t } = useTranslation('accounts');
  const deskId = desk.id;
  const translates = grants.find((one) => one.deskId === deskId && one.role === 'translator');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <bdi>{desk.name}</bdi>
      </Table.Th>
      {DESK_ROLES.map((role) => (
        <Table.Td key={role}>
          <Checkbox
            aria-label={`${desk.name}: ${t(`role.${role}`)}`}
            checked={holds(grants, { deskId, role })}
            onChange={({ currentTarget }) =>
              onChange(withRole(grants, { deskId, role }, currentTarget.checked))
            }
          />
        </Table.Td>
      ))}
      <Table.Td>
        {translates === undefined ? null : (
          <TextInput
            size="xs"
            w={90}
            aria-label={`${desk.name}: ${t('people.languages')}`}
            title={t('people.languagesHint')}
            placeholder="fr, ar"
            defaultValue={translates.languages.join(', ')}
            onChange={({ currentTarget }) =>
              onChange(withLanguages(grants, deskId, currentTarget.value))
            }
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Which roles somebody has on which desk; a person may have several on one. */
export function GrantFields(props: GrantFieldsProps): ReactNode {
  const { t } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing={5} aria-label={t('people.desks')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.desks')}</Table.Th>
            {DESK_ROLES.map((role) => (
              <Table.Th key={role}>{t(`role.${role}`)}</Table.Th>
            ))}
            <Table.Th>{t('people.languages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {desks.map((desk) => (
            <Row key={desk.id} desk={desk} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
