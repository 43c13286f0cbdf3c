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
  const { t } = useTranslation(['publishing', 'article']);
  const [open, setOpen] = useState(false);
  const { article } = props;
  const { publish, 'break-glass': glass } = article.abilities;
  // Whoever may break the glass sees in the dialog what is missing, and decides there.
  const opens = publish.reason === 'sign-off-missing' && glass.allowed;
  const answer = opens
    ? glass
    : publish.reason === 'sign-off-missing'
      ? { allowed: publish.allowed, sentence: t('notSigned') }
      : publish;
  useAbilityCommands(t('article:palette'), [
    { id: 'article.publish', label: t('action'), ability: answer, run: () => setOpen(true) },
  ]);
  return (
    <>
      <AbilityButton
        ability={answer}
        variant={publish.allowed ? 'filled' : 'default'}
        leftSection={<IconBroadcast size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </AbilityButton>
      {open && article.head !== null ? (
        <Suspense fallback={null}>
          <PublishDialog {...props} head={article.head} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
