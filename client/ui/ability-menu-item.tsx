import { Menu, type MenuItemProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { useSaid } from './said.ts';
import classes from './ability-menu-item.module.css';

type AbilityMenuItemProps = MenuItemProps & {
  /** The server’s answer; undefined while it is not known. */
  ability: AbilityAnswer | undefined;
  onClick: () => void;
};

/** A line of a menu for something that may not be allowed just now; a refused one can be reached and says why under it. */
export function AbilityMenuItem({
  ability,
  onClick,
  children,
  ...rest
}: AbilityMenuItemProps): ReactNode {
  const { t } = useTranslation('ui');
  const said = useSaid();
  if (ability?.allowed === true) {
    return (
      <Menu.Item {...rest} onClick={onClick}>
        {children}
      </Menu.Item>
    );
  }
  const reason =
    ability === undefined ? t('ability.asking') : said.refusal(ability) || t('ability.refused');
  return (
    <Menu.Item
      {...rest}
      aria-disabled
      closeMenuOnClick={false}
      className={classes['refused'] ?? ''}
    >
      {children}
      <span className={classes['reason']}>{reason}</span>
    </Menu.Item>
  );
}
