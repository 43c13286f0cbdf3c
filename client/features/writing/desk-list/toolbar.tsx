import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import IconFilterOff from '@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMS } from '#contract/vocabulary.ts';
import type { DeskView } from '#client/api/desks.ts';
import { languageName } from '#client/ui/language-name.ts';
import classes from './desk-list.module.css';
import { isFiltered, type Filters } from './filters.ts';

type ToolbarProps = {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  desks: readonly DeskView[];
  languages: readonly string[];
  searchRef: RefObject<HTMLInputElement | null>;
};

type SearchProps = Pick<ToolbarProps, 'filters' | 'onFilters' | 'searchRef'>;

/** Typing is shown at once and searched for a moment later; the address follows, and leads when one goes back. */
function Search({ filters, onFilters, searchRef }: SearchProps): ReactNode {
  const { t } = useTranslation('deskList');
  const [typed, setTyped] = useState(filters.search ?? '');
  const sent = useRef(filters.search ?? '');
  useEffect(() => {
    if ((filters.search ?? '') === sent.current) return;
    sent.current = filters.search ?? '';
    setTyped(sent.current);
  }, [filters.search]);
  const send = useDebouncedCallback((words: string) => {
    const { search: _, ...rest } = filters;
    sent.current = words.trim();
    onFilters(sent.current === '' ? rest : { ...rest, search: sent.current });
  }, 250);
  const type = (words: string): void => {
    setTyped(words);
    send(words);
  };
  return (
    <TextInput
      ref={searchRef}
      className={classes['search']}
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => type('')} />
        )
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

/** Search, language, desk and form above the list. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { filters, onFilters, desks, languages } = props;
  const { t, i18n } = useTranslation(['deskList', 'ui']);
  const { language: _l, ...withoutLanguage } = filters;
  const { form: _f, ...withoutForm } = filters;
  const { deskId: _d, ...withoutDesk } = filters;
  return (
    <Group className={classes['toolbar'] ?? ''} gap="sm" role="search">
      <Search {...props} />
      <NativeSelect
        aria-label={t('language')}
        value={filters.language ?? ''}
        data={[
          { value: '', label: t('anyLanguage') },
          ...languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilters(value === '' ? withoutLanguage : { ...filters, language: value })
        }
      />
      <NativeSelect
        aria-label={t('desk')}
        value={filters.deskId ?? ''}
        data={[
          { value: '', label: t('anyDesk') },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilters(value === '' ? withoutDesk : { ...filters, deskId: value })
        }
      />
      <NativeSelect
        aria-label={t('ui:formFilter.label')}
        value={filters.form ?? ''}
        data={[
          { value: '', label: t('ui:formFilter.any') },
          ...FORMS.map((value) => ({ value, label: t(`ui:form.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const form = FORMS.find((each) => each === value);
          onFilters(form === undefined ? withoutForm : { ...filters, form });
        }}
      />
      {isFiltered(filters) ? (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => onFilters({})}
        >
          {t('clear')}
        </Button>
      ) : null}
    </Group>
  );
}
