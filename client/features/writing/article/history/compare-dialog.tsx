import { Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import type { RevisionSummary } from '#contract/api/writing.ts';
import { FIELDS } from '#contract/vocabulary.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { fullTime } from '#client/ui/times.ts';
import type { ArticleAtHand } from '../parts.ts';
import { Comparison } from './comparison.tsx';
import classes from './history.module.css';
import { comparisonQuery, NOW } from './queries.ts';

type CompareDialogProps = {
  at: ArticleAtHand;
  revisions: readonly RevisionSummary[];
  first: { to: string; since: string };
  onClose: () => void;
};

type Choice = { value: string; label: string };

function useRevisionNames(revisions: readonly RevisionSummary[]): Choice[] {
  const { t, i18n } = useTranslation('article');
  const style = { language: i18n.language, zone: useZone() };
  return revisions.map(({ id, number, label, at }) => ({
    value: id,
    label: [t('history.revision', { number }), label, fullTime(at, style)]
      .filter((part) => part !== '')
      .join(' · '),
  }));
}

/** Who changed words in between, and in which fields or how many passages. */
function Authors({ authors }: Pick<Changes, 'authors'>): ReactNode {
  const { t, i18n } = useTranslation('article');
  const list = new Intl.ListFormat(i18n.language);
  if (authors.length === 0) return null;
  return (
    <ul className={classes['authors']}>
      {authors.map(({ by, places }) => {
        const fields = FIELDS.filter((field) => field !== 'body' && places.includes(field));
        const passages = places.filter((place) => !FIELDS.some((field) => field === place)).length;
        const where = [
          ...fields.map((field) => t(`field.${field}`)),
          ...(passages === 0 ? [] : [t('history.passages', { count: passages })]),
        ];
        return (
          <li key={by.id}>
            <b>
              <bdi>{by.name}</bdi>
            </b>
            {where.length === 0 ? '' : `: ${list.format(where)}`}
          </li>
        );
      })}
    </ul>
  );
}

/** Two states of the text side by side: what came, went, moved, word by word; by default against what readers see. */
export function CompareDialog({ at, revisions, first, onClose }: CompareDialogProps): ReactNode {
  const { t } = useTranslation('article');
  const { article, settle } = at;
  const [{ to, since }, setPair] = useState(first);
  const [position, setPosition] = useState<number | null>(null);
  // What is typed and not saved belongs to “as it is now”; if it cannot be saved, what is saved has to do.
  const start = useEffectEvent(() => {
    settle().then(
      (saved) => setPosition(saved.position),
      () => setPosition(article.position),
    );
  });
  useEffect(() => start(), []);
  const names = useRevisionNames(revisions);
  const query = comparisonQuery({ articleId: article.id, to, since, position: position ?? 0 });
  const changes = useQuery({ ...query, enabled: position !== null });
  return (
    <Dialog
      title={t('compare.title', { slugline: article.story.slugline })}
      size="72rem"
      fullScreenBelow="48em"
      onClose={onClose}
    >
      <Stack gap="md">
        <div className={classes['pair']}>
          <NativeSelect
            label={t('compare.before')}
            value={since}
            data={[
              ...(article.live === null ? [] : [{ value: 'live', label: t('compare.live') }]),
              { value: 'nothing', label: t('compare.nothing') },
              ...(since === 'head' ? [{ value: 'head', label: t('compare.head') }] : []),
              ...names,
            ]}
            onChange={({ currentTarget }) => setPair({ to, since: currentTarget.value })}
          />
          <NativeSelect
            label={t('compare.after')}
            value={to}
            data={[{ value: NOW, label: t('compare.now') }, ...names]}
            onChange={({ currentTarget }) => setPair({ to: currentTarget.value, since })}
          />
        </div>
        {changes.error === null ? null : (
          <ProblemAlert problem={changes.error} onRetry={() => void changes.refetch()} />
        )}
        {changes.data === undefined ? (
          changes.error === null ? (
            <Loader size="sm" role="status" aria-label={t('loading')} />
          ) : null
        ) : (
          <>
            {changes.data.authors.length === 0 ? null : (
              <Text size="sm" fw={600}>
                {t('compare.who')}
              </Text>
            )}
            <Authors authors={changes.data.authors} />
            <Comparison article={article} changes={changes.data} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
