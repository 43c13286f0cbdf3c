import { useTranslation } from 'react-i18next';
import { useCommands } from '#client/ui/commands.ts';
import { useShortcuts } from '#client/ui/shortcuts.ts';
import type { ArticlePanel } from '../parts.ts';

type Ways = {
  panels: readonly ArticlePanel[];
  onOpen: (id: string) => void;
  /** Gives the text the room of the panels; absent where there is nothing to close. */
  onClose: (() => void) | null;
};

type Way = { id: string; label: string; keys: string | undefined; run: () => void };

/** Offers the panels beside the text in the palette, and by P and a letter. */
export function usePanelCommands({ panels, onOpen, onClose }: Ways): void {
  const { t } = useTranslation('article');
  const ways: Way[] = panels.map(({ id, label, key }) => ({
    id: `panel.${id}`,
    label: t('panel.show', { name: label }),
    keys: key === undefined ? undefined : `p ${key}`,
    run: () => onOpen(id),
  }));
  if (onClose !== null) {
    ways.push({ id: 'panel.none', label: t('panel.close'), keys: 'p x', run: onClose });
  }
  useCommands(() => ways.map((way) => ({ ...way, group: t('palette') })));
  const group = t('panel.all');
  useShortcuts(
    ways.flatMap(({ keys, label, run }) =>
      keys === undefined ? [] : [{ keys, label, run, group }],
    ),
  );
}
