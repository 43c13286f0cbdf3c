import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useShortcuts } from '#client/ui/shortcuts.ts';

type Deeds = { save: () => void; submit: () => void; goToText: () => void };

/** Ctrl or Cmd with S saves now and with Enter hands in, also while one writes; the help dialog lists both. */
export function useDeskKeys(deeds: Deeds): void {
  const { t } = useTranslation('article');
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    // A dialog has its own Ctrl+Enter.
    const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]');
    if (event.key.toLowerCase() === 's') {
      event.preventDefault();
      deeds.save();
    } else if (event.key === 'Enter' && !inDialog) {
      event.preventDefault();
      deeds.submit();
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useShortcuts([
    { keys: keysAsWritten('Mod-s'), label: t('keys.save'), run: deeds.save },
    { keys: keysAsWritten('Mod-Enter'), label: t('keys.submit'), run: deeds.submit },
    { keys: 'e', label: t('keys.text'), run: deeds.goToText },
  ]);
}
