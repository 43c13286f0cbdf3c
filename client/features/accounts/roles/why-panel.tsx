import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Panel } from '#client/ui/page.tsx';
import { peopleQuery } from '../api.ts';
import { RightsThere } from './rights-there.tsx';
import classes from './roles.module.css';

type DeskChoiceProps = { desks: readonly DeskView[]; deskId: string; onDesk: (id: string) => void };

function DeskChoice({ desks, deskId, onDesk }: DeskChoiceProps): ReactNode {
  const { t } = useTranslation('roles');
  return (
    <NativeSelect
      label={t('why.desk')}
      value={deskId}
      data={desks.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={({ currentTarget }) => onDesk(currentTarget.value)}
    />
  );
}

/** The desk on which somebody is first, else the first of all. */
function firstDesk(person: PersonView, desks: readonly DeskView[]): string {
  const own = desks.find(({ id }) => person.memberships.some(({ deskId }) => deskId === id));
  return (own ?? desks[0])?.id ?? '';
}

/** What one person may do on a desk of one’s choice, and why. */
export function WhyDialog({
  person,
  onClose,
}: {
  person: PersonView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('roles');
  const desks = useSuspenseQuery(desksQuery).data;
  const [deskId, setDeskId] = useState(() => firstDesk(person, desks));
  return (
    <Dialog
      title={t('why.actionFor', { name: person.name })}
      onClose={onClose}
      size="xl"
      fullScreenBelow="48em"
    >
      <div className={classes['dialog']}>
        <DeskChoice desks={desks} deskId={deskId} onDesk={setDeskId} />
        <RightsThere person={person} deskId={deskId} />
      </div>
    </Dialog>
  );
}

/** What anybody may do on any desk, and why: both to choose. */
export function WhyPanel(): ReactNode {
  const { t } = useTranslation('roles');
  const desks = useSuspenseQuery(desksQuery).data;
  const people = useSuspenseQuery(peopleQuery).data;
  const me = useMe();
  // Whoever looks after the newsroom is often on no desk.
  const [personId, setPersonId] = useState(
    () => people.find(({ memberships }) => memberships.length > 0)?.id ?? me.id,
  );
  const person = people.find(({ id }) => id === personId) ?? people[0];
  const [chosen, setChosen] = useState<string | null>(null);
  if (person === undefined) return null;
  const deskId = chosen ?? firstDesk(person, desks);
  return (
    <Panel title={t('why.title')} lead={t('why.lead')}>
      <div className={classes['who']}>
        <NativeSelect
          label={t('why.person')}
          value={person.id}
          data={people.map(({ id, name, active }) => ({
            value: id,
            label: active ? name : t('closed', { name }),
          }))}
          onChange={({ currentTarget }) => setPersonId(currentTarget.value)}
        />
        <DeskChoice desks={desks} deskId={deskId} onDesk={setChosen} />
      </div>
      <RightsThere person={person} deskId={deskId} />
    </Panel>
  );
}
