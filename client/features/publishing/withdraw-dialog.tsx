import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { useTell } from '#client/ui/tell.ts';
import { withdraw } from './api.ts';

type WithdrawDialogProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
  onClose: () => void;
};

/** Asks what readers are told, then takes this language version away from them. */
export function WithdrawDialog({ article, onDone, onClose }: WithdrawDialogProps): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  const tell = useTell();
  const [notice, setNotice] = useState('');
  const { slugline } = article.story;
  const language = languageName(article.language, i18n.language);
  const others = article.versions
    .filter(({ id, live }) => live && id !== article.id)
    .map((version) => languageName(version.language, i18n.language));
  const taking = useMutation({
    mutationFn: () => withdraw(article.id, notice.trim()),
    onSuccess: async ({ article: answered }) => {
      tell(t('withdraw.done', { slugline }));
      onClose();
      await onDone(answered);
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('withdraw.title', { slugline, language })}
      confirm={t('withdraw.confirm')}
      busy={taking.isPending}
      problem={taking.error}
      onConfirm={() => taking.mutate()}
      onClose={onClose}
    >
      <Text>
        {t('withdraw.body')}{' '}
        {others.length === 0
          ? ''
          : t('withdraw.others', {
              languages: new Intl.ListFormat(i18n.language).format(others),
            })}
      </Text>
      <Textarea
        label={t('withdraw.notice')}
        description={t('withdraw.noticeHint', { language })}
        required
        autosize
        minRows={3}
        maxLength={2000}
        lang={article.language}
        dir={directionOf(article.language)}
        data-autofocus
        value={notice}
        onChange={(event) => setNotice(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
