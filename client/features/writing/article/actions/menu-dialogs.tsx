import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { newIntention } from '#client/api/intention.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import { articleRoutes } from '../api.ts';
import type { ArticleAtHand } from '../parts.ts';
import { useCommand } from './use-command.ts';

type DeedProps = { at: ArticleAtHand; onClose: () => void };

type LineDialogProps = {
  title: string;
  lead: string;
  label: string;
  value: string;
  required: boolean;
  confirm: string;
  busy: boolean;
  problem: Failure | null;
  onConfirm: (value: string) => void;
  onClose: () => void;
};

/** Asks for one line, such as a slugline or the name of a revision. */
function LineDialog(props: LineDialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const [value, setValue] = useState(props.value);
  const ready = !props.required || value.trim() !== '';
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !props.busy) props.onConfirm(value.trim());
        }}
      >
        <Stack gap="md">
          <Text>{props.lead}</Text>
          <TextInput
            label={props.label}
            maxLength={120}
            autoComplete="off"
            dir="auto"
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
            data-autofocus
          />
          {props.problem === null ? null : <ProblemAlert problem={props.problem} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.busy} disabled={!ready}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Keeps the text as it reads now under a name, so that it can be found and compared later. */
export function KeepDialog({ at, onClose }: DeedProps): ReactNode {
  const { t } = useTranslation('article');
  const { article, settle, renew } = at;
  const keep = useCommand<string>({
    run: async (label) => {
      const { position } = await settle();
      await call(articleRoutes.keepRevision, {
        params: { id: article.id },
        body: { position, label },
      });
      return undefined;
    },
    renew,
    done: t('keep.done'),
    onDone: onClose,
  });
  return (
    <LineDialog
      title={t('keep.title')}
      lead={t('keep.lead')}
      label={t('keep.label')}
      value=""
      required={false}
      confirm={t('keep.confirm')}
      busy={keep.isPending}
      problem={keep.error}
      onConfirm={keep.mutate}
      onClose={onClose}
    />
  );
}

/** Begins another story from this text and opens it. */
export function CopyDialog({
  at,
  onClose,
  onOpenArticle,
}: DeedProps & { onOpenArticle: (id: string) => void }): ReactNode {
  const { t } = useTranslation('article');
  const { article, settle } = at;
  const [key] = useState(newIntention);
  const copy = useCommand<string>({
    run: async (slugline) => {
      await settle();
      const made = await call(articleRoutes.copy, {
        params: { id: article.id },
        body: { slugline },
        idempotencyKey: key,
      });
      onOpenArticle(made.id);
      return undefined;
    },
    renew: at.renew,
    done: t('copyStory.done'),
    onDone: onClose,
  });
  return (
    <LineDialog
      title={t('copyStory.title', { slugline: article.story.slugline })}
      lead={t('copyStory.lead')}
      label={t('story.slugline')}
      value={article.story.slugline}
      required
      confirm={t('copyStory.confirm')}
      busy={copy.isPending}
      problem={copy.error}
      onConfirm={copy.mutate}
      onClose={onClose}
    />
  );
}

/** Sets the story aside, in all its languages; it can be brought back. */
export function SpikeDialog({ at, onClose }: DeedProps): ReactNode {
  const { t } = useTranslation('article');
  const { story } = at.article;
  const spike = useCommand({
    run: async () => {
      await call(articleRoutes.spike, { params: { id: story.id } });
      return undefined;
    },
    renew: at.renew,
    done: t('spike.done', { slugline: story.slugline }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened
      title={t('spike.title', { slugline: story.slugline })}
      confirm={t('spike.confirm')}
      busy={spike.isPending}
      problem={spike.error}
      onConfirm={() => spike.mutate()}
      onClose={onClose}
    >
      <Text>{t('spike.lead', { count: at.article.versions.length })}</Text>
    </ConfirmDialog>
  );
}

/** Brings a spiked story back to its desk. */
export function RestoreDialog({ at, onClose }: DeedProps): ReactNode {
  const { t } = useTranslation('article');
  const { story } = at.article;
  const restore = useCommand({
    run: async () => {
      await call(articleRoutes.restore, { params: { id: story.id } });
      return undefined;
    },
    renew: at.renew,
    done: t('restoreStory.done', { slugline: story.slugline }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened
      title={t('restoreStory.title', { slugline: story.slugline })}
      confirm={t('restoreStory.confirm')}
      busy={restore.isPending}
      problem={restore.error}
      onConfirm={() => restore.mutate()}
      onClose={onClose}
    >
      <Text>{t('restoreStory.lead')}</Text>
    </ConfirmDialog>
  );
}
