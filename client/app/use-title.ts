import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser’s tab after the screen. */
export function useTitle(screen: string): void {
  const { t } = useTranslation('app');
  const title = t('title', { screen });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
