import { UnstyledButton } from '@mantine/core';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { Bell } from '#client/features/planning/bell.tsx';
import { DESK } from '../address.ts';
import { PersonButton } from './person-button.tsx';
import { placesFor } from './places.ts';
import classes from './shell.module.css';

type TopBarProps = {
  me: Me;
  onMenu: () => void;
  onJump: () => void;
  onNewStory: () => void;
  onShortcuts: () => void;
};

/** The bar above every screen: where one is, where one can go, a new story, and who one is. */
export function TopBar({ me, onMenu, onJump, onNewStory, onShortcuts }: TopBarProps): ReactNode {
  const { t } = useTranslation('app');
  return (
    <header className={classes['bar']}>
      <UnstyledButton
        className={`${classes['icon'] ?? ''} ${classes['burger'] ?? ''}`}
        aria-label={t('nav.menu')}
        onClick={onMenu}
      >
        <IconMenu2 size={20} aria-hidden />
      </UnstyledButton>
      <Link to="/" className={classes['name']}>
        <img src={`${DESK}/icon.svg`} width={22} height={22} alt="" />
        <bdi>{me.newsroom.name}</bdi>
      </Link>
      <nav className={classes['nav']} aria-label={t('nav.main')}>
        {placesFor(me)
          .filter(({ where }) => where !== 'menu')
          .map(({ to, word, where }) => (
            <Link
              key={to}
              to={to}
              data-wide={where === 'wide-bar' || undefined}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`nav.${word}`)}
            </Link>
          ))}
      </nav>
      <div className={classes['gap']} />
      <UnstyledButton className={classes['jump']} aria-label={t('jump.open')} onClick={onJump}>
        <IconSearch size={16} aria-hidden />
        <span>{t('jump.open')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </UnstyledButton>
      <UnstyledButton className={classes['new']} aria-label={t('newStory')} onClick={onNewStory}>
        <IconPlus size={16} stroke={2.4} aria-hidden />
        <span>{t('newStory')}</span>
      </UnstyledButton>
      <Bell />
      <PersonButton me={me} onShortcuts={onShortcuts} />
    </header>
  );
}
