import { Button, Group } from '@mantine/core';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeSelection, type EditorState } from 'prosemirror-state';
import { listProposals, type Proposal } from '#contract/body/list-proposals.ts';
import type { BodyHandle } from '../open-editor.ts';
import { spotBeside, type Spot } from '../spot.ts';
import { useFact, type Reading, type StateFeed } from '../state-feed.ts';
import { decide, suggestionsAt } from './decide.ts';
import { ProposedChanges } from './proposed-changes.tsx';
import { isMine, mayDecide, suggestingIn, type Author } from './suggesting.ts';
import classes from './suggestions.module.css';

type InText = { handle: BodyHandle; feed: StateFeed };
type Here = {
  proposal: Proposal;
  author: Author | null;
  isMine: boolean;
  mayAccept: boolean;
  mayReject: boolean;
};

/** The suggestion that the cursor is in: the innermost; null while something is selected or there is none. */
function suggestionHere(state: EditorState): Here | null {
  if (suggestingIn(state).quiet) return null;
  if (!state.selection.empty && !(state.selection instanceof NodeSelection)) return null;
  const [id] = suggestionsAt(state);
  if (id === undefined) return null;
  const proposal = listProposals(state.doc).find((each) => each.id === id);
  if (proposal === undefined) return null;
  return {
    proposal,
    author: suggestingIn(state).authors.get(id) ?? null,
    isMine: isMine(state, id),
    mayAccept: mayDecide(state, id, 'accept'),
    mayReject: mayDecide(state, id, 'reject'),
  };
}

const HERE: Reading<Here | null> = {
  read: suggestionHere,
  same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
};

function Deciding({ handle, here }: Pick<InText, 'handle'> & { here: Here }): ReactNode {
  const { t } = useTranslation('suggestions');
  const { id } = here.proposal;
  const press = (verdict: 'accept' | 'reject') => ({
    size: 'compact-xs' as const,
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => handle.run(decide([id], verdict)),
  });
  return (
    <Group gap="xs">
      {here.mayAccept ? <Button {...press('accept')}>{t('accept')}</Button> : null}
      {here.mayReject ? (
        <Button variant="default" {...press('reject')}>
          {t(here.isMine ? 'withdraw' : 'reject')}
        </Button>
      ) : null}
    </Group>
  );
}

/** What stands under the cursor’s suggestion: who made it, what it would change, and the buttons that decide on it. */
export function SuggestionCard({ handle, feed }: InText): ReactNode {
  const { t } = useTranslation('suggestions');
  const here = useFact(feed, HERE);
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    setSpot(here === null ? null : spotBeside(handle.view, handle.view.state.selection.to));
  }, [handle, here]);
  if (here === null || spot === null) return null;
  const name = here.isMine ? t('you') : (here.author?.name ?? t('somebody'));
  return (
    <section className={classes['card']} style={spot} aria-label={t('card', { name })}>
      <p className={classes['who']}>
        <bdi>{name}</bdi>
      </p>
      <ProposedChanges changes={here.proposal.changes} />
      <Deciding handle={handle} here={here} />
    </section>
  );
}
