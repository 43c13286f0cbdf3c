import { Anchor, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlassBreakView } from '#contract/api/publication.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { GLASS_VERDICTS, type GlassVerdict } from '#contract/publish-exceptions.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useTell } from '#client/ui/tell.ts';
import { Instant } from '#client/ui/time-ago.tsx';
import { reviewGlass } from './api.ts';
import classes from './publishing.module.css';

type ReviewGlassDialogProps = {
  article: ArticleView;
  glass: GlassBreakView;
  onDone: (article?: ArticleView) => Promise<void>;
  onClose: () => void;
};

function WhatHappened({ glass }: Pick<ReviewGlassDialogProps, 'glass'>): ReactNode {
  const { t } = useTranslation(['glass', 'ui']);
  return (
    <dl className={classes['facts']}>
      <dt>{t('review.by')}</dt>
      <dd>
        <bdi>{glass.by.name}</bdi> · <Instant at={glass.at} />
      </dd>
      <dt>{t('step.reason')}</dt>
      <dd dir="auto">{glass.reason}</dd>
      <dt>{t('review.due')}</dt>
      <dd>
        <Instant at={glass.dueAt} />
      </dd>
    </dl>
  );
}

/** A second person looks at what went out without its signatures, and says whether it stands. */
export function ReviewGlassDialog({
  article,
  glass,
  onDone,
  onClose,
}: ReviewGlassDialogProps): ReactNode {
  const { t } = useTranslation(['glass', 'publishing']);
  const tell = useTell();
  const [verdict, setVerdict] = useState<GlassVerdict | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { slugline } = article.story;
  const lacks = verdict === 'needs-correction' && note.trim() === '';
  const sending = useMutation({
    mutationFn: (given: GlassVerdict) =>
      reviewGlass(glass.publicationId, { verdict: given, note: note.trim() }),
    onSuccess: async ({ article: answered }, given) => {
      tell(t(`review.done.${given}`, { slugline }));
      onClose();
      await onDone(answered);
    },
  });
  return (
    <ConfirmDialog
      opened
      size="lg"
      title={t('review.title', { slugline })}
      confirm={t('review.confirm')}
      busy={sending.isPending}
      problem={sending.error}
      onConfirm={() => {
        setTried(true);
        if (verdict !== null && !lacks) sending.mutate(verdict);
      }}
      onClose={onClose}
    >
      <Text size="sm">
        {t('review.body')}{' '}
        {article.publicUrl === null ? null : (
          <Anchor inherit td="underline" href={article.publicUrl} target="_blank" rel="noreferrer">
            {t('publishing:panel.page')}
          </Anchor>
        )}
      </Text>
      <WhatHappened glass={glass} />
      <Radio.Group
        label={t('review.verdict')}
        withAsterisk
        error={tried && verdict === null ? t('review.choose') : null}
        value={verdict}
        onChange={(value) => setVerdict(GLASS_VERDICTS.find((each) => each === value) ?? null)}
      >
        <Stack gap={8} mt={6}>
          {GLASS_VERDICTS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`verdict.${each}`)}
              description={t(`review.hint.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('review.note')}
        withAsterisk={verdict === 'needs-correction'}
        error={tried && lacks ? t('review.noteMissing') : null}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
