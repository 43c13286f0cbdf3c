import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import { languageName } from '#client/ui/language-name.ts';
import classes from './choose-box.module.css';
import type { Choosing } from './chosen.ts';

type ChooseBoxProps = { row: ArticleRow; choosing: Choosing };

/** Chooses a row of the list; with Shift everything since the one that was chosen before. */
export function ChooseBox({ row, choosing }: ChooseBoxProps): ReactNode {
  const { t, i18n } = useTranslation('deskList');
  const { slugline, headline, language } = row;
  const words = headline.trim();
  const about = {
    headline: words === '' ? slugline : words,
    language: languageName(language, i18n.language),
  };
  return (
    <label className={classes['box']}>
      <Checkbox
        size="xs"
        aria-label={t('choose', about)}
        checked={choosing.rows.has(row.id)}
        onChange={({ nativeEvent }) =>
          choosing.onRow(row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}

type ChooseAllProps = { list: readonly ArticleRow[]; choosing: Choosing };

/** Chooses all that is shown, or leaves it. */
export function ChooseAll({ list, choosing }: ChooseAllProps): ReactNode {
  const { t } = useTranslation('deskList');
  const count = list.filter(({ id }) => choosing.rows.has(id)).length;
  return (
    <label className={classes['box']}>
      <Checkbox
        size="xs"
        aria-label={t('chooseAll')}
        checked={count > 0 && count === list.length}
        indeterminate={count > 0 && count < list.length}
        onChange={choosing.onAll}
      />
    </label>
  );
}
