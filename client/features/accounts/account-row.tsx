import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './people.module.css';

/** A button of a row: its short word, and what it is called for whoever hears it out of the row. */
type RowDeed = { word: string; label: string; onClick: () => void };

type AccountRowProps = {
  name: string;
  email: string;
  /** Signs under the address. */
  signs?: ReactNode;
  deeds: readonly RowDeed[];
  /** What they may do, and where. */
  children: ReactNode;
};

/** One account, or one that is to be: who it is, what they may do, and what can be done about it. */
export function AccountRow({ name, email, signs, deeds, children }: AccountRowProps): ReactNode {
  return (
    <li className={classes['row']}>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        <div className={classes['quiet']}>
          <bdi>{email}</bdi>
        </div>
        {signs}
      </div>
      <div>{children}</div>
      <Group gap="xs" wrap="nowrap" className={classes['deeds'] ?? ''}>
        {deeds.map(({ word, label, onClick }) => (
          <Button
            key={word}
            size="compact-sm"
            variant="default"
            aria-label={label}
            onClick={onClick}
          >
            {word}
          </Button>
        ))}
      </Group>
    </li>
  );
}
