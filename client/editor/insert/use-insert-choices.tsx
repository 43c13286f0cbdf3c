import { useTranslation } from 'react-i18next';
import { fits } from '#client/ui/fits.ts';
import type { Choice } from '#client/ui/picker.tsx';
import { INSERT_ITEMS, type InsertItem } from './insert-items.ts';

/** What can be inserted and is called by the typed letters. */
export function useInsertChoices(typed: string, onChoose: (item: InsertItem) => void): Choice[] {
  const { t } = useTranslation('tools');
  return INSERT_ITEMS.map((item) => ({
    item,
    name: t(`insert.item.${item.name}`),
    also: t(`insert.also.${item.name}`),
  }))
    .filter(({ name, also }) => fits(typed, name, also))
    .map(({ item, name }) => {
      const { icon: Picture } = item;
      return {
        key: item.name,
        label: (
          <>
            <Picture size={17} stroke={1.8} aria-hidden />
            {name}
          </>
        ),
        keys: 'typed' in item ? item.typed : undefined,
        run: () => onChoose(item),
      };
    });
}
