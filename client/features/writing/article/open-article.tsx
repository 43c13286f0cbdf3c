import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import { NotSaved } from '#client/editor/collab/waiters.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { ArticleActions } from './actions/article-actions.tsx';
import { KeepDialog } from './actions/menu-dialogs.tsx';
import type { ArticleProps } from './article-props.ts';
import { useAuthorship } from './authorship/use-authorship.tsx';
import { useComments } from './comments/use-comments.tsx';
import { CreditsEditor } from './credits/credits-editor.tsx';
import { Frame } from './frame/frame.tsx';
import { Heading } from './frame/heading.tsx';
import { isNarrow } from './frame/narrow.ts';
import { panelOfStage } from './frame/which-tab.ts';
import { useMerged } from './merged/use-merged.tsx';
import { NoFlashAnyMore, NoteAfterFlash } from './notices/after-flash.tsx';
import { ArticleNotices } from './notices/article-notices.tsx';
import { SharedNotices } from './notices/shared-notices.tsx';
import type { ArticleAtHand, ArticlePanel } from './parts.ts';
import { Faces } from './people/faces.tsx';
import { useProofing } from './proofing/use-proofing.tsx';
import { useLastPanels } from './last-panels.tsx';
import { LiveSaveLine } from './saving/live-save-line.tsx';
import { useContent } from './saving/use-content.ts';
import { useSharedText, type SharedAtHand } from './saving/use-shared-text.ts';
import { useSuggestions } from './suggestions/use-suggestions.tsx';
import { TextColumn } from './text/text-column.tsx';

type OpenArticleProps = ArticleProps & { article: ArticleView };

/** The open article for other rooms; `content` may lag behind typing by a moment. */
function useAtHand(
  { article, onPanel }: OpenArticleProps,
  shared: SharedAtHand,
  handle: BodyHandle | null,
): ArticleAtHand {
  const client = useQueryClient();
  const content = useContent(shared, article.content);
  const { text } = shared;
  return {
    article,
    content,
    settle: async () => (text === null ? Promise.reject(new NotSaved('opening')) : text.settle()),
    renew: async (answered) => {
      if (answered !== undefined) client.setQueryData(['articles', answered.id], answered);
      await client.invalidateQueries({ queryKey: ['articles'] });
    },
    reveal: (blockId) => {
      // On a phone the text may be behind a panel.
      if (isNarrow()) onPanel(undefined);
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
  const shared = useSharedText(article, me.id);
  const { text, view } = shared;
  const [handle, setHandle] = useState<BodyHandle | null>(null);
  const at = useAtHand(props, shared, handle);
  const title = at.content.headline.trim() || article.story.slugline;
  useTold(title, onTitle);
  const mayWrite = article.abilities.edit.allowed;
  const readOnly = !view.ready || !view.mayEdit;
  const following = { article, content: at.content, readOnly: readOnly || view.suggests };
  const saveNow = (): void => text?.hurry();
  const [keeping, setKeeping] = useState(false);
  const comments = useComments(props, at, handle);
  const proofing = useProofing({ at, handle, personId: me.id });
  const suggestions = useSuggestions({ at, handle, personId: me.id, forced: view.suggests });
  const authorship = useAuthorship(at, handle);
  const lastPanels = useLastPanels(props, { at, onKeep: () => setKeeping(true) });
  const panels: ArticlePanel[] = [
    ...(parts.panels?.(at) ?? []),
    comments.panel,
    suggestions,
    proofing.panel,
    ...lastPanels,
    authorship,
    ...useMerged(at, handle),
  ];
  return (
    <>
      <Frame
        heading={
          <Heading
            article={article}
            people={<Faces people={view.people} personId={me.id} clientId={text?.clientId} />}
            saveLine={
              <LiveSaveLine shared={shared} mayWrite={mayWrite} savedAt={article.savedAt} />
            }
            actions={
              <ArticleActions
                {...props}
                at={at}
                onSave={saveNow}
                goToText={() => handle?.focus()}
              />
            }
          />
        }
        notices={
          <>
            <ArticleNotices article={article} />
            <NoFlashAnyMore {...following} />
            <SharedNotices shared={shared} onReveal={at.reveal} />
            {parts.notices?.(at)}
          </>
        }
        text={
          <TextColumn
            article={article}
            text={text}
            view={view}
            languages={me.newsroom.languages}
            siteUrl={me.newsroom.siteUrl}
            readOnly={readOnly}
            signs={parts.blockSigns?.(at)}
            underNote={
              <>
                <NoteAfterFlash
                  {...following}
                  onNote={(updateNote) => text?.typeFields({ updateNote })}
                />
                {parts.underNote?.(at)}
              </>
            }
            onHandle={setHandle}
          >
            {comments.margin}
            <CreditsEditor
              article={article}
              credits={view.fields.credits}
              languages={me.newsroom.languages}
              readOnly={readOnly || view.suggests}
              onChange={(credits) => text?.typeFields({ credits })}
            />
          </TextColumn>
        }
        beside={parts.beside?.(at) ?? null}
        panels={panels}
        panel={props.panel}
        first={panelOfStage(article.stage)}
        personId={me.id}
        onPanel={onPanel}
      />
      {keeping ? <KeepDialog at={at} onClose={() => setKeeping(false)} /> : null}
      {proofing.card}
    </>
  );
}
