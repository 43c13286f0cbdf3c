import { lazy, memo, Suspense, type ReactNode } from 'react';
import { useShortcuts } from '#client/ui/shortcuts.ts';
import type { OpenedText } from './opened-text.ts';
import classes from './editor.module.css';
import { FACTS } from './selection-facts.ts';
import { useFact } from './state-feed.ts';
import { SuggestingStrip, SuggestingTool } from './suggestions/suggesting-tool.tsx';
import { TableTools } from './table/table-tools.tsx';
import { useTextShortcuts } from './text-shortcuts.ts';
import { Toolbar } from './toolbar.tsx';
import { useTextCommands } from './use-text-commands.ts';

const FindBar = lazy(async () => ({ default: (await import('./find/find-bar.tsx')).FindBar }));

type TextBarsProps = OpenedText & {
  languages: readonly string[];
  /** Whether one can also propose changes, which makes no sense where one writes alone. */
  proposes?: boolean;
  onLink: () => void;
};

/** What stays in sight above the text: the toolbar, a table’s own, and the search. */
export const TextBars = memo(function TextBars(props: TextBarsProps): ReactNode {
  const { handle, feed, languages, proposes = true, onLink } = props;
  const facts = useFact(feed, FACTS);
  useShortcuts(useTextShortcuts());
  useTextCommands({ handle, facts, onLink });
  const finds = facts.tool === 'find' || facts.tool === 'replace';
  return (
    <div className={classes['bars']}>
      <Toolbar
        handle={handle}
        facts={facts}
        languages={languages}
        onLink={onLink}
        more={proposes ? <SuggestingTool handle={handle} feed={feed} /> : null}
      />
      {proposes ? <SuggestingStrip feed={feed} /> : null}
      {facts.table === null ? null : <TableTools handle={handle} header={facts.table.header} />}
      {finds ? (
        <Suspense fallback={null}>
          <FindBar handle={handle} feed={feed} replaces={facts.tool === 'replace'} />
        </Suspense>
      ) : null}
    </div>
  );
});
