import { Stack, Text, Textarea, Title } from '@mantine/core';
import IconSkull from '@tabler/icons-react/dist/esm/icons/IconSkull.mjs';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useTell } from '#client/ui/tell.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { kill, publicationsQuery } from './api.ts';

/** The languages whose readers ever saw the story: each is told something. Undefined while it is not known. */
function useSeenLanguages(article: ArticleView): string[] | undefined {
  return useQueries({
    queries: article.versions.map(({ id }) => publicationsQuery(id)),
    combine: (results) =>
      results.some(({ data }) => data === undefined)
        ? undefined
        : article.versions
            .filter((_, at) => (results[at]?.data?.length ?? 0) > 0)
            .map(({ language }) => language),
  });
}

type NoticesProps = {
  languages: readonly string[] | undefined;
  notices: Readonly<Record<string, string>>;
  onNotice: (language: string, notice: string) => void;
};

function Notices({ languages, notices, onNotice }: NoticesProps): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  if (languages === undefined) return <Waiting height={60} />;
  if (languages.length === 0) return <Text size="sm">{t('kill.noticesNone')}</Text>;
  return (
    <Stack gap="sm" component="section">
      <Title order={3}>{t('kill.notices')}</Title>
      {languages.map((language) => (
        <Textarea
          key={language}
          label={t('kill.notice', { language: languageName(language, i18n.language) })}
          required
          autosize
          minRows={2}
          maxLength={2000}
          lang={language}
          dir={directionOf(language)}
          value={notices[language] ?? ''}
          onChange={(event) => onNotice(language, event.currentTarget.value)}
        />
      ))}
    </Stack>
  );
}

function WhatItMeans({ article }: { article: ArticleView }): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  const languages = article.versions.map(({ language }) => languageName(language, i18n.language));
  return (
    <Notice tone="bad" icon={IconSkull} title={t('kill.danger')}>
      <p>{t('kill.body')}</p>
      <p>
        <b>
          {t('kill.reaches', { languages: new Intl.ListFormat(i18n.language).format(languages) })}
        </b>{' '}
        {t('kill.after')}
      </p>
    </Notice>
  );
}

type KillDialogProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
  onClose: () => void;
};

/** Ends a story: why, what readers of each language are told, and the slugline typed again. */
export function KillDialog({ article, onDone, onClose }: KillDialogProps): ReactNode {
  const { t } = useTranslation('publishing');
  const tell = useTell();
  const [reason, setReason] = useState('');
  const [notices, setNotices] = useState<Record<string, string>>({});
  const languages = useSeenLanguages(article);
  const { slugline, id: storyId } = article.story;
  const killing = useMutation({
    mutationFn: (confirmation: string) =>
      kill(storyId, { reason: reason.trim(), notices, confirmation }),
    onSuccess: async () => {
      tell(t('kill.done', { slugline }));
      onClose();
      await onDone();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      size="lg"
      title={t('kill.title', { slugline })}
      confirm={t('kill.confirm')}
      typed={slugline}
      busy={killing.isPending}
      problem={killing.error}
      onConfirm={(typed) => killing.mutate(typed)}
      onClose={onClose}
    >
      <WhatItMeans article={article} />
      <Textarea
        label={t('kill.reason')}
        description={t('kill.reasonHint')}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Notices
        languages={languages}
        notices={notices}
        onNotice={(language, notice) => setNotices({ ...notices, [language]: notice })}
      />
    </ConfirmDialog>
  );
}
