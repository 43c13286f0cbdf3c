import { useEffect, useMemo, useState } from 'react';
import type { ProofingView } from '#contract/api/house-style.ts';
import type { CompiledRule } from '#contract/house-style/compile-rule.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { PlacedFinding, TextFinding } from '#client/editor/proofing/finding.ts';
import type { FindingsFeed } from '#client/editor/proofing/findings-feed.ts';
import { makeCheck } from '#client/editor/proofing/make-check.ts';
import { proofWith, type ProofSettings } from '#client/editor/proofing/proofing-state.ts';
import { Speller } from '#client/editor/proofing/spelling/speller.ts';
import { startSpellingWorker } from '#client/editor/proofing/spelling/start-worker.ts';

/** Who spells an article: a dictionary of ours, the browser, or the browser because ours could not be had. */
export type WhoSpells = 'ours' | 'browser' | 'lost';

/** The dictionary’s worker, while an article is open; it starts with the first word that is looked up. */
export function useSpeller(language: string): { speller: Speller; spelling: WhoSpells } {
  const speller = useMemo(() => new Speller(startSpellingWorker), []);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const stop = speller.onNews(() => setLost(speller.lost.size > 0));
    return () => {
      stop();
      speller.close();
    };
  }, [speller]);
  const spelling = lost ? 'lost' : speller.spells(language) ? 'ours' : 'browser';
  return { speller, spelling };
}

type Needs = {
  on: boolean;
  handle: BodyHandle | null;
  language: string;
  /** What the server says to proof with; undefined until it has. */
  data: ProofingView | undefined;
  rules: readonly CompiledRule[];
  /** Null leaves spelling to the browser. */
  speller: Speller | null;
  /** Names of the credits, one a line. */
  names: string;
  isIgnored: (finding: TextFinding, place: string) => boolean;
  feed: FindingsFeed;
  onAsk: (found: PlacedFinding | null, how: 'menu' | 'hover') => void;
};

const NEVER = (): (() => void) => () => undefined;

/** Proofs the open text as these things say, and anew when one of them changes. */
export function useProofSettings(needs: Needs): void {
  const { on, handle, language, data, rules, speller, names, isIgnored, feed, onAsk } = needs;
  const view = handle?.view ?? null;
  const settings = useMemo((): ProofSettings | null => {
    if (!on || view === null || data === undefined) return null;
    const { words } = data;
    return {
      spells: speller !== null,
      check: makeCheck({ language, rules, speller, words, names: names.split('\n'), isIgnored }),
      onNews: speller?.onNews ?? NEVER,
      onFound: () => feed.follow(view),
      onAsk,
    };
  }, [on, view, data, language, rules, speller, names, isIgnored, feed, onAsk]);
  useEffect(() => {
    if (view === null) return;
    proofWith(view, settings);
    if (settings === null) feed.follow(view);
  }, [view, settings, feed]);
}
