import { Menu, type MenuItemProps } from '@mantine/core';
import { useId, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/common.ts';
import classes from './ability-menu-item.module.css';

type AbilityMenuItemProps = MenuItemProps & {
  /** The server’s answer; undefined while it is not known. */
  ability: AbilityAnswer | undefined;
  onClick: () => void;
};

/**
 * A menu’s item for something that may not be allowed just now. A refused one can still be reached and says why below
 * its name, in the server’s words.
 */
export function AbilityMenuItem({
  ability,
  onClick,
  children,
  ...rest
}: AbilityMenuItemProps): ReactNode {
  const { t } = useTranslation('ui');
  const id = useId();
  if (ability?.allowed === true) {
    return (
      <Menu.Item {...rest} onClick={onClick}>
        {children}
      </Menu.Item>
    );
  }
  const { color: _none, ...plain } = rest;
  return (
    <Menu.Item
      {...plain}
      className={classes['refused'] ?? ''}
      closeMenuOnClick={false}
      aria-disabled
      aria-describedby={id}
      onClick={(event: MouseEvent) => event.preventDefault()}
    >
      {children}
      <span id={id} className={classes['why']}>
        {ability?.sentence ?? t(ability === undefined ? 'ability.asking' : 'ability.refused')}
      </span>
    </Menu.Item>
  );
}
