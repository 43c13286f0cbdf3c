import { Menu } from '@mantine/core';
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { LanguageChoice } from './language-choice.tsx';
import { placesFor } from './places.ts';
import { ThemeChoice } from './theme-choice.tsx';
import { useSignOut } from './use-sign-out.ts';

type PersonMenuProps = {
  me: Me;
  opened: boolean;
  onOpen: (opened: boolean) => void;
  onShortcuts: () => void;
  children: ReactNode;
};

/** Who is signed in, and what is theirs: account, looks, language, signing out. */
export function PersonMenu({
  me,
  opened,
  onOpen,
  onShortcuts,
  children,
}: PersonMenuProps): ReactNode {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      width={260}
      shadow="md"
      opened={opened}
      onChange={onOpen}
    >
      <Menu.Target>{children}</Menu.Target>
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
