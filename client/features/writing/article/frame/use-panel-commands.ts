import { useTranslation } from 'react-i18next';
import { useCommands } from '#client/ui/commands.ts';
import type { ArticlePanel } from '../parts.ts';

/** Offers the panels beside the text in the palette. */
export function usePanelCommands(
  panels: readonly ArticlePanel[],
  onPanel: (panel: string) => void,
): void {
  const { t } = useTranslation('article');
  useCommands(() =>
    panels.map(({ id, label }) => ({
      id: `panel.${id}`,
      group: t('palette'),
      label: t('panel.show', { name: label }),
      run: () => onPanel(id),
    })),
  );
}
