import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { useAbilityCommands } from '#client/ui/ability-commands.ts';
import { missingSteps, signOffAbility } from './standing.ts';
import type { SignOffProps } from './sign-off-props.ts';

const SignOffDialog = lazy(async () => ({
  default: (await import('./sign-off-dialog.tsx')).SignOffDialog,
}));

/** The button that opens what there is to read and sign. */
export function SignOffActions(props: SignOffProps): ReactNode {
  const { t } = useTranslation(['signOff', 'article']);
  const [open, setOpen] = useState(false);
  const { article } = props;
  const ability = signOffAbility(article);
  const isNext = article.stage === 'in-review' && missingSteps(article).length > 0;
  const answer =
    article.head === null ? { allowed: ability.allowed, sentence: t('nothingYet') } : ability;
  useAbilityCommands(t('article:palette'), [
    { id: 'article.sign-off', label: t('action'), ability: answer, run: () => setOpen(true) },
  ]);
  return (
    <>
      <AbilityButton
        ability={answer}
        variant={isNext && ability.allowed ? 'filled' : 'default'}
        leftSection={<IconSignature size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <SignOffDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
