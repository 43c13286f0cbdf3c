import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { useAbilityCommands } from '#client/ui/ability-commands.ts';
import type { PublishProps } from './publish-props.ts';

const PublishDialog = lazy(async () => ({
  default: (await import('./publish-dialog.tsx')).PublishDialog,
}));

/** The button that opens what there is to decide before readers see a revision. */
export function PublishActions(props: PublishProps): ReactNode {
  const { t } = useTranslation(['publishing', 'article', 'schedule']);
  const [open, setOpen] = useState(false);
  const { article } = props;
  const { publish, schedule, 'break-glass': glass } = article.abilities;
  // Whoever may break the glass sees in the dialog what is missing, and decides there.
  const opens = publish.reason === 'sign-off-missing' && glass.allowed;
  // Under embargo nothing is published; it may be scheduled for its end.
  const waits = publish.reason === 'embargoed' && schedule.allowed;
  const answer = waits
    ? schedule
    : opens
      ? glass
      : publish.reason === 'sign-off-missing'
        ? { allowed: publish.allowed, sentence: t('notSigned') }
        : publish;
  const label = t(waits ? 'schedule:action' : 'action');
  useAbilityCommands(t('article:palette'), [
    { id: 'article.publish', label, ability: answer, run: () => setOpen(true) },
  ]);
  return (
    <>
      <AbilityButton
        ability={answer}
        variant={publish.allowed ? 'filled' : 'default'}
        leftSection={<IconBroadcast size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </AbilityButton>
      {open && article.head !== null ? (
        <Suspense fallback={null}>
          <PublishDialog {...props} head={article.head} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
