import { Button, Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '#contract/api/handover.ts';
import { Instant } from '#client/ui/time-ago.tsx';
import classes from './duty.module.css';

type SinceProps = {
  handover: Handover | undefined;
  onSince: (since: string | undefined) => void;
};

/** Since when it is told, and another time for whoever wants one. The time typed is that of this machine’s clock. */
export function Since({ handover, onSince }: SinceProps): ReactNode {
  const { t } = useTranslation('duty');
  const [local, setLocal] = useState('');
  return (
    <>
      {handover === undefined ? null : (
        <p className={classes['since']}>
          {t(`handover.${handover.sinceWhy}`)} <Instant at={handover.since} />
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const instant = new Date(local);
          if (!Number.isNaN(instant.getTime())) onSince(instant.toISOString());
        }}
      >
        <Group align="flex-end">
          <TextInput
            type="datetime-local"
            label={t('handover.chosenLabel')}
            description={new Intl.DateTimeFormat().resolvedOptions().timeZone}
            value={local}
            onChange={({ currentTarget }) => setLocal(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={local === ''}>
            {t('handover.show')}
          </Button>
          {handover?.sinceWhy === 'chosen' ? (
            <Button variant="subtle" onClick={() => onSince(undefined)}>
              {t('handover.last')}
            </Button>
          ) : null}
        </Group>
      </form>
    </>
  );
}
