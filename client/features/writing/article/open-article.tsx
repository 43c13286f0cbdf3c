import { useQueryClient } from '@tanstack/react-query';
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconTimeline from '@tabler/icons-react/dist/esm/icons/IconTimelineEvent.mjs';
import { useDeferredValue, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { ArticleActions } from './actions/article-actions.tsx';
import { KeepDialog } from './actions/menu-dialogs.tsx';
import type { ArticleProps } from './article-props.ts';
import { useComments } from './comments/use-comments.tsx';
import { CreditsEditor } from './credits/credits-editor.tsx';
import { Frame } from './frame/frame.tsx';
import { Heading } from './frame/heading.tsx';
import { SaveLine } from './frame/save-line.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { ArticleNotices } from './notices/article-notices.tsx';
import { CameIn } from './notices/came-in.tsx';
import { SavingDialogs } from './notices/saving-dialogs.tsx';
import { SetAside } from './notices/set-aside.tsx';
import type { ArticleAtHand, ArticlePanel } from './parts.ts';
import { useSaving, type OpenText } from './saving/use-saving.ts';
import { StoryPanel } from './story/story-panel.tsx';
import { TextColumn } from './text/text-column.tsx';

type OpenArticleProps = ArticleProps & { article: ArticleView };

/** The open editor, with what comes into the text from outside it. */
function useBodyHandle({
  saving,
}: OpenText): [BodyHandle | null, (handle: BodyHandle | null) => void] {
  const [handle, setHandle] = useState<BodyHandle | null>(null);
  useEffect(() => {
    saving.onShow((content) => handle?.replace(content.body));
    saving.holdWhile(() => handle?.isComposing() ?? false);
  }, [saving, handle]);
  return [handle, setHandle];
}

/** The open article for other rooms; `content` may lag behind typing by a moment. */
function useAtHand(
  { article, onPanel }: OpenArticleProps,
  { saving, state, phase }: OpenText,
  handle: BodyHandle | null,
): ArticleAtHand {
  const client = useQueryClient();
  const content = useDeferredValue(state.mine);
  return {
    article,
    content,
    save: phase,
    settle: saving.settle,
    renew: async (answered) => {
      if (answered !== undefined) client.setQueryData(['articles', answered.id], answered);
      await client.invalidateQueries({ queryKey: ['articles'] });
    },
    reveal: (blockId) => {
      // On a phone the text may be behind another tab.
      onPanel(undefined);
      return handle?.reveal(blockId) ?? false;
    },
    openPanel: onPanel,
  };
}

/** Tells the title whenever it is another. */
function useTold(title: string, onTitle: (title: string) => void): void {
  const tell = useEffectEvent(onTitle);
  useEffect(() => tell(title), [title]);
}

/** The article once it is there: its text, what is around it, and what other rooms put beside it. */
export function OpenArticle(props: OpenArticleProps): ReactNode {
  const { article, me, parts, onTitle, onPanel } = props;
  const { t } = useTranslation('article');
  const text = useSaving(article, me.id);
  const { saving, state, phase } = text;
  const [handle, setHandle] = useBodyHandle(text);
  const [aside, setAside] = useState<Content | null>(null);
  const at = useAtHand(props, text, handle);
  const title = at.content.headline.trim() || article.story.slugline;
  useTold(title, onTitle);
  const readOnly = !article.abilities.edit.allowed;
  const [keeping, setKeeping] = useState(false);
  const comments = useComments(props, at, handle);
  const panels: ArticlePanel[] = [
    ...(parts.panels?.(at) ?? []),
    comments.panel,
    {
      id: 'story',
      label: t('panel.story'),
      icon: IconFileDescription,
      render: () => (
        <StoryPanel article={article} me={me} desks={props.desks}>
          {parts.versions?.(at)}
        </StoryPanel>
      ),
    },
    {
      id: 'history',
      label: t('panel.history'),
      icon: IconHistory,
      render: () => <HistoryPanel at={at} onKeep={() => setKeeping(true)} />,
    },
    ...(parts.timeline === undefined
      ? []
      : [
          {
            id: 'timeline',
            label: t('panel.timeline'),
            icon: IconTimeline,
            render: () => parts.timeline?.(at),
          },
        ]),
  ];
  return (
    <>
      <Frame
        heading={
          <Heading
            article={article}
            saveLine={
              readOnly ? null : <SaveLine state={state} phase={phase} onSave={saving.saveNow} />
            }
            actions={
              <ArticleActions
                {...props}
                at={at}
                onSave={saving.saveNow}
                goToText={() => handle?.focus()}
              />
            }
          />
        }
        notices={
          <>
            <ArticleNotices article={article} />
            <SetAside content={aside} onDrop={() => setAside(null)} />
            <CameIn changes={state.cameIn} personId={me.id} onRead={saving.readNews} />
            {parts.notices?.(at)}
          </>
        }
        text={
          <TextColumn
            article={article}
            content={state.mine}
            languages={me.newsroom.languages}
            readOnly={readOnly}
            signs={parts.blockSigns?.(at)}
            onType={saving.type}
            onHandle={setHandle}
          >
            {comments.margin}
            <CreditsEditor
              article={article}
              credits={state.mine.credits}
              languages={me.newsroom.languages}
              readOnly={readOnly}
              onChange={(credits) => saving.type({ credits })}
            />
          </TextColumn>
        }
        beside={parts.beside?.(at) ?? null}
        panels={panels}
        panel={props.panel}
        onPanel={onPanel}
      />
      {keeping ? <KeepDialog at={at} onClose={() => setKeeping(false)} /> : null}
      <SavingDialogs text={text} article={article} onSetAside={setAside} />
    </>
  );
}
