import { Button, Text } from '@mantine/core';
import IconArrowMerge from '@tabler/icons-react/dist/esm/icons/IconArrowMerge.mjs';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './merge.module.css';

const PartDialog = lazy(async () => ({
  default: (await import('./part-dialog.tsx')).PartDialog,
}));

type MergeNoticesProps = {
  article: ArticleView;
  onDone: () => Promise<void>;
  /** Opens what stands in the stories that were merged into this one. */
  onRead: () => void;
};

function Other({ slugline, articleId }: { slugline: string; articleId: string }): ReactNode {
  return (
    <Link to="/articles/$articleId" params={{ articleId }} className={classes['link']}>
      <bdi>{slugline}</bdi>
    </Link>
  );
}

function Merged({ article, onDone }: Omit<MergeNoticesProps, 'onRead'>): ReactNode {
  const { t } = useTranslation('merge');
  const [open, setOpen] = useState(false);
  const { merged } = article.story;
  if (merged === null) return null;
  const { into, by, at, reason } = merged;
  return (
    <Notice
      tone="wait"
      icon={IconArrowMerge}
      role="status"
      title={t('notice.merged', { slugline: into.slugline })}
    >
      <Text size="sm">
        {t('notice.by', { name: by.name })} · <TimeAgo at={at} /> ·{' '}
        <span dir="auto">{t('notice.because', { reason })}</span>
      </Text>
      <Text size="sm">
        {t('notice.readOnly')} {t('notice.goOn')} <Other {...into} />
      </Text>
      <AbilityButton
        mt={6}
        size="compact-sm"
        variant="default"
        ability={article.abilities.part}
        onClick={() => setOpen(true)}
      >
        {t('part.action')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <PartDialog story={article.story} onDone={onDone} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Notice>
  );
}

function TakenIn({ article, onRead }: Omit<MergeNoticesProps, 'onDone'>): ReactNode {
  const { t } = useTranslation('merge');
  const { takenIn } = article.story;
  if (takenIn.length === 0) return null;
  return (
    <Notice tone="plain" icon={IconArrowMerge} title={t('notice.takenIn')}>
      {takenIn.map((one) => (
        <Text size="sm" key={one.storyId}>
          <Other slugline={one.slugline} articleId={one.articleId} /> ·{' '}
          {t('notice.by', { name: one.by.name })} · <TimeAgo at={one.at} /> ·{' '}
          <span dir="auto">{t('notice.because', { reason: one.reason })}</span>
        </Text>
      ))}
      <Text size="sm">{t('notice.copy')}</Text>
      <Button mt={6} size="compact-sm" variant="default" onClick={onRead}>
        {t('notice.read')}
      </Button>
    </Notice>
  );
}

/** Where the story of an article has gone, or what has come to it. */
export function MergeNotices(props: MergeNoticesProps): ReactNode {
  return (
    <>
      <Merged {...props} />
      <TakenIn article={props.article} onRead={props.onRead} />
    </>
  );
}
