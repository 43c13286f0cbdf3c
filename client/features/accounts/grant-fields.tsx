import { Checkbox, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DESK_ROLES } from '#contract/vocabulary.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { holds, withLanguages, withRole, type Grant } from './grants.ts';
import classes from './people.module.css';

type GrantFieldsProps = { grants: readonly Grant[]; onChange: (grants: Grant[]) => void };
type RowProps = GrantFieldsProps & { desk: DeskView };

function Row({ desk, grants, onChange }: RowProps): ReactNode {
  const { t } = useTranslation('accounts');
  const deskId = desk.id;
  const translates = grants.find((one) => one.deskId === deskId && one.role === 'translator');
  return (
    <fieldset className={classes['grant']}>
      <legend>
        <bdi>{desk.name}</bdi>
      </legend>
      {DESK_ROLES.map((role) => (
        <Checkbox
          key={role}
          size="xs"
          label={t(`role.${role}`)}
          checked={holds(grants, { deskId, role })}
          onChange={({ currentTarget }) =>
            onChange(withRole(grants, { deskId, role }, currentTarget.checked))
          }
        />
      ))}
      {translates === undefined ? null : (
        <TextInput
          size="xs"
          className={classes['languages'] ?? ''}
          aria-label={`${desk.name}: ${t('people.languages')}`}
          title={t('people.languagesHint')}
          placeholder={t('people.languages')}
          dir="ltr"
          defaultValue={translates.languages.join(', ')}
          onChange={({ currentTarget }) =>
            onChange(withLanguages(grants, deskId, currentTarget.value))
          }
        />
      )}
    </fieldset>
  );
}

/** Which roles somebody has on which desk; a person may have several on one. */
export function GrantFields(props: GrantFieldsProps): ReactNode {
  const { t } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  return (
    <div role="group" aria-label={t('people.desks')}>
      {desks.map((desk) => (
        <Row key={desk.id} desk={desk} {...props} />
      ))}
    </div>
  );
}
