import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sign } from '#client/ui/sign.tsx';
import classes from './story.module.css';

/** Around the note to editors: it must never be taken for something that readers see. */
export function NoteToEditors({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('article');
  return (
    <div className={classes['private']}>
      <Sign tone="wait" icon={IconLock}>
        {t('story.private')}
      </Sign>
      {children}
    </div>
  );
}
