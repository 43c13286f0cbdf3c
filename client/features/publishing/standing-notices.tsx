import { Text } from '@mantine/core';
import IconBan from '@tabler/icons-react/dist/esm/icons/IconBan.mjs';
import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { Notice } from '#client/ui/notice.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { GlassNotice } from './glass-notice.tsx';

const ConfirmKillDialog = lazy(async () => ({
  default: (await import('./confirm-kill-dialog.tsx')).ConfirmKillDialog,
}));

type StandingNoticesProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
};

function Killed({ article, onDone }: StandingNoticesProps): ReactNode {
  const { t } = useTranslation('publishing');
  const [open, setOpen] = useState(false);
  const { killed } = article.story;
  if (killed === null) return null;
  const { by, at, reason, confirmedBy } = killed;
  return (
    <Notice tone="bad" icon={IconBan} role="status" title={t('killed.title', { name: by.name })}>
      <Text size="sm">
        <TimeAgo at={at} /> · {t('killed.reason', { reason })}
      </Text>
      <Text size="sm">
        {confirmedBy === null
          ? t('killed.waiting')
          : t('killed.confirmedBy', { name: confirmedBy.name })}
      </Text>
      {confirmedBy === null ? (
        <AbilityButton
          mt={6}
          size="compact-sm"
          variant="default"
          ability={article.abilities['confirm-kill']}
          onClick={() => setOpen(true)}
        >
          {t('killed.action')}
        </AbilityButton>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <ConfirmKillDialog story={article.story} onDone={onDone} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Notice>
  );
}

function Withdrawn({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('publishing');
  const last = article.lastPublication;
  if (last?.kind !== 'withdrawal') return null;
  return (
    <Notice tone="wait" icon={IconEyeOff} title={t('withdrawn.title')}>
      <Text size="sm">
        {t('withdrawn.by', { name: last.by.name })} · <TimeAgo at={last.at} />
      </Text>
      <Text size="sm" fs="italic" lang={article.language} dir={directionOf(article.language)}>
        {last.note}
      </Text>
    </Notice>
  );
}

/** What everybody at work on the article has to know about how it stands to readers: killed, withdrawn, or out without its signatures. */
export function StandingNotices({ article, onDone }: StandingNoticesProps): ReactNode {
  if (article.story.killed !== null) return <Killed article={article} onDone={onDone} />;
  return (
    <>
      <GlassNotice article={article} onDone={onDone} />
      <Withdrawn article={article} />
    </>
  );
}
