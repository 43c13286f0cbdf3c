import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { assignmentQuery } from './api.ts';
import { AssignmentForm } from './assignment-form.tsx';

type AssignmentProps = {
  articleId: string;
  slugline: string;
  me: PersonRef;
  zone: string;
  onDone: () => void;
};

/** Who has the article and until when, wherever that is asked. */
export function Assignment(props: AssignmentProps): ReactNode {
  const { articleId } = props;
  const { t } = useTranslation('board');
  const { data, error, refetch } = useQuery(assignmentQuery(articleId));
  if (data !== undefined) {
    return <AssignmentForm key={data.version} {...props} assignment={data} />;
  }
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  return <Skeleton h={160} role="status" aria-label={t('loading')} />;
}

/** The same over the board. */
export function AssignmentDialog(props: AssignmentProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('board');
  return (
    <Dialog title={t('assign.title', { slugline: props.slugline })} onClose={props.onClose}>
      <Assignment {...props} />
    </Dialog>
  );
}
