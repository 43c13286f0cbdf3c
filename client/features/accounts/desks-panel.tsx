import { Button, VisuallyHidden } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { languageName } from '#client/ui/language-name.ts';
import { listed } from '#client/ui/listed.ts';
import { Panel } from '#client/ui/page.tsx';
import { peopleQuery } from './api.ts';
import { DeskDialog } from './desk-dialog.tsx';
import classes from './people.module.css';

function Row({ desk, onChange }: { desk: DeskView; onChange: () => void }): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const people = useSuspenseQuery(peopleQuery).data;
  const members = people.filter(
    ({ active, memberships }) => active && memberships.some(({ deskId }) => deskId === desk.id),
  );
  const scopes = [...new Set(desk.steps.map(({ scope }) => t(`scope.${scope}`)))];
  return (
    <li className={classes['row']}>
      <div>
        <b>
          <bdi>{desk.name}</bdi>
        </b>
        <div className={classes['quiet']}>{t('desks.members', { count: members.length })}</div>
      </div>
      <div>
        {listed(
          desk.languages.map((tag) => languageName(tag, i18n.language)),
          i18n.language,
        )}
        <div className={classes['quiet']}>
          {t('desks.scopes')}: {listed(scopes, i18n.language) || t('desks.noScopes')}
        </div>
      </div>
      <div className={classes['deeds']}>
        <Link className={classes['steps']} to="/desk-steps" search={{ desk: desk.slug }}>
          {t('desks.steps')}
          <VisuallyHidden>: {desk.name}</VisuallyHidden>
        </Link>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('desks.change', { name: desk.name })}
          onClick={onChange}
        >
          {t('people.changeShort')}
        </Button>
      </div>
    </li>
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
      <ul className={classes['rows']}>
        {desks.map((desk) => (
          <Row key={desk.id} desk={desk} onChange={() => setOpen(desk)} />
        ))}
      </ul>
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
