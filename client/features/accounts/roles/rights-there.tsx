import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { desksQuery } from '#client/api/desks.ts';
import { rolesQuery } from '#client/api/roles.ts';
import { languageName } from '#client/ui/language-name.ts';
import { useRoleName } from '../role-name.ts';
import { GROUPED_RIGHTS } from './right-groups.ts';
import classes from './roles.module.css';
import { rightsThere, type RightThere } from './who-holds.ts';

function Line({ there }: { there: RightThere }): ReactNode {
  const { t, i18n } = useTranslation('roles');
  const roleName = useRoleName();
  const { right, through, heldBy } = there;
  const list = new Intl.ListFormat(i18n.language);
  const named = (roles: readonly string[]): string => list.format(roles.map(roleName));
  const held = through.length > 0;
  const Picture = held ? IconCheck : IconMinus;
  return (
    <li className={`${classes['line'] ?? ''} ${held ? '' : (classes['refused'] ?? '')}`}>
      <Picture size={16} stroke={2.2} aria-hidden />
      <span>{t(`right.${right}`)}</span>
      <p className={classes['quiet']}>
        {held
          ? t('why.held', { roles: named(through) })
          : t('why.not', {
              who: heldBy.length === 0 ? t('why.whoNone') : t('why.who', { roles: named(heldBy) }),
            })}
      </p>
    </li>
  );
}

type RightsThereProps = { person: PersonView; deskId: string };

function About({ person, deskId }: RightsThereProps): ReactNode {
  const { t, i18n } = useTranslation('roles');
  const roleName = useRoleName();
  const desk = useSuspenseQuery(desksQuery).data.find(({ id }) => id === deskId)?.name ?? '';
  const list = new Intl.ListFormat(i18n.language);
  const own = person.memberships.filter((each) => each.deskId === deskId);
  const languages = [...new Set(own.flatMap((each) => each.languages))];
  const roles = list.format(own.map(({ role }) => roleName(role)));
  const tags = list.format(languages.map((tag) => languageName(tag, i18n.language)));
  return (
    <div>
      <b>
        {own.length === 0
          ? t('why.notOnDesk', { name: person.name })
          : t('why.as', { desk, roles })}
      </b>
      {languages.length === 0 ? null : <div>{t('why.languages', { languages: tags })}</div>}
      {person.isAdmin ? <div>{t('why.admin')}</div> : null}
      {person.active ? null : <div>{t('why.closed')}</div>}
    </div>
  );
}

/** Every right of somebody on one desk: held through which role, or not, and which roles would give it. */
export function RightsThere(props: RightsThereProps): ReactNode {
  const { t } = useTranslation('roles');
  const roles = useSuspenseQuery(rolesQuery).data;
  const all = rightsThere(props.person, props.deskId, roles);
  return (
    <>
      <About {...props} />
      <div className={classes['there']}>
        {GROUPED_RIGHTS.map(({ group, rights }) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            <ul className={classes['lines']}>
              {all
                .filter(({ right }) => rights.includes(right))
                .map((there) => (
                  <Line key={there.right} there={there} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
