import { Skeleton, Stack } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { checksQuery, outgoingQuery } from './api.ts';
import { kindsFor } from './kinds.ts';
import type { PublishProps } from './publish-props.ts';
import { PublishDesk } from './publish-desk.tsx';
import { PublishedNews, type News } from './published-news.tsx';

type PublishDialogProps = PublishProps & { head: RevisionSummary; onClose: () => void };

/** What the checks say of each kind that makes sense; asked for all at once, so that choosing shows no waiting. */
function useChecks(articleId: string, revisionId: string, kinds: readonly LiveKind[]) {
  return useQueries({
    queries: kinds.map((kind) => checksQuery({ articleId, revisionId, kind })),
    combine: (results) => ({
      checks: Object.fromEntries(
        results.flatMap(({ data }) => (data === undefined ? [] : [[data.kind, data]])),
      ),
      error: results.find(({ error }) => error !== null)?.error ?? null,
      asking: results.some(({ isFetching }) => isFetching),
      again: () => results.forEach(({ refetch }) => void refetch()),
    }),
  });
}

function Waiting(): ReactNode {
  const { t } = useTranslation('publishing');
  return (
    <Stack role="status" aria-label={t('loading')} mih="50vh">
      <Skeleton h={22} w="60%" />
      <Skeleton h={140} />
      <Skeleton h={90} />
    </Stack>
  );
}

/** Shows what stands in the way, takes the decisions, publishes, and tells what happens next. */
export function PublishDialog(props: PublishDialogProps): ReactNode {
  const { article, head: headNow, onDone, onGo, onClose } = props;
  const { t } = useTranslation('publishing');
  // What was opened is what is published, whatever is kept or published meanwhile.
  const [head] = useState(headNow);
  const [kinds] = useState(() => kindsFor(article));
  const [news, setNews] = useState<News | null>(null);
  const { checks, error, asking, again } = useChecks(article.id, head.id, kinds);
  const outgoing = useQuery(outgoingQuery(article.id, head.id));
  const failure = error ?? outgoing.error;
  const first = Object.values(checks)[0];
  const body = (): ReactNode => {
    if (news !== null) return <PublishedNews news={news} onClose={onClose} />;
    if (failure !== null) {
      const retry = (): void => {
        again();
        void outgoing.refetch();
      };
      return <ProblemAlert problem={failure} onRetry={retry} />;
    }
    if (first === undefined || outgoing.data === undefined) return <Waiting />;
    return (
      <PublishDesk
        article={article}
        outgoing={outgoing.data}
        kinds={kinds}
        checks={checks}
        proposed={first.proposedKind}
        onGo={(at) => {
          onClose();
          onGo(at);
        }}
        onAgain={again}
        asking={asking}
        onScheduled={async (answered) => {
          onClose();
          await onDone(answered);
        }}
        onPublished={async (answered, kind) => {
          setNews({ article: answered, kind, number: head.number });
          await onDone(answered);
        }}
      />
    );
  };
  return (
    <Dialog
      size={news === null ? '68rem' : 'lg'}
      fullScreenBelow="48em"
      title={
        news === null
          ? t('title', { slugline: article.story.slugline })
          : t('done.title', { number: news.number })
      }
      onClose={onClose}
    >
      {body()}
    </Dialog>
  );
}
