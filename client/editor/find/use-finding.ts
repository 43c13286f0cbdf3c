import { useEffect, useEffectEvent, useState } from 'react';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { BodyHandle } from '../open-editor.ts';
import type { StateFeed } from '../state-feed.ts';
import { turnTo } from '../tools.ts';
import {
  findingIn,
  withAllReplaced,
  withNext,
  withoutFinding,
  withQuery,
  withReplaced,
} from './finding.ts';
import type { Query } from './matches.ts';

export type Switch = 'matchCase' | 'wholeWord' | 'strict';

/** What the bar does with the text. */
export type FindingHands = {
  words: string;
  on: Readonly<Record<Switch, boolean>>;
  /** How many places the last “replace all” changed. */
  replaced: number | null;
  lookFor: (words: string) => void;
  toggle: (name: Switch) => void;
  go: (by: -1 | 1) => void;
  replaceOne: (instead: string) => void;
  replaceAll: (instead: string) => void;
  close: () => void;
};

/** Words worth looking for: what is selected, if it is a line and not an essay. */
const LONGEST_FROM_SELECTION = 200;

type Wanted = { words: string; on: Record<Switch, boolean> };
/** What was looked for last is what one looks for next, as often as not. */
let last: Wanted = { words: '', on: { matchCase: false, wholeWord: false, strict: false } };

function queryOf({ words, on }: Wanted): Query {
  return { words, matchCase: on.matchCase, wholeWord: on.wholeWord, loose: !on.strict };
}

function wordsIn({ doc, selection: { from, to } }: EditorState): string {
  const words = to - from > LONGEST_FROM_SELECTION ? '' : doc.textBetween(from, to, '\n');
  return words.includes('\n') ? '' : words;
}

function showCurrent({ view }: BodyHandle): void {
  const mark = view.dom.querySelector('.found[data-current]');
  mark?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Looks for words as they are typed; one stays in the bar until one closes it. */
export function useFinding(handle: BodyHandle, feed: StateFeed): FindingHands {
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...last,
    words: wordsIn(feed.state) || last.words,
  }));
  const [replaced, setReplaced] = useState<number | null>(null);
  const [cameFrom] = useState(() => document.activeElement);
  const dispatch = (make: (state: EditorState) => Transaction): void => {
    if (handle.view.isDestroyed) return;
    handle.view.dispatch(make(handle.view.state));
    showCurrent(handle);
  };
  const want = (next: Wanted): void => {
    last = next;
    setWanted(next);
    setReplaced(null);
    dispatch((state) => withQuery(state, queryOf(next)));
  };
  const begin = useEffectEvent(() => want(wanted));
  const end = useEffectEvent(() => {
    if (!handle.view.isDestroyed) handle.view.dispatch(withQuery(handle.view.state, null));
  });
  useEffect(() => {
    begin();
    return end;
  }, []);
  return {
    ...wanted,
    replaced,
    lookFor: (words) => want({ ...wanted, words }),
    toggle: (name) => want({ ...wanted, on: { ...wanted.on, [name]: !wanted.on[name] } }),
    go: (by) => dispatch((state) => withNext(state, by)),
    replaceOne: (instead) => {
      setReplaced(null);
      dispatch((state) => withReplaced(state, instead));
    },
    replaceAll: (instead) => {
      setReplaced(findingIn(handle.view.state).matches.length);
      dispatch((state) => withAllReplaced(state, instead));
    },
    close: () => {
      const { view } = handle;
      view.dispatch(withoutFinding(view.state));
      turnTo(null)(view.state, (tr) => view.dispatch(tr));
      const isElsewhere = cameFrom instanceof HTMLElement && cameFrom.isConnected;
      if (isElsewhere && !view.dom.contains(cameFrom) && !cameFrom.closest('[role="toolbar"]')) {
        cameFrom.focus();
        return;
      }
      view.focus();
      view.dispatch(view.state.tr.scrollIntoView());
    },
  };
}
