import { Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountedChangeView, ChangesToTellView } from '#contract/api/change-accounts.ts';
import type { Account } from '#contract/vocabulary.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { accountFor, changesToTellQuery, type WhichText } from './note-api.ts';
import { NoteChange } from './note-change.tsx';
import classes from './note.module.css';

const FIELDS: readonly string[] = ['headline', 'standfirst', 'dateline'];

/** Whether readers hear of a change by a correction that goes out with it. */
function isCorrected({ covered, facts }: AccountedChangeView, corrects: boolean): boolean {
  return corrects && covered === null && facts.length > 0;
}

/** How many changes nobody has answered for, the note does not name and no correction puts right. */
export function openIn({ changes }: ChangesToTellView, corrects = false): number {
  return changes.filter((change) => change.covered === null && !isCorrected(change, corrects))
    .length;
}

type NoteChangesProps = {
  which: WhichText;
  language: string;
  /** Whether this person may say what becomes of a change. */
  maySay: boolean;
  /** Facts that changed are told by corrections, which are written beside. */
  corrects?: boolean;
  /** How many are open is said elsewhere. */
  summarised?: boolean;
  /** Leads to the place of a change (`headline`, `block:4f2`). */
  onGo: (at: string) => void;
  /** After somebody’s word was kept. */
  onSaid?: () => void;
};

/** Keeps somebody’s word on a change, and what the server makes of all of them with it. */
function useSaying({ which, onSaid }: NoteChangesProps) {
  const client = useQueryClient();
  const { queryKey } = changesToTellQuery(which);
  return useMutation({
    mutationFn: ({ change, how }: { change: AccountedChangeView; how: Account }) =>
      accountFor(which, { place: change.place, digest: change.digest, how }),
    onSuccess: (answered) => {
      client.setQueryData(queryKey, answered);
      onSaid?.();
    },
    // It may read otherwise by now: show what stands.
    onError: () => void client.invalidateQueries({ queryKey }),
  });
}

/** Everything that readers will read otherwise, each to be told by the note or marked minor. */
export function NoteChanges(props: NoteChangesProps): ReactNode {
  const { which, language, maySay, corrects = false, summarised = false, onGo } = props;
  const { t } = useTranslation('note');
  const { data, error, refetch } = useQuery(changesToTellQuery(which));
  const saying = useSaying(props);
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton h={60} role="status" aria-label={t('loading')} />;
  if (data.changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('none')}
      </Text>
    );
  }
  const open = openIn(data, corrects);
  return (
    <div>
      {summarised ? null : (
        <Text size="sm" role="status">
          {open === 0 ? t('done') : t('open', { count: open })}
        </Text>
      )}
      {saying.error === null ? null : <ProblemAlert problem={saying.error} />}
      <ul className={classes['list']}>
        {data.changes.map((change) => (
          <NoteChange
            key={change.place}
            change={change}
            language={language}
            corrected={isCorrected(change, corrects)}
            hasNote={data.note.trim() !== ''}
            onSay={maySay ? (how) => saying.mutate({ change, how }) : undefined}
            onGo={() =>
              onGo(FIELDS.includes(change.place) ? change.place : `block:${change.place}`)
            }
          />
        ))}
      </ul>
    </div>
  );
}
