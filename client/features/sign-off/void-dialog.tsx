import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changesInScope } from '#contract/body/changes-in-scope.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { SCOPE_PARTS } from '#contract/vocabulary.ts';
import { ChangesView } from '#client/ui/changes/changes-view.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { sinceSignedQuery } from './api.ts';
import classes from './sign-off.module.css';
import { nameOf } from './standing.ts';

type VoidDialogProps = {
  signOff: SignOffView;
  article: Pick<ArticleView, 'head' | 'language'>;
  onClose: () => void;
};

/** The changes that voided a signature: its revision beside the head, in the parts that it covers and no others. */
export function VoidDialog({ signOff, article, onClose }: VoidDialogProps): ReactNode {
  const { t, i18n } = useTranslation('signOff');
  const { head, language } = article;
  const { scope, revisionId, revisionNumber } = signOff;
  const { data, error, refetch } = useQuery(
    sinceSignedQuery({ headId: head?.id ?? '', revisionId }),
  );
  const parts = SCOPE_PARTS[scope].map((part) => t(`part.${part}`));
  return (
    <Dialog
      size="52rem"
      fullScreenBelow="48em"
      title={t('void.title', { scope: t(`inScope.${scope}`), number: revisionNumber })}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('void.body', {
            name: nameOf(signOff),
            number: revisionNumber,
            head: head?.number ?? 0,
            parts: new Intl.ListFormat(i18n.language).format(parts),
          })}
        </Text>
        {data === undefined ? (
          error === null ? (
            <div className={classes['loading']} role="status" aria-label={t('loading')}>
              <Skeleton h={22} w="70%" />
              <Skeleton h={120} />
            </div>
          ) : (
            <ProblemAlert problem={error} onRetry={() => void refetch()} />
          )
        ) : (
          <section className={classes['reading']} aria-label={t('void.changes')} tabIndex={0}>
            <ChangesView
              changes={changesInScope(data.changes, scope)}
              language={language}
              whole={false}
            />
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
