import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FLAGS, FORMS } from '#contract/vocabulary.ts';
import type { DeskView } from '#client/api/desks.ts';
import { languageName } from '#client/ui/language-name.ts';
import classes from './board.module.css';
import { isFiltered, LANE_WORDS, type BoardFilters } from './filters.ts';

export type ToolbarProps = {
  filters: BoardFilters;
  onFilters: (filters: BoardFilters) => void;
  desks: readonly DeskView[];
  languages: readonly string[];
};

type Chosen = { label: string; name: keyof BoardFilters; data: { value: string; label: string }[] };

/** Whose, which desk, which language, which flag, which form, and what the board is cut into. */
export function BoardToolbar({ filters, onFilters, desks, languages }: ToolbarProps): ReactNode {
  const { t, i18n } = useTranslation(['board', 'ui']);
  const set = (name: keyof BoardFilters, value: string): void => {
    const { [name]: _, ...rest } = filters;
    onFilters(value === '' ? rest : { ...rest, [name]: value });
  };
  const choices: Chosen[] = [
    {
      label: t('filter.desk'),
      name: 'deskId',
      data: [
        { value: '', label: t('filter.anyDesk') },
        ...desks.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      label: t('filter.language'),
      name: 'language',
      data: [
        { value: '', label: t('filter.anyLanguage') },
        ...languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })),
      ],
    },
    {
      label: t('filter.flag'),
      name: 'flag',
      data: [
        { value: '', label: t('filter.anyFlag') },
        ...FLAGS.map((flag) => ({ value: flag, label: t(`flag.${flag}`) })),
      ],
    },
    {
      label: t('ui:formFilter.label'),
      name: 'form',
      data: [
        { value: '', label: t('ui:formFilter.any') },
        ...FORMS.map((form) => ({ value: form, label: t(`ui:form.${form}`) })),
      ],
    },
    {
      label: t('filter.lanes'),
      name: 'lanes',
      data: [
        { value: '', label: t('lanes.none') },
        ...LANE_WORDS.map((word) => ({ value: word, label: t(`lanes.${word}`) })),
      ],
    },
  ];
  const { mine: _, ...withoutMine } = filters;
  const { awaits: _a, ...withoutAwaits } = filters;
  return (
    <Group className={classes['toolbar'] ?? ''} gap="sm" role="search">
      <Checkbox
        label={t('filter.mine')}
        checked={filters.mine === true}
        onChange={({ currentTarget: { checked } }) =>
          onFilters(checked ? { ...filters, mine: true } : withoutMine)
        }
      />
      <Checkbox
        label={t('filter.awaits')}
        checked={filters.awaits === 'me'}
        onChange={({ currentTarget: { checked } }) =>
          onFilters(checked ? { ...filters, awaits: 'me' } : withoutAwaits)
        }
      />
      {choices.map(({ label, name, data }) => (
        <NativeSelect
          key={name}
          aria-label={label}
          data={data}
          value={String(filters[name] ?? '')}
          onChange={({ currentTarget }) => set(name, currentTarget.value)}
        />
      ))}
      {isFiltered(filters) ? (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => onFilters(filters.lanes === undefined ? {} : { lanes: filters.lanes })}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
    </Group>
  );
}
