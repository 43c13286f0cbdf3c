import { lazy, memo, Suspense, type ReactNode } from 'react';
import type { OpenedText } from './opened-text.ts';
import { Bubble } from './bubble.tsx';
import { EmbedChip } from './insert/embed-chip.tsx';
import { SlashMenu } from './insert/slash-menu.tsx';
import { useFact } from './state-feed.ts';
import { SuggestionCard } from './suggestions/suggestion-card.tsx';
import { openTool, turnTo } from './tools.ts';

/** Dialogs come when somebody first opens one. */
const DIALOGS = {
  characters: lazy(async () => ({
    default: (await import('./characters/characters-dialog.tsx')).CharactersDialog,
  })),
  embed: lazy(async () => ({ default: (await import('./insert/embed-dialog.tsx')).EmbedDialog })),
  readMore: lazy(async () => ({
    default: (await import('./insert/read-more-dialog.tsx')).ReadMoreDialog,
  })),
  table: lazy(async () => ({ default: (await import('./insert/table-dialog.tsx')).TableDialog })),
};

type TextFloatsProps = OpenedText & {
  language: string;
  siteUrl: string | undefined;
  asksForLink: boolean;
  onAskForLink: (asks: boolean) => void;
};

const TOOL = { read: openTool };

/** What floats over the text: marks for a selection, a link’s address, what a slash asks for, dialogs. */
export const TextFloats = memo(function TextFloats(props: TextFloatsProps): ReactNode {
  const { handle, feed, language } = props;
  const tool = useFact(feed, TOOL);
  const Open = tool !== null && tool in DIALOGS ? DIALOGS[tool as keyof typeof DIALOGS] : null;
  return (
    <>
      <Bubble
        handle={handle}
        feed={feed}
        siteUrl={props.siteUrl}
        asksForLink={props.asksForLink}
        onAskForLink={props.onAskForLink}
      />
      <SlashMenu handle={handle} feed={feed} />
      <SuggestionCard handle={handle} feed={feed} />
      <EmbedChip handle={handle} feed={feed} />
      {Open === null ? null : (
        <Suspense fallback={null}>
          <Open handle={handle} language={language} onClose={() => handle.run(turnTo(null))} />
        </Suspense>
      )}
    </>
  );
});
