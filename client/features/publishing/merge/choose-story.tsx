import { Skeleton, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '#contract/api/merging.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { duplicatesQuery } from './api.ts';
import { DuplicateLine } from './duplicate-line.tsx';
import classes from './merge.module.css';

type ChooseStoryProps = { storyId: string; onChoose: (story: Duplicate) => void };

/** Which story this one doubles: likely ones at once, any other by its slugline or headline. */
export function ChooseStory({ storyId, onChoose }: ChooseStoryProps): ReactNode {
  const { t } = useTranslation('merge');
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...duplicatesQuery(storyId, settled),
    placeholderData: keepPreviousData,
  });
  const searching = settled.length >= 2;
  return (
    <Stack gap="sm">
      <TextInput
        label={t('search')}
        description={t('searchHint')}
        type="search"
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <section aria-label={t(searching ? 'found' : 'likely')} aria-busy={found.isFetching}>
        <Text size="sm" fw={600} mb={4}>
          {t(searching ? 'found' : 'likely')}
        </Text>
        {found.error === null ? null : <ProblemAlert problem={found.error} />}
        {found.isPending ? <Skeleton h={60} /> : null}
        {found.data?.length === 0 ? (
          <Text size="sm" role="status">
            {t(searching ? 'foundNone' : 'likelyNone')}
          </Text>
        ) : null}
        <ul className={classes['list']}>
          {(found.data ?? []).map((one) => (
            <li key={one.storyId}>
              <UnstyledButton className={classes['double']} onClick={() => onChoose(one)}>
                <DuplicateLine one={one} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
