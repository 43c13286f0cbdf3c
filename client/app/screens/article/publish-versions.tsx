import { Button } from '@mantine/core';
import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { PublishingSeveral } from '../publishing-several.tsx';

/** Under the language versions of a story: all of them in one go, the source first. Nothing where there is one, or no more to come. */
export function PublishVersions({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('several');
  const [open, setOpen] = useState(false);
  const { versions, story } = article;
  const isOver = story.killed !== null || story.spikedAt !== null || story.merged !== null;
  if (versions.length < 2 || isOver) return null;
  const articles = versions
    .toSorted((left, right) => Number(right.isSource) - Number(left.isSource))
    .map(({ id, headline, language }) => ({ id, headline, language, slugline: story.slugline }));
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBroadcast size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('versions')}
      </Button>
      {open ? <PublishingSeveral articles={articles} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
