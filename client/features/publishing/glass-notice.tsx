import { Text } from '@mantine/core';
import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlassBreakView } from '#contract/api/publication.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { useNow } from '#client/ui/clock.ts';
import { Notice } from '#client/ui/notice.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';

const ReviewGlassDialog = lazy(async () => ({
  default: (await import('./review-glass-dialog.tsx')).ReviewGlassDialog,
}));

type GlassNoticeProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
};

function Due({ dueAt }: Pick<GlassBreakView, 'dueAt'>): ReactNode {
  const { t } = useTranslation('glass');
  const late = useNow() > Date.parse(dueAt);
  return (
    <Text size="sm" fw={late ? 600 : 400}>
      {t(late ? 'notice.overdue' : 'notice.due')} <Instant at={dueAt} />
    </Text>
  );
}

function OneNotice({
  article,
  glass,
  onDone,
}: GlassNoticeProps & { glass: GlassBreakView }): ReactNode {
  const { t } = useTranslation('glass');
  const [open, setOpen] = useState(false);
  return (
    <Notice
      tone="bad"
      icon={IconHammer}
      role="status"
      title={t('notice.title', { name: glass.by.name })}
    >
      <Text size="sm">
        <TimeAgo at={glass.at} /> · {t('notice.reason', { reason: glass.reason })}
      </Text>
      <Due dueAt={glass.dueAt} />
      <AbilityButton
        mt={6}
        size="compact-sm"
        variant="default"
        ability={article.abilities['review-glass']}
        onClick={() => setOpen(true)}
      >
        {t('review.action')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <ReviewGlassDialog
            article={article}
            glass={glass}
            onDone={onDone}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </Notice>
  );
}

/** What went out without its signatures, until a second person has looked at it. */
export function GlassNotice({ article, onDone }: GlassNoticeProps): ReactNode {
  return article.unreviewed.map((glass) => (
    <OneNotice key={glass.publicationId} article={article} glass={glass} onDone={onDone} />
  ));
}
