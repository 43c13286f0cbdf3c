import { NativeSelect, Skeleton } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { PersonAbilities } from '#contract/api/abilities.ts';
import { ABILITIES, type Ability } from '#contract/vocabulary.ts';
import { useMe } from '#client/api/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import { abilitiesQuery, peopleQuery } from './api.ts';
import { useRoleName } from './role-name.ts';
import classes from './roles/roles.module.css';

/** As much of an article as is asked about. */
type Asked = { id: string; slugline: string; deskId: string };

/** Whether the server tells somebody what others may do with an article of that desk. */
function mayAskOfOthers(me: Me, deskId: string): boolean {
  const here = me.memberships.find(({ desk }) => desk.id === deskId);
  return me.isAdmin || (here?.rights.includes('return') ?? false);
}

function Lines({ seen, allowed }: { seen: PersonAbilities; allowed: boolean }): ReactNode {
  const { t } = useTranslation('roles');
  const said = useSaid();
  const Picture = allowed ? IconCheck : IconMinus;
  const shown = ABILITIES.filter((ability) => seen.abilities[ability].allowed === allowed);
  const heading = t(allowed ? 'may.yes' : 'may.no');
  const why = (ability: Ability): string => said.refusal(seen.abilities[ability]);
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {shown.length === 0 ? t('may.none') : null}
      <ul className={classes['lines']}>
        {shown.map((ability) => (
          <li
            key={ability}
            className={`${classes['line'] ?? ''} ${allowed ? '' : (classes['refused'] ?? '')}`}
          >
            <Picture size={16} stroke={2.2} aria-hidden />
            <span>{t(`ability.${ability}`)}</span>
            {allowed ? null : <p className={classes['quiet']}>{why(ability)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seen({ seen }: { seen: PersonAbilities }): ReactNode {
  const { t, i18n } = useTranslation('roles');
  const roleName = useRoleName();
  const desk = seen.desk.name;
  const roles = new Intl.ListFormat(i18n.language).format(seen.roles.map(roleName));
  return (
    <>
      <b>{seen.roles.length === 0 ? t('may.noRole', { desk }) : t('may.as', { desk, roles })}</b>
      <div className={classes['there']}>
        <Lines seen={seen} allowed />
        <Lines seen={seen} allowed={false} />
      </div>
    </>
  );
}

function PersonChoice(props: { personId: string; onPerson: (id: string) => void }): ReactNode {
  const { t } = useTranslation('roles');
  const people = useSuspenseQuery(peopleQuery).data;
  const me = useMe();
  return (
    <NativeSelect
      label={t('may.person')}
      value={props.personId}
      data={people
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id, label: id === me.id ? t('may.me', { name }) : name }))}
      onChange={({ currentTarget }) => props.onPerson(currentTarget.value)}
      data-autofocus
    />
  );
}

function Waiting(): ReactNode {
  const { t } = useTranslation('roles');
  return (
    <div role="status" aria-label={t('may.loading')}>
      <Skeleton h={24} mb="sm" w="60%" />
      <Skeleton h={200} />
    </div>
  );
}

/** What a person of one’s choice may do with an article now, and the reason of every refusal. */
export function WhoMayDialog({
  article,
  onClose,
}: {
  article: Asked;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('roles');
  const me = useMe();
  const [personId, setPersonId] = useState(me.id);
  const { data, error, refetch } = useQuery(abilitiesQuery(article.id, personId));
  return (
    <Dialog
      title={t('may.title', { slugline: article.slugline })}
      onClose={onClose}
      size="xl"
      fullScreenBelow="48em"
    >
      <div className={classes['dialog']}>
        <Suspense fallback={<Waiting />}>
          {mayAskOfOthers(me, article.deskId) ? (
            <PersonChoice personId={personId} onPerson={setPersonId} />
          ) : null}
          {data === undefined && error === null ? <Waiting /> : null}
          {data === undefined ? null : <Seen seen={data} />}
        </Suspense>
        {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      </div>
    </Dialog>
  );
}
