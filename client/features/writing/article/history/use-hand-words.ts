import { useTranslation } from 'react-i18next';
import type { HandWords } from './hands.ts';

/** How hands that are nobody’s are called on this screen. */
export function useHandWords(): HandWords {
  const { t } = useTranslation('history');
  return {
    system: t('system'),
    wire: t('wire'),
    template: t('template'),
    engine: (name) => t('engine', { name }),
  };
}
