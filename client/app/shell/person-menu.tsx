import { Menu, UnstyledButton } from '@mantine/core';
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { LanguageChoice } from './language-choice.tsx';
import { placesFor } from './places.ts';
import classes from './shell.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { useSignOut } from './use-sign-out.ts';

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

type PersonMenuProps = { me: Me; onShortcuts: () => void };

/** Who is signed in, and what is theirs: account, looks, language, signing out. */
export function PersonMenu({ me, onShortcuts }: PersonMenuProps): ReactNode {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={classes['person']}
          aria-label={t('person.menu', { name: me.name })}
        >
          {initialsOf(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{me.name}</bdi>
          <br />
          <bdi>{me.email}</bdi>
        </Menu.Label>
        {placesFor(me)
          .filter((place) => place.where === 'menu')
          .map(({ to, word, icon: Picture }) => (
            <Menu.Item
              key={to}
              component={Link}
              to={to}
              leftSection={<Picture size={16} aria-hidden />}
            >
              {t(`nav.${word}`)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <ThemeChoice />
        <LanguageChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
          {t('person.shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
