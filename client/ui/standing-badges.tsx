import type { ReactNode } from 'react';
import type { PublicationKind, Stage } from '#contract/vocabulary.ts';
import { LiveBadge } from './live-badge.tsx';
import { StageBadge } from './stage-badge.tsx';

type StandingBadgesProps = {
  stage: Stage;
  live: boolean;
  /** The kind of the publication that readers see. */
  liveKind: PublicationKind | null;
  /** Readers have it, and somebody has changed it since. */
  changed: boolean;
  withdrawn: boolean;
  killed: boolean;
  merged: boolean;
  spiked: boolean;
  embargoed: boolean;
};

/**
 * Where a story stands towards readers and on the desk. What is killed, merged or spiked has no stage any more; what
 * readers have, or no longer have, is being drafted only when somebody works on it again.
 */
export function StandingBadges({ stage, changed, ...standing }: StandingBadgesProps): ReactNode {
  const { live, withdrawn, killed, merged, spiked } = standing;
  const rests = stage === 'drafting' && ((live && !changed) || withdrawn);
  return (
    <>
      <LiveBadge {...standing} />
      {killed || merged || spiked || rests ? null : <StageBadge stage={stage} behindLive={live} />}
    </>
  );
}
