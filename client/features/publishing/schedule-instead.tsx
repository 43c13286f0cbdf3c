import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { correctionsOf } from './correction-drafts.ts';
import { overridesOf } from './exceptions.ts';
import { mayBeQuiet } from './kinds.ts';
import classes from './publishing.module.css';
import type { Decisions } from './use-decisions.ts';

const ScheduleDialog = lazy(async () => ({
  default: (await import('./schedule-dialog.tsx')).ScheduleDialog,
}));

type ScheduleInsteadProps = {
  article: ArticleView;
  revision: { id: string; number: number };
  decisions: Decisions;
  onGo: (at: string) => void;
  onScheduled: (article: ArticleView) => Promise<void>;
};

/** Beside publishing at once: the same, at a time of its own. */
export function ScheduleInstead(props: ScheduleInsteadProps): ReactNode {
  const { article, revision, decisions, onGo, onScheduled } = props;
  const { t } = useTranslation('schedule');
  const [open, setOpen] = useState(false);
  const { kind, significant, corrections, known, reasons } = decisions;
  return (
    <>
      <AbilityButton
        ability={article.abilities.schedule}
        variant="default"
        className={classes['deed'] ?? ''}
        leftSection={<IconClock size={16} aria-hidden />}
        onClick={() => setOpen(decisions.complete())}
      >
        {t('action')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <ScheduleDialog
            article={article}
            number={revision.number}
            what={{
              revisionId: revision.id,
              kind,
              ...(mayBeQuiet(kind) ? { significant } : {}),
              corrections: kind === 'correction' ? correctionsOf(corrections) : [],
              overrides: overridesOf(known?.issues ?? [], reasons),
            }}
            onGo={onGo}
            onScheduled={onScheduled}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
