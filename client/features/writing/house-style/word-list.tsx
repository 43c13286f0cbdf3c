import { ActionIcon, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { DictionaryWordView } from '#contract/api/house-style.ts';
import { call } from '#client/api/call.ts';
import { languageName } from '#client/ui/language-name.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { HOUSE_STYLE, houseStyleRoutes, wordsQuery } from './api.ts';
import classes from './house-style.module.css';

type WordProps = { word: DictionaryWordView; onDrop: (() => void) | null };

function Word({ word, onDrop }: WordProps): ReactNode {
  const { t } = useTranslation('houseStyle');
  return (
    <li className={classes['word']} title={t('addedBy', { name: word.createdBy.name })}>
      <bdi lang={word.language}>{word.word}</bdi>
      <span className={classes['quiet']}>{word.language}</span>
      {onDrop === null ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('dropWord', { word: word.word })}
          onClick={onDrop}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function AddWord({ languages }: { languages: readonly string[] }): ReactNode {
  const { t, i18n } = useTranslation('houseStyle');
  const client = useQueryClient();
  const [word, setWord] = useState('');
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const add = useMutation({
    mutationFn: () => call(houseStyleRoutes.addWord, { body: { word, language } }),
    onSuccess: async () => {
      setWord('');
      await client.invalidateQueries({ queryKey: HOUSE_STYLE });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') add.mutate();
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          label={t('newWord')}
          size="xs"
          maxLength={80}
          dir="auto"
          spellCheck={false}
          value={word}
          onChange={({ currentTarget }) => setWord(currentTarget.value)}
        />
        <NativeSelect
          label={t('language')}
          size="xs"
          value={language}
          data={languages.map((value) => ({ value, label: languageName(value, i18n.language) }))}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {t('addWord')}
        </Button>
      </Group>
      {add.error === null ? null : <ProblemAlert problem={add.error} />}
    </form>
  );
}

/** The words that the newsroom’s spelling takes as right: added by those who write, dropped by a chief. */
export function WordList({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('houseStyle');
  const client = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    wordsQuery(''),
  );
  const drop = useMutation({
    mutationFn: (id: string) => call(houseStyleRoutes.dropWord, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: HOUSE_STYLE }),
  });
  const holds = (right: 'write' | 'house-style'): boolean =>
    me.memberships.some(({ rights }) => rights.includes(right));
  const mayDrop = me.isAdmin || holds('house-style');
  const words = data?.pages.flatMap(({ items }) => items) ?? [];
  const problem = error ?? drop.error;
  return (
    <Panel title={t('words')} lead={t('wordsLead')}>
      {holds('write') ? <AddWord languages={me.newsroom.languages} /> : null}
      {problem === null ? null : <ProblemAlert problem={problem} />}
      {data !== undefined && words.length === 0 ? (
        <p className={classes['quiet']}>{t('noWords')}</p>
      ) : (
        <ul className={classes['words']}>
          {words.map((word) => (
            <Word key={word.id} word={word} onDrop={mayDrop ? () => drop.mutate(word.id) : null} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Panel>
  );
}
