import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STYLE_RULE_SEVERITIES } from '#contract/writing-words.ts';
import { languageName } from '#client/ui/language-name.ts';
import type { RuleFilter } from './api.ts';
import classes from './house-style.module.css';
import type { Owner } from './owners.ts';

type RuleFiltersProps = {
  filter: RuleFilter;
  owners: readonly { id: Owner; name: string }[];
  languages: readonly string[];
  onChange: (filter: RuleFilter) => void;
};

/** A filter without what is empty. */
function without(filter: Record<string, string | undefined>): RuleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** Which rules are shown: whose, for which language, how heavy, with which words. */
export function RuleFilters({ filter, owners, languages, onChange }: RuleFiltersProps): ReactNode {
  const { t, i18n } = useTranslation('houseStyle');
  const set = (name: keyof RuleFilter, value: string): void =>
    onChange(without({ ...filter, [name]: value }));
  const all = { value: '', label: t('all') };
  return (
    <div className={classes['filters']} role="search" aria-label={t('filters')}>
      <TextInput
        label={t('search')}
        size="xs"
        maxLength={100}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => set('q', currentTarget.value)}
      />
      <NativeSelect
        label={t('owner')}
        size="xs"
        value={filter.deskId ?? ''}
        data={[all, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => set('deskId', currentTarget.value)}
      />
      <NativeSelect
        label={t('language')}
        size="xs"
        value={filter.language ?? ''}
        data={[
          all,
          ...languages.map((value) => ({ value, label: languageName(value, i18n.language) })),
        ]}
        onChange={({ currentTarget }) => set('language', currentTarget.value)}
      />
      <NativeSelect
        label={t('severityLabel')}
        size="xs"
        value={filter.severity ?? ''}
        data={[
          all,
          ...STYLE_RULE_SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
        ]}
        onChange={({ currentTarget }) => set('severity', currentTarget.value)}
      />
    </div>
  );
}
