import { Checkbox, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { rolesQuery } from '#client/api/roles.ts';
import { holds, takesLanguages, withLanguages, withRole, type Grant } from './grants.ts';
import classes from './people.module.css';
import { useRoleName } from './role-name.ts';

type GrantFieldsProps = { grants: readonly Grant[]; onChange: (grants: Grant[]) => void };
type RowProps = GrantFieldsProps & { desk: DeskView };

function Row({ desk, grants, onChange }: RowProps): ReactNode {
  const { t } = useTranslation('accounts');
  const deskId = desk.id;
  const roles = useSuspenseQuery(rolesQuery).data;
  const roleName = useRoleName();
  const narrowed = grants.filter(
    ({ deskId: at, role }) =>
      at === deskId && roles.some((each) => each.id === role && takesLanguages(each)),
  );
  return (
    <fieldset className={classes['grant']}>
      <legend>
        <bdi>{desk.name}</bdi>
      </legend>
      {roles.map(({ id: role }) => (
        <Checkbox
          key={role}
          size="xs"
          label={roleName(role)}
          checked={holds(grants, { deskId, role })}
          onChange={({ currentTarget }) =>
            onChange(withRole(grants, { deskId, role }, currentTarget.checked))
          }
        />
      ))}
      {narrowed.map(({ role, languages }) => (
        <TextInput
          key={role}
          size="xs"
          className={classes['languages'] ?? ''}
          aria-label={`${desk.name}, ${roleName(role)}: ${t('people.languages')}`}
          title={t('people.languagesHint')}
          placeholder={`${roleName(role)}: ${t('people.languages')}`}
          dir="ltr"
          defaultValue={languages.join(', ')}
          onChange={({ currentTarget }) =>
            onChange(withLanguages(grants, { deskId, role }, currentTarget.value))
          }
        />
      ))}
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
