import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconProgress from '@tabler/icons-react/dist/esm/icons/IconProgress.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#contract/vocabulary.ts';
import { Sign } from './sign.tsx';

/** That an article is a flash, or is still developing; a full report has no sign. */
export function FormSign({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('ui');
  if (form === 'full') return null;
  return (
    <Sign
      tone={form === 'flash' ? 'bad' : 'work'}
      icon={form === 'flash' ? IconBolt : IconProgress}
    >
      {t(`form.${form}`)}
    </Sign>
  );
}
