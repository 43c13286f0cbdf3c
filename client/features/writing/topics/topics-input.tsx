import { MultiSelect, type ComboboxItem, type MultiSelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicLabels } from '#contract/api/topics.ts';
import { topicsQuery } from './api.ts';
import { readTopic, readTopics, topicNames } from './topic-names.ts';
import classes from './topics.module.css';

type TopicsInputProps = Pick<MultiSelectProps, 'size' | 'label' | 'description' | 'error'> & {
  disabled?: boolean;
  /** The codes. */
  value: readonly string[];
  /** What is known of their names; what is chosen here is remembered besides. */
  labels: TopicLabels;
  onChange: (codes: string[]) => void;
};

/** How many topics a story has at most, and how long nobody types before names are looked for, in milliseconds. */
const MOST = 30;
const REST = 150;

/** A topic on offer: its name, and its code, which tells those of one name apart. */
function offer({ option: { value, label } }: { option: ComboboxItem }): ReactNode {
  return (
    <span className={classes['offer']}>
      <bdi>{label}</bdi>
      {label === value ? null : <span className={classes['code']}>{value}</span>}
    </span>
  );
}

/** Which topics there are to these words; a code can be had whether anybody loaded its name or not. */
function useFound(words: string, language: string): { found: TopicLabels; isAsked: boolean } {
  const [search] = useDebouncedValue(words.trim(), REST);
  const { data, isFetching } = useQuery(topicsQuery({ search, language }));
  const items = search === '' || words.trim() === '' ? [] : (data?.items ?? []);
  const code = readTopic(words);
  return {
    found: {
      ...Object.fromEntries(items.map(({ code: each, names }) => [each, names])),
      ...(code === null || items.some((item) => item.code === code) ? {} : { [code]: {} }),
    },
    isAsked: isFetching || search !== words.trim(),
  };
}

/** What something is about, shown by name and chosen by name, by code or by address; several codes can be pasted. */
export function TopicsInput(props: TopicsInputProps): ReactNode {
  const { value, labels, onChange, disabled = false, ...look } = props;
  const { t, i18n } = useTranslation(['article', 'ui']);
  const { language } = i18n;
  const [words, setWords] = useState('');
  const [seen, setSeen] = useState<TopicLabels>({});
  const { found, isAsked } = useFound(words, language);
  const names = topicNames(value, { ...labels, ...seen }, language);
  const choose = (codes: readonly string[]): void => {
    setSeen({ ...seen, ...found });
    onChange([...new Set(codes)].slice(0, MOST));
  };
  const takeCode = (): void => {
    const code = readTopic(words);
    if (code === null) return;
    setWords('');
    choose([...value, code]);
  };
  const offered = Object.entries(found).filter(([code]) => !value.includes(code));
  const nothing = words.trim() === '' ? 'topicsType' : 'topicsNone';
  return (
    <MultiSelect
      {...look}
      disabled={disabled}
      searchable
      hidePickedOptions
      maxValues={MOST}
      dir="auto"
      data={[
        ...value.map((code) => ({ value: code, label: names.get(code) ?? code })),
        ...offered.map(([code, { [language]: own, en = code }]) => ({
          value: code,
          label: own ?? en,
        })),
      ]}
      filter={({ options }) => options}
      renderOption={offer}
      nothingFoundMessage={isAsked && words.trim() !== '' ? t('ui:loading') : t(`story.${nothing}`)}
      value={[...value]}
      onChange={choose}
      searchValue={words}
      onSearchChange={setWords}
      onBlur={takeCode}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || words === '') return;
        // What is being looked for must not send the form that it stands in.
        event.preventDefault();
        takeCode();
      }}
      onPaste={(event) => {
        const codes = readTopics(event.clipboardData.getData('text'));
        if (codes === null) return;
        event.preventDefault();
        choose([...value, ...codes]);
      }}
    />
  );
}
