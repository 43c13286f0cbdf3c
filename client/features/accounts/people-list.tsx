import { Button, Group, TextInput } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconShieldCog from '@tabler/icons-react/dist/esm/icons/IconShieldCog.mjs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { desksQuery } from '#client/api/desks.ts';
import { listed } from '#client/ui/listed.ts';
import { Panel } from '#client/ui/page.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { AccountRow } from './account-row.tsx';
import { peopleQuery } from './api.ts';
import { InviteDialog } from './invite-dialog.tsx';
import classes from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { useRoleName } from './role-name.ts';
import { WhyDialog } from './roles/why-panel.tsx';

function Memberships({ person }: { person: PersonView }): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  const roleName = useRoleName();
  if (person.memberships.length === 0) return <span>{t('people.none')}</span>;
  return person.memberships.map(({ deskId, role, languages }) => (
    <div key={`${deskId} ${role}`}>
      <bdi>{desks.find(({ id }) => id === deskId)?.name}</bdi>: {roleName(role)}
      {languages.length === 0 ? '' : ` (${listed(languages, i18n.language)})`}
    </div>
  ));
}

type Deed = { verb: 'change' | 'reset' | 'rights'; person: PersonView };
type RowProps = { person: PersonView; onDeed: (deed: Deed) => void };

function Row({ person, onDeed }: RowProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { t: rights } = useTranslation('roles');
  const { name } = person;
  const reset = { word: t('people.reset'), label: t('people.resetFor', { name }) };
  const deeds = [
    { verb: 'rights', word: rights('why.action'), label: rights('why.actionFor', { name }) },
    ...(person.active ? [{ verb: 'reset', ...reset } as const] : []),
    { verb: 'change', word: t('people.changeShort'), label: t('people.change', { name }) },
  ] as const;
  return (
    <AccountRow
      name={name}
      email={person.email}
      signs={
        <Group gap={4}>
          {person.isAdmin ? (
            <Sign tone="work" icon={IconShieldCog}>
              {t('people.admin')}
            </Sign>
          ) : null}
          {person.active ? null : (
            <Sign tone="dead" icon={IconLock}>
              {t('people.inactive')}
            </Sign>
          )}
        </Group>
      }
      deeds={deeds.map(({ verb, ...deed }) => ({
        ...deed,
        onClick: () => onDeed({ verb, person }),
      }))}
    >
      <Memberships person={person} />
    </AccountRow>
  );
}

/** Everybody in the newsroom, with what they may do and the ways to change it. */
export function PeopleList(): ReactNode {
  const { t } = useTranslation('accounts');
  const people = useSuspenseQuery(peopleQuery).data;
  const [typed, setTyped] = useState('');
  const [deed, setDeed] = useState<Deed | null>(null);
  const [inviting, setInviting] = useState(false);
  const words = typed.trim().toLocaleLowerCase();
  const shown = people.filter(({ name, email }) =>
    `${name} ${email}`.toLocaleLowerCase().includes(words),
  );
  const close = (): void => setDeed(null);
  return (
    <Panel
      title={t('people.people')}
      actions={<Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>}
    >
      <TextInput
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={320}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ul className={classes['rows']}>
        {shown.map((person) => (
          <Row key={person.id} person={person} onDeed={setDeed} />
        ))}
      </ul>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {deed?.verb === 'change' ? <PersonDialog person={deed.person} onClose={close} /> : null}
      {deed?.verb === 'rights' ? <WhyDialog person={deed.person} onClose={close} /> : null}
      {deed?.verb === 'reset' ? <ResetDialog person={deed.person} onClose={close} /> : null}
    </Panel>
  );
}
