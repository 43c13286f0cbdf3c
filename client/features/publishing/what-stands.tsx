import { Button } from '@mantine/core';
import IconCurrentLocation from '@tabler/icons-react/dist/esm/icons/IconCurrentLocation.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './publishing.module.css';

type WhatStandsProps = {
  /** How many issues nobody has let pass. */
  count: number;
  /** The list of them, which may be screens away. */
  checks: RefObject<HTMLElement | null>;
};

/** Beside the button that cannot be pressed: how much stands in the way, and the way to it. */
export function WhatStands({ count, checks }: WhatStandsProps): ReactNode {
  const { t } = useTranslation('publishing');
  if (count === 0) return null;
  return (
    <Button
      variant="subtle"
      c="var(--wt-tone-bad)"
      className={classes['deed']}
      leftSection={<IconHandStop size={16} aria-hidden />}
      rightSection={<IconCurrentLocation size={16} aria-hidden />}
      onClick={() => {
        // Below the head of the dialog, and not behind what is sent.
        checks.current?.scrollIntoView({ block: 'start' });
        checks.current?.focus({ preventScroll: true });
      }}
    >
      {t('checks.error', { count })}
    </Button>
  );
}
