import { Button, VisuallyHidden } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import IconLoader2 from '@tabler/icons-react/dist/esm/icons/IconLoader2.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '#client/ui/said.ts';
import { Instant } from '#client/ui/time-ago.tsx';
import type { SavePhase, SaveState } from '../saving/save-state.ts';
import classes from './heading.module.css';

type SaveLineProps = { state: SaveState; phase: SavePhase; onSave: () => void };

const ICONS = {
  saved: IconCheck,
  saving: IconLoader2,
  retrying: IconAlertTriangle,
  offline: IconCloudOff,
  'signed-out': IconAlertTriangle,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
} as const;

/** Where the typed words are: at the server and since when, on their way, or not, and why. */
export function SaveLine({ state, phase, onSave }: SaveLineProps): ReactNode {
  const { t } = useTranslation('article');
  const said = useSaid();
  const Picture = ICONS[phase];
  const { trouble } = state;
  const tries = trouble?.tries ?? 0;
  const reason =
    trouble === null || trouble.kind === 'signed-out'
      ? ''
      : said.coded(trouble.code ?? '', trouble.sentence) || t('save.silence');
  const isTrouble = phase !== 'saved' && phase !== 'saving';
  return (
    <div className={classes['save']} data-phase={phase}>
      <Picture size={15} stroke={2.2} aria-hidden />
      <span>
        {phase === 'saved' ? (
          <>
            {t('save.saved')} <Instant at={state.savedAt} form="clock" />
          </>
        ) : (
          t(`save.${phase}`, { count: tries })
        )}
        {isTrouble && reason !== '' ? <span className={classes['reason']}> {reason}</span> : null}
      </span>
      {isTrouble && phase !== 'conflict' ? (
        <Button size="compact-xs" variant="default" onClick={onSave}>
          {t('save.now')}
        </Button>
      ) : null}
      {/* Every save read aloud would drown the words; what does not go well is worth it. */}
      <VisuallyHidden role="status">
        {isTrouble ? `${t(`save.${phase}`, { count: tries })} ${reason}` : ''}
      </VisuallyHidden>
    </div>
  );
}
