import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { useReturnOfFocus } from '#client/ui/return-of-focus.ts';
import { placesFor } from './places.ts';
import classes from './shell.module.css';

type NavDrawerProps = { me: Me; onClose: () => void };

/** The way around the newsroom on a phone. */
export function NavDrawer({ me, onClose }: NavDrawerProps): ReactNode {
  const { t } = useTranslation(['app', 'ui']);
  useReturnOfFocus();
  return (
    <Drawer
      opened
      onClose={onClose}
      title={<bdi>{me.newsroom.name}</bdi>}
      size={280}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <nav className={classes['drawer']} aria-label={t('nav.main')}>
        {placesFor(me).map(({ to, word, icon: Picture }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            onClick={onClose}
          >
            <Picture size={20} stroke={1.7} aria-hidden />
            {t(`nav.${word}`)}
          </Link>
        ))}
      </nav>
    </Drawer>
  );
}
