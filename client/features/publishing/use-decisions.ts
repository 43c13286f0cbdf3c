import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { newIntention } from '#client/api/intention.ts';
import { publish, type Checks, type Outgoing } from './api.ts';
import { correctionsOf, draftCorrections, isWritten } from './correction-drafts.ts';
import { areForeign } from './correction-faults.ts';
import { leftOf, overridesOf, useReasons } from './exceptions.ts';
import { mayBeQuiet } from './kinds.ts';
import { useFaultFocus } from './use-fault-focus.ts';
import { usePassages } from './use-passages.ts';

/** What the decisions of one publication are made over. */
export type Deciding = {
  article: ArticleView;
  outgoing: Outgoing;
  checks: Partial<Record<LiveKind, Checks>>;
  proposed: LiveKind;
  onPublished: (article: ArticleView, kind: LiveKind) => Promise<void>;
};

/** The decisions of one publication, and publishing itself. */
export function useDecisions({ article, outgoing, checks, proposed, onPublished }: Deciding) {
  const { revision } = outgoing;
  const [kind, setKind] = useState(proposed);
  const [significant, setSignificant] = useState(true);
  const facts = checks[proposed]?.changedFacts ?? [];
  const [corrections, setCorrections] = useState(() => draftCorrections(facts, revision.content));
  const [tried, setTried] = useState(false);
  const { form, onFault } = useFaultFocus();
  const [key] = useState(newIntention);
  const reasons = useReasons();
  const known = checks[kind];
  const issues = known?.issues ?? [];
  const sending = useMutation({
    mutationFn: async (glass: string | null) => {
      const overrides = overridesOf(issues, reasons);
      const asked = {
        revisionId: revision.id,
        kind,
        ...(mayBeQuiet(kind) ? { significant } : {}),
        corrections: kind === 'correction' ? correctionsOf(corrections) : [],
        overrides,
        ...(glass === null ? {} : { breakGlass: { reason: glass } }),
      };
      // Another kind or another reason is another intention; the same one twice is one.
      const about = [kind, glass === null ? '' : 'glass', String(overrides.length)].join('-');
      return publish(article.id, asked, `${key}-${about}`);
    },
    onSuccess: ({ article: answered }) => onPublished(answered, kind),
  });
  const corrects = kind === 'correction';
  const { content } = revision;
  const passages = usePassages({ article, content, drafts: corrections, used: corrects });
  const isComplete =
    !corrects || (corrections.every(isWritten) && !areForeign(corrections, passages));
  const complete = (): boolean => {
    setTried(true);
    if (!isComplete) onFault();
    return isComplete;
  };
  const left =
    known === undefined ? { ready: false, onlyUnsigned: false, count: 0 } : leftOf(issues, reasons);
  return {
    ...{ kind, setKind, significant, setSignificant, corrections, setCorrections, tried },
    ...{ found: facts.length, known, sending, reasons, ready: left.ready, standing: left.count },
    /** Nothing but signatures stands in the way, and this person may go past those. */
    mayBreakGlass: left.onlyUnsigned && article.abilities['break-glass'].allowed,
    /** Whether all that belongs to the kind is written; asking shows what is not. */
    ...{ form, complete },
    send: (): void => {
      if (complete() && left.ready && !sending.isPending) sending.mutate(null);
    },
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
