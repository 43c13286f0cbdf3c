import { Button, VisuallyHidden } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCloudOff from '@tabler/icons-react/dist/esm/icons/IconCloudOff.mjs';
import IconLoader2 from '@tabler/icons-react/dist/esm/icons/IconLoader2.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavePhase, SharedView } from '#client/editor/collab/shared-view.ts';
import { Instant } from '#client/ui/time-ago.tsx';
import classes from './heading.module.css';

type SaveLineProps = {
  view: SharedView;
  phase: SavePhase;
  /** When the text was saved last before this screen was opened, ISO 8601. */
  savedAt: string;
  onSave: () => void;
};

const ICONS = {
  opening: IconLoader2,
  saved: IconCheck,
  saving: IconLoader2,
  reconnecting: IconLoader2,
  offline: IconCloudOff,
  'signed-out': IconAlertTriangle,
  closed: IconAlertTriangle,
} as const;

/** Whether somebody should be told aloud, and can do something about it. */
function isTrouble(phase: SavePhase): boolean {
  return phase === 'reconnecting' || phase === 'offline' || phase === 'signed-out';
}

/** Where the typed words are: at the server and since when, on their way, kept on this computer, or nowhere else. */
export function SaveLine({ view, phase, savedAt, onSave }: SaveLineProps): ReactNode {
  const { t } = useTranslation('article');
  const Picture = ICONS[phase];
  const sentence = (): string => {
    if (phase === 'offline' || phase === 'reconnecting') {
      if (!view.pending) return t(`save.${phase}`);
      return t(view.kept ? `save.${phase}Kept` : `save.${phase}Unkept`);
    }
    return phase === 'closed' && !view.pending ? t('save.over') : t(`save.${phase}`);
  };
  return (
    <div className={classes['save']} data-phase={phase}>
      <Picture size={15} stroke={2.2} aria-hidden />
      <span>
        {sentence()}
        {phase === 'saved' ? (
          <>
            {' '}
            <Instant at={view.savedAt ?? savedAt} form="clock" />
          </>
        ) : null}
      </span>
      {isTrouble(phase) ? (
        <Button size="compact-xs" variant="default" onClick={onSave}>
          {t('save.again')}
        </Button>
      ) : null}
      {/* Every save read aloud would drown the words; what does not go well is worth it. */}
      <VisuallyHidden role="status">{isTrouble(phase) ? sentence() : ''}</VisuallyHidden>
    </div>
  );
}
