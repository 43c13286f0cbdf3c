import { UnstyledButton } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { PersonMenu } from './on-demand.ts';
import classes from './shell.module.css';

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

type PersonButtonProps = { me: Me; onShortcuts: () => void };

/** Who is signed in, as initials; the menu’s code comes when somebody first reaches for it. */
export function PersonButton({ me, onShortcuts }: PersonButtonProps): ReactNode {
  const { t } = useTranslation('app');
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const button = (
    <UnstyledButton
      className={classes['person']}
      aria-label={t('person.menu', { name: me.name })}
      aria-haspopup="menu"
      aria-expanded={opened}
      onPointerEnter={() => setWanted(true)}
      onClick={() => {
        setWanted(true);
        setOpened(!opened);
      }}
    >
      {initialsOf(me.name)}
    </UnstyledButton>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <PersonMenu me={me} opened={opened} onOpen={setOpened} onShortcuts={onShortcuts}>
        {button}
      </PersonMenu>
    </Suspense>
  );
}
