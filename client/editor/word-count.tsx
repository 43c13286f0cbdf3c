import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorState } from 'prosemirror-state';
import { selectedLength, textLength, type Length } from './count-words.ts';
import classes from './editor.module.css';
import type { StateFeed } from './state-feed.ts';

/** How long typing must rest before the words are counted, in milliseconds: typing never waits for it. */
const REST = 200;

type Counted = { all: Length; selected: Length | null };

function count(state: EditorState): Counted {
  return { all: textLength(state.doc), selected: selectedLength(state) };
}

function useCounted(feed: StateFeed): Counted {
  const [counted, setCounted] = useState(() => count(feed.state));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounted(count(feed.state)), REST);
    };
    const stop = feed.subscribe(again);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [feed]);
  return counted;
}

type WordCountProps = {
  feed: StateFeed;
  /** How many words the desk has ordered; null where nobody said. */
  commissioned: number | null;
};

/** How far the text is from what was ordered. */
function Ordered({ words, commissioned }: { words: number; commissioned: number }): ReactNode {
  const { t } = useTranslation('tools');
  const over = words - commissioned;
  return (
    <>
      <progress
        className={classes['progress']}
        data-over={over > 0 || undefined}
        max={commissioned}
        value={words}
        aria-hidden
      />
      <span data-over={over > 0 || undefined}>
        {t('count.of', { count: commissioned, words })}
        {over > 0 ? t('count.over', { count: over }) : null}
        {over < 0 ? t('count.toGo', { count: -over }) : null}
      </span>
    </>
  );
}

/** How many words and characters the text has, beside the length that was ordered; and those of the selection. */
export function WordCount({ feed, commissioned }: WordCountProps): ReactNode {
  const { t } = useTranslation(['tools', 'editor']);
  const { all, selected } = useCounted(feed);
  return (
    <p className={classes['count']}>
      {commissioned === null ? (
        <span>{t('editor:words', { count: all.words })}</span>
      ) : (
        <Ordered words={all.words} commissioned={commissioned} />
      )}
      <span>{t('count.characters', { count: all.characters })}</span>
      {selected === null ? null : (
        <span>
          {t('count.selected', {
            words: t('editor:words', { count: selected.words }),
            characters: t('count.characters', { count: selected.characters }),
          })}
        </span>
      )}
    </p>
  );
}
