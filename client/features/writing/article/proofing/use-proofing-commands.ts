import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { findingBeyond, goToFinding } from '#client/editor/proofing/asking.ts';
import type { PlacedFinding } from '#client/editor/proofing/finding.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useCommands } from '#client/ui/commands.ts';
import { useShortcuts } from '#client/ui/shortcuts.ts';

type Hands = {
  on: boolean;
  handle: BodyHandle | null;
  onSwitch: (on: boolean) => void;
  onAsk: (found: PlacedFinding) => void;
};

/** Offers in the palette what proofing can do, and names its keys on the sheet. */
export function useProofingCommands({ on, handle, onSwitch, onAsk }: Hands): void {
  const { t } = useTranslation(['proofing', 'article']);
  const group = t('article:field.body');
  const ask = (): void => {
    const next = handle === null ? null : findingBeyond(handle.view, 1);
    if (handle === null || next === null) return;
    goToFinding(handle.view, next);
    onAsk(next);
  };
  const keys = keysAsWritten('Mod-.');
  useCommands(() => [
    {
      id: 'proofing.switch',
      group,
      label: t(on ? 'turnOff' : 'turnOn'),
      run: () => onSwitch(!on),
    },
    {
      id: 'proofing.next',
      group,
      label: t('nextFinding'),
      keys,
      why: on ? undefined : t('isOff'),
      run: ask,
    },
  ]);
  useShortcuts(on ? [{ keys, label: t('nextFinding'), group, run: ask }] : []);
}
