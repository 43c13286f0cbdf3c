import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import { useShortcuts, type Shortcut } from '#client/ui/shortcuts.ts';
import type { Choosing } from './chosen.ts';
import { focusedRow, moveFocus } from './use-row-focus.ts';

type Chosen = {
  /** Null where there is nothing to choose for. */
  choosing: Choosing | null;
  list: readonly ArticleRow[];
  place: RefObject<HTMLElement | null>;
};

/** x chooses the row in focus, Shift with the arrows goes on from it, Escape leaves it all. */
export function useChoosingKeys({ choosing, list, place }: Chosen): void {
  const { t } = useTranslation('deskList');
  const goOn = (by: 1 | -1): void => {
    const { from, to } = moveFocus(place, by);
    if (to !== null) choosing?.onGoingOn(from ?? to, to);
  };
  const one: Shortcut = {
    keys: 'x',
    label: t('key.choose'),
    run: () => {
      const row = list.find(({ id }) => id === focusedRow(place));
      if (row !== undefined) choosing?.onRow(row, false);
    },
  };
  const stretch: Shortcut[] = [
    { keys: 'Shift-ArrowDown', label: t('key.chooseOn'), run: () => goOn(1) },
    { keys: 'Shift-ArrowUp', label: t('key.chooseOn'), run: () => goOn(-1) },
  ];
  const none: Shortcut = {
    keys: 'Escape',
    label: t('key.chooseNone'),
    run: () => choosing?.onNone(),
  };
  const any = choosing !== null && choosing.rows.size > 0;
  useShortcuts(choosing === null ? [] : [one, ...stretch, ...(any ? [none] : [])]);
}
