import { useQuery, useQueryClient } from '@tanstack/react-query';
import IconPencilQuestion from '@tabler/icons-react/dist/esm/icons/IconPencilQuestion.mjs';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '#contract/body/list-proposals.ts';
import type { Verdict } from '#contract/body/proposals.ts';
import { DEEDS } from '#client/editor/keys.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { decide, revealSuggestion, stepToSuggestion } from '#client/editor/suggestions/decide.ts';
import { paintSuggestions } from '#client/editor/suggestions/suggestion-paint.ts';
import { mayDecide, setSuggesting, suggestingIn } from '#client/editor/suggestions/suggesting.ts';
import type { ArticleAtHand, ArticlePanel } from '../parts.ts';
import { suggestionsQuery } from './api.ts';
import { keepSuggesting, wasSuggesting } from './kept-mode.ts';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { useSuggestionDeeds } from './use-suggestion-deeds.ts';
import { paintedSuggestions, toldSuggestions, type ToldSuggestion } from './told-suggestion.ts';

type SuggestionsOf = {
  at: ArticleAtHand;
  handle: BodyHandle | null;
  personId: string;
  /** What this person does can only be a proposal. */
  forced: boolean;
};

const NONE: readonly Proposal[] = [];

/** What is proposed in the text on the screen, told by it a moment after it changed. */
function useProposals({ at, handle, personId }: SuggestionsOf): readonly Proposal[] {
  const [proposals, setProposals] = useState<readonly Proposal[]>(NONE);
  const articleId = at.article.id;
  const client = useQueryClient();
  const heard = useEffectEvent((now: readonly Proposal[]) => {
    const known = new Set(proposals.map(({ id }) => id));
    setProposals(now);
    const isOther = now.length !== known.size || now.some(({ id }) => !known.has(id));
    if (isOther) void client.invalidateQueries({ queryKey: suggestionsQuery(articleId).queryKey });
  });
  useEffect(() => {
    if (handle === null) return undefined;
    const { view } = handle;
    setSuggesting(view, {
      on: wasSuggesting(personId, articleId),
      ears: {
        onList: (now) => heard(now),
        onTurn: (on) => keepSuggesting(personId, articleId, on),
      },
    });
    return () => setSuggesting(view, { ears: null });
  }, [handle, personId, articleId]);
  return proposals;
}

function useTold(
  of: SuggestionsOf,
  proposals: readonly Proposal[],
): { told: readonly ToldSuggestion[]; refresh: () => void } {
  const { at, handle, personId: me } = of;
  const { t } = useTranslation('suggestions');
  const { data: known, refetch } = useQuery({
    ...suggestionsQuery(at.article.id),
    enabled: proposals.length > 0,
  });
  const [you, somebody] = [t('you'), t('somebody')];
  const told = useMemo(
    () =>
      toldSuggestions(proposals, known ?? [], {
        me,
        isMade: (id) => handle !== null && suggestingIn(handle.view.state).made.has(id),
        words: { you, somebody },
      }),
    [proposals, known, me, handle, you, somebody],
  );
  return { told, refresh: () => void refetch() };
}

/** Suggestions in the open article: how they look in the text, their list beside it, and the keys that reach them. */
export function useSuggestions(of: SuggestionsOf): ArticlePanel {
  const { handle, forced } = of;
  const { t } = useTranslation('suggestions');
  const proposals = useProposals(of);
  const { told, refresh } = useTold(of, proposals);
  const [active, setActive] = useState<string | null>(null);
  const isNew = told.some(({ at, isMine }) => at === null && !isMine);
  const again = useEffectEvent(refresh);
  useEffect(() => {
    // The server writes down who made it a moment after the text has come.
    if (!isNew) return undefined;
    const later = setTimeout(() => again(), 1_500);
    return () => clearTimeout(later);
  }, [isNew, told]);
  useEffect(() => {
    if (handle === null) return;
    const authors = new Map(
      told.map(({ id, name, isMine, at }) => [id, { name, isMe: isMine, at }]),
    );
    setSuggesting(handle.view, { forced, authors });
  }, [handle, forced, told]);
  useEffect(
    () =>
      paintSuggestions(
        paintedSuggestions(told, active, (kind, name) =>
          t(`label.${kind}`, { name: name ?? t('byYou') }),
        ),
      ),
    [told, active, t],
  );
  const onStep = (by: 1 | -1): void => {
    if (handle !== null) setActive(stepToSuggestion(handle.view, by));
  };
  useSuggestionDeeds(handle, onStep);
  return {
    id: 'suggestions',
    group: 'text',
    key: 's',
    label: t('panel'),
    icon: IconPencilQuestion,
    ...(told.length === 0
      ? {}
      : { count: told.length, counted: t('panelWaits', { n: told.length }) }),
    render: () => (
      <SuggestionsPanel
        suggestions={told}
        active={active}
        may={(id: string, verdict: Verdict) =>
          handle?.view.editable === true && mayDecide(handle.view.state, id, verdict)
        }
        onShow={(id) => {
          setActive(id);
          if (handle !== null) revealSuggestion(handle.view, id);
        }}
        onDecide={(ids, verdict) => handle?.run(decide(ids, verdict))}
        onStep={onStep}
        onUndo={() => handle?.run(DEEDS.undo)}
      />
    ),
  };
}
