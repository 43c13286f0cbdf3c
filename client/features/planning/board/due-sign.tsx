import IconAlarm from '@tabler/icons-react/dist/esm/icons/IconAlarm.mjs';
import IconClockExclamation from '@tabler/icons-react/dist/esm/icons/IconClockExclamation.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueView } from '#contract/api/board.ts';
import { useNow } from '#client/ui/clock.ts';
import { Sign } from '#client/ui/sign.tsx';
import { dueWords } from './due.ts';

/** When something is due, in words; what is late says so. The full time with its zone on pointing at it. */
export function DueSign({ due }: { due: DueView }): ReactNode {
  const { t, i18n } = useTranslation('board');
  const { late, soon, relative, full } = dueWords(due, useNow(), i18n);
  return (
    <Sign
      tone={late ? 'bad' : soon ? 'wait' : 'plain'}
      icon={late ? IconClockExclamation : IconAlarm}
      title={full}
    >
      {t(late ? 'due.late' : 'due.in', { time: relative })}
    </Sign>
  );
}
