import { Button, Group, Skeleton, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duplicate, MergeChecks } from '#contract/api/merging.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { mergeChecksQuery, mergeStory } from './api.ts';
import { ChooseStory } from './choose-story.tsx';
import { MergePreview } from './merge-preview.tsx';

type MergeDialogProps = {
  article: ArticleView;
  onDone: () => Promise<void>;
  onClose: () => void;
};

type ConfirmProps = MergeDialogProps & { checks: MergeChecks; onOther: () => void };

function Confirm({ checks, onDone, onClose, onOther }: ConfirmProps): ReactNode {
  const { t } = useTranslation(['merge', 'ui']);
  const tell = useTell();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { duplicate, survivor } = checks;
  const names = { gone: duplicate.slugline, kept: survivor.slugline };
  const merging = useMutation({
    mutationFn: () =>
      mergeStory(duplicate.storyId, {
        version: duplicate.version,
        into: survivor.storyId,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      tell(t('done', names));
      onClose();
      await client.invalidateQueries({ queryKey: ['articles'] });
      await onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: ['stories', duplicate.storyId] }),
  });
  const free = checks.issues.length === 0;
  const why = useRef<HTMLTextAreaElement>(null);
  // The dialog stood open before: nobody but us moves the focus on to what is asked now.
  useEffect(() => why.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (free && reason.trim() !== '' && !merging.isPending) merging.mutate();
      }}
    >
      <Stack gap="md">
        <MergePreview checks={checks} />
        {free ? (
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            required
            autosize
            minRows={2}
            maxLength={500}
            ref={why}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        ) : null}
        {merging.error === null ? null : <ProblemAlert problem={merging.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onOther}>
            {t('other')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          {free ? (
            <Button
              type="submit"
              color="red.9"
              h="auto"
              mih={36}
              py={6}
              styles={{ label: { whiteSpace: 'normal' } }}
              loading={merging.isPending}
              disabled={reason.trim() === ''}
            >
              {t('confirm', names)}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

/** Finds the story that this one doubles, says what merging would do, and does it once a reason is given. */
export function MergeDialog(props: MergeDialogProps): ReactNode {
  const { article, onClose } = props;
  const { t } = useTranslation('merge');
  const [chosen, setChosen] = useState<Duplicate | null>(null);
  const { id: storyId, slugline } = article.story;
  const checks = useQuery({
    ...mergeChecksQuery(storyId, chosen?.storyId ?? ''),
    enabled: chosen !== null,
  });
  return (
    <Dialog title={t('title', { slugline })} size="xl" fullScreenBelow="48em" onClose={onClose}>
      {chosen === null ? (
        <ChooseStory storyId={storyId} onChoose={setChosen} />
      ) : checks.data === undefined ? (
        <>
          {checks.error === null ? (
            <Skeleton h={180} aria-label={t('asking')} role="status" />
          ) : (
            <ProblemAlert problem={checks.error} />
          )}
        </>
      ) : (
        <Confirm {...props} checks={checks.data} onOther={() => setChosen(null)} />
      )}
    </Dialog>
  );
}
