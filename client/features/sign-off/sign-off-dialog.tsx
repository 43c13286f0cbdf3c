import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { readingQuery } from './api.ts';
import type { SignOffProps } from './sign-off-props.ts';
import classes from './sign-off.module.css';
import { SignOffDesk } from './sign-off-desk.tsx';

/** Reads out what there is to sign and takes the signature. */
export function SignOffDialog(props: SignOffProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('signOff');
  const { article, settle, onClose } = props;
  const [reading, setReading] = useState(1);
  const { data, error, refetch } = useQuery(
    readingQuery({ articleId: article.id, reading, settle }),
  );
  return (
    <Dialog
      size="68rem"
      fullScreenBelow="48em"
      title={t('title', { slugline: article.story.slugline })}
      onClose={onClose}
    >
      {data === undefined ? (
        error === null ? (
          <div className={classes['loading']} role="status" aria-label={t('loading')}>
            <Skeleton h={22} w="70%" />
            <Skeleton h={120} />
            <Skeleton h={120} />
          </div>
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )
      ) : (
        <SignOffDesk
          key={reading}
          {...props}
          reading={data}
          onReadAgain={() => setReading(reading + 1)}
        />
      )}
    </Dialog>
  );
}
