import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import {
  SUGGESTION_DEEDS,
  SUGGESTION_KEYS,
  type SuggestionDeed,
} from '#client/editor/suggestions/suggestion-keys.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useCommands } from '#client/ui/commands.ts';
import { useShortcuts } from '#client/ui/shortcuts.ts';

/** By single keys outside the text, by keys in it, by name in the palette: what suggestions are reached with. */
export function useSuggestionDeeds(handle: BodyHandle | null, onStep: (by: 1 | -1) => void): void {
  const { t } = useTranslation('suggestions');
  const deeds = Object.keys(SUGGESTION_KEYS) as SuggestionDeed[];
  const run = (deed: SuggestionDeed): void => {
    if (deed === 'next' || deed === 'previous') onStep(deed === 'next' ? 1 : -1);
    else handle?.run(SUGGESTION_DEEDS[deed]);
  };
  useShortcuts([
    { keys: '}', label: t('next'), run: () => onStep(1) },
    { keys: '{', label: t('previous'), run: () => onStep(-1) },
    // The text listens for these itself.
    ...deeds.map((deed) => ({
      keys: keysAsWritten(SUGGESTION_KEYS[deed]),
      label: t(deed),
      run: () => run(deed),
    })),
  ]);
  useCommands(() =>
    deeds.map((deed) => ({
      id: `suggestions.${deed}`,
      group: t('panel'),
      label: t(deed),
      keys: keysAsWritten(SUGGESTION_KEYS[deed]),
      run: () => run(deed),
    })),
  );
}
