import { useState } from 'react';
import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';
import { MergeNotices } from '#client/features/publishing/merge/merge-notices.tsx';
import { NoteLine } from '#client/features/publishing/note-line.tsx';
import { PublishActions } from '#client/features/publishing/publish-actions.tsx';
import { PublishingMenu, type TakingDown } from '#client/features/publishing/publishing-menu.tsx';
import { ScheduleNotice } from '#client/features/publishing/schedule-notice.tsx';
import { StandingNotices } from '#client/features/publishing/standing-notices.tsx';
import { timelineQuery } from '#client/features/record/api.ts';
import { Timeline } from '#client/features/record/timeline.tsx';
import { SignOffActions } from '#client/features/sign-off/sign-off-actions.tsx';
import { AddVersion } from '#client/features/translation/add-version.tsx';
import { VersionSwitcher } from '#client/features/translation/version-switcher.tsx';
import type { ArticleParts } from '#client/features/writing/article/parts.ts';
import { goToPlace } from './go-to-place.ts';
import { useMerging } from './merging.tsx';
import { useOutsideReaders } from './outside-readers.tsx';
import { PublishVersions } from './publish-versions.tsx';
import { useSidePanels } from './side-panels.tsx';
import { useSourceParts } from './source-parts.tsx';
import { TakingDownDialog } from './taking-down.tsx';
import { useWhoMay } from './who-may.tsx';

type Needs = {
  articleId: string;
  me: Me;
  desks: readonly DeskView[];
  onOpenArticle: (articleId: string) => void;
};

/**
 * What the other rooms put into the article’s frame: each room’s feature gets the open article as properties,
 * because features never import one another.
 */
export function useArticleParts({ articleId, me, desks, onOpenArticle }: Needs): ArticleParts {
  const panels = useSidePanels();
  const source = useSourceParts(articleId);
  const [down, setDown] = useState<TakingDown | null>(null);
  const whoMay = useWhoMay();
  const outside = useOutsideReaders();
  const merging = useMerging();
  return {
    panels,
    beside: source.beside,
    blockSigns: source.blockSigns,
    underNote: (at) =>
      at.article.lastPublication === null ? null : (
        <NoteLine
          article={at.article}
          content={at.content}
          onGo={(place) => goToPlace(at, place)}
        />
      ),
    notices: (at) => (
      <>
        <StandingNotices article={at.article} onDone={at.renew} />
        <MergeNotices
          article={at.article}
          onDone={at.renew}
          onRead={() => at.openPanel('merged')}
        />
        <ScheduleNotice
          article={at.article}
          onDone={at.renew}
          onGo={(place) => goToPlace(at, place)}
        />
        {source.notices(at)}
      </>
    ),
    actions: (at) => (
      <>
        <SignOffActions article={at.article} me={me} settle={at.settle} onDone={at.renew} />
        <PublishActions
          article={at.article}
          onDone={at.renew}
          onGo={(place) => goToPlace(at, place)}
        />
        <VersionSwitcher article={at.article} />
        {whoMay.dialog(at.article)}
        {outside.dialog(at.article)}
        {merging.dialog(at)}
        <TakingDownDialog what={down} at={at} onOpen={setDown} onClose={() => setDown(null)} />
      </>
    ),
    menu: ({ article }) => (
      <>
        {whoMay.item}
        {outside.item(article)}
        {merging.item(article)}
        <PublishingMenu article={article} onOpen={setDown} />
      </>
    ),
    timeline: ({ article }) => <Timeline query={timelineQuery(article.id)} />,
    versions: ({ article, settle }) => (
      <>
        <PublishVersions article={article} />
        <AddVersion
          article={article}
          me={me}
          desks={desks}
          settle={settle}
          onAdded={onOpenArticle}
        />
      </>
    ),
  };
}
