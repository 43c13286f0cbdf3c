import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconTimeline from '@tabler/icons-react/dist/esm/icons/IconTimelineEvent.mjs';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { ArticleProps } from './article-props.ts';
import { HistoryPanel } from './history/history-panel.tsx';
import type { ArticleAtHand, ArticlePanel } from './parts.ts';
import { StoryPanel } from './story/story-panel.tsx';

/** The panels that every article has, behind those of what is done to it: story, history, timeline. */
export function useLastPanels(
  { article, me, desks, parts }: ArticleProps & { article: ArticleView },
  { at, onKeep }: { at: ArticleAtHand; onKeep: () => void },
): ArticlePanel[] {
  const { t } = useTranslation('article');
  const timeline: ArticlePanel = {
    id: 'timeline',
    group: 'desk',
    key: 't',
    label: t('panel.timeline'),
    icon: IconTimeline,
    render: () => parts.timeline?.(at),
  };
  return [
    {
      id: 'story',
      group: 'desk',
      key: 'i',
      label: t('panel.story'),
      icon: IconFileDescription,
      render: () => (
        <StoryPanel article={article} me={me} desks={desks}>
          {parts.versions?.(at)}
        </StoryPanel>
      ),
    },
    {
      id: 'history',
      group: 'text',
      key: 'h',
      label: t('panel.history'),
      icon: IconHistory,
      render: () => <HistoryPanel at={at} onKeep={onKeep} />,
    },
    ...(parts.timeline === undefined ? [] : [timeline]),
  ];
}
