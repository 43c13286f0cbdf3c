import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import type { ChangedPlace } from '#client/ui/changes/changes-view.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import type { ArticleAtHand } from '../parts.ts';
import { Comparison } from './comparison.tsx';
import { pointsFor, type Base, type Points } from './compared-points.ts';
import { HistoryList } from './history-list.tsx';
import { betweenQuery, momentQuery } from './history-queries.ts';
import classes from './moments.module.css';
import { MomentTools } from './moment-tools.tsx';
import { RestoreDialog, type RestoreWish } from './restore-dialog.tsx';
import { RestorePart } from './restore-part.tsx';
import { TextAsItWas } from './text-as-it-was.tsx';
import { usePointName } from './point-name.ts';
import { useHistory, type Looking } from './use-history.ts';

type MomentsDialogProps = { at: ArticleAtHand; onClose: () => void };

function Alone({ at, position }: { at: ArticleAtHand; position: number }): ReactNode {
  const { article } = at;
  const { t } = useTranslation('article');
  const { data } = useQuery({
    ...momentQuery(article.id, position),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return <Loader size="sm" role="status" aria-label={t('loading')} />;
  return <TextAsItWas content={data.content} language={article.language} />;
}

/** What somebody would bring back, while they are asked whether they mean it. */
type Wishing = { wish: RestoreWish | null; setWish: (wish: RestoreWish | null) => void };

type MomentProps = Wishing & { at: ArticleAtHand; looking: Looking; onDone: () => void };

type ShownProps = MomentProps & {
  points: Points;
  changes: Changes;
  /** What is shown is still another moment. */
  isBehind: boolean;
};

/** The moment beside what it is compared with, and ways to bring something of it back. */
function Shown(props: ShownProps): ReactNode {
  const { at, looking, points, changes, isBehind, wish, setWish, onDone } = props;
  const { t } = useTranslation('history');
  const { article } = at;
  const { rested, latest } = looking;
  const nameOf = usePointName();
  const { before, after } = changes.between;
  const moment = points.side === 'before' ? before : after;
  const mayEdit = article.abilities.edit.allowed;
  // Nobody brings back another passage than the one they read.
  const ask = (wanted: RestoreWish): void => {
    if (!isBehind) setWish(wanted);
  };
  const actionOf = (place: ChangedPlace): ReactNode => (
    <RestorePart place={place} side={points.side} onWish={ask} />
  );
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text size="sm" fw={600} role="status">
          {nameOf(moment)}
        </Text>
        {rested === latest ? null : (
          <AbilityButton
            ability={article.abilities.edit}
            size="compact-sm"
            variant="default"
            onClick={() => ask({ part: 'all', name: '', quote: '' })}
          >
            {t('restore.all')}
          </AbilityButton>
        )}
      </Group>
      <Comparison
        article={article}
        changes={changes}
        alone={<Alone at={at} position={rested} />}
        {...(mayEdit && rested !== latest ? { actionOf } : {})}
      />
      {wish === null ? null : (
        <RestoreDialog
          at={at}
          wish={wish}
          position={moment?.position ?? rested}
          when={nameOf(moment)}
          onDone={onDone}
          onClose={() => setWish(null)}
        />
      )}
    </>
  );
}

function Moment(props: MomentProps): ReactNode {
  const { at, looking } = props;
  const { t } = useTranslation('article');
  const [base, setBase] = useState<Base>('sitting');
  const { rested, latest, items } = looking;
  const points = pointsFor(base, rested, items);
  const asked = { articleId: at.article.id, latest, since: points.since, until: points.until };
  const changes = useQuery({ ...betweenQuery(asked), placeholderData: keepPreviousData });
  return (
    <>
      <MomentTools article={at.article} looking={looking} base={base} onBase={setBase} />
      {changes.error === null ? null : (
        <ProblemAlert problem={changes.error} onRetry={() => void changes.refetch()} />
      )}
      <div className={classes['sheet']} aria-busy={changes.isPlaceholderData}>
        {changes.data === undefined ? (
          changes.error === null ? (
            <Loader size="sm" role="status" aria-label={t('loading')} />
          ) : null
        ) : (
          <Shown
            {...props}
            points={points}
            changes={changes.data}
            isBehind={changes.isPlaceholderData}
          />
        )}
      </div>
    </>
  );
}

/**
 * What the text said at any moment: a slider over its log, that moment beside another one, what happened when, and
 * ways to bring a passage or all of it back as a new edit.
 */
export function MomentsDialog({ at, onClose }: MomentsDialogProps): ReactNode {
  const { t } = useTranslation(['history', 'article', 'ui']);
  const looking = useHistory(at.article.id);
  const [wish, setWish] = useState<RestoreWish | null>(null);
  // Escape means the question alone while that is asked.
  const close = (): void => {
    if (wish === null) onClose();
  };
  const { slugline } = at.article.story;
  return (
    <Dialog title={t('title', { slugline })} size="76rem" fullScreenBelow="62em" onClose={close}>
      <Stack gap="md">
        {looking.error === null ? null : (
          <ProblemAlert problem={looking.error} onRetry={looking.retry} />
        )}
        {!looking.isKnown && looking.error === null ? (
          <Loader size="sm" role="status" aria-label={t('article:loading')} />
        ) : null}
        {looking.isKnown && looking.latest === 0 ? <Text c="dimmed">{t('empty')}</Text> : null}
        {looking.isKnown && looking.latest > 0 ? (
          <>
            <Moment at={at} looking={looking} wish={wish} setWish={setWish} onDone={onClose} />
            <HistoryList looking={looking} />
          </>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
