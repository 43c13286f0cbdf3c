import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DESK_ROLES } from '#contract/vocabulary.ts';
import { desksQuery } from '#client/api/desks.ts';
import { withLanguages, withRole, type Grant } from './grants.ts';
import classes from './people.module.css';

type GrantFieldsProps = { grants: readonly Grant[]; onChange: (grants: Grant[]) => void };

/** One role per desk, or none; for translators, which languages. */
export function GrantFields({ grants, onChange }: GrantFieldsProps): ReactNode {
  const { t } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <legend style={{ marginBlockEnd: '0.4rem', fontWeight: 600 }}>{t('people.desks')}</legend>
      <div className={classes['grants']}>
        {desks.map(({ id, name }) => {
          const grant = grants.find(({ deskId }) => deskId === id);
          return (
            <Fragment key={id}>
              <bdi>{name}</bdi>
              <NativeSelect
                aria-label={t('people.roleOn', { desk: name })}
                value={grant?.role ?? ''}
                data={[
                  { value: '', label: t('people.noRole') },
                  ...DESK_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
                ]}
                onChange={({ currentTarget: { value } }) =>
                  onChange(withRole(grants, id, DESK_ROLES.find((role) => role === value) ?? null))
                }
              />
              {grant?.role === 'translator' ? (
                <TextInput
                  aria-label={`${t('people.languages')}: ${name}`}
                  title={t('people.languagesHint')}
                  placeholder="fr, ar"
                  defaultValue={grant.languages.join(', ')}
                  onChange={({ currentTarget }) =>
                    onChange(withLanguages(grants, id, currentTarget.value))
                  }
                />
              ) : (
                <span />
              )}
            </Fragment>
          );
        })}
      </div>
    </fieldset>
  );
}
