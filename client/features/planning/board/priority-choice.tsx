import { Input, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#contract/api/board.ts';
import {
  PRIORITIES,
  PRIORITY_NUMBERS,
  priorityOf,
  type Priority,
} from '#contract/planning-words.ts';
import { isProblem } from '#client/api/api-problem.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import { useTell } from '#client/ui/tell.ts';
import { abilitiesQuery, weigh } from './api.ts';

type PriorityProps = { card: Card; onDone: (card: Card) => void };

/** How pressing a card’s story is, in all its languages: kept as soon as it is chosen. */
export function PriorityChoice({ card, onDone }: PriorityProps): ReactNode {
  const { t } = useTranslation(['board', 'ui']);
  const said = useSaid();
  const tell = useTell();
  const client = useQueryClient();
  const id = useId();
  const options = abilitiesQuery(card.id);
  const article = useQuery(options).data;
  const may = article?.abilities['edit-story'];
  const change = useMutation({
    mutationFn: async (word: Priority) => {
      // Whoever changed something else of the story meanwhile takes nothing from this choice.
      const { story } = await client.query({ ...options, staleTime: 0 });
      return weigh(story, PRIORITY_NUMBERS[word]);
    },
    onSuccess: ({ priority }) => {
      const { slugline } = card;
      tell(t('weighed', { slugline, word: t(`ui:priority.${priorityOf(priority)}`) }));
      onDone(card);
    },
    onSettled: () => client.invalidateQueries({ queryKey: options.queryKey }),
  });
  const now = change.variables ?? priorityOf(article?.story.priority ?? card.priority);
  const shown = change.isError ? priorityOf(article?.story.priority ?? card.priority) : now;
  const why =
    may === undefined || may.allowed ? null : said.refusal(may) || t('ui:ability.refused');
  return (
    <Input.Wrapper
      label={t('ui:priority.label')}
      labelElement="div"
      labelProps={{ id }}
      description={why ?? t('ui:priority.hint')}
    >
      <SegmentedControl
        fullWidth
        mt={6}
        aria-labelledby={id}
        value={shown}
        disabled={may?.allowed !== true || change.isPending}
        onChange={(word) => change.mutate(word)}
        data={PRIORITIES.map((value) => ({ value, label: t(`ui:priority.${value}`) }))}
      />
      {change.error === null ? null : isProblem(change.error, 'stale-version') ? (
        <Input.Error mt={6}>{t('weighedMeanwhile')}</Input.Error>
      ) : (
        <ProblemAlert problem={change.error} />
      )}
    </Input.Wrapper>
  );
}
