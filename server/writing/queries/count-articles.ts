import type { z } from 'zod';
import type { articleCountsSchema } from '#contract/api/writing.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { glassToReview, killsToConfirm, tallyArticles } from '../store/article-list.ts';
import { filterFor, type ListRequest } from './list-articles.ts';

type Counts = z.input<typeof articleCountsSchema>;

const MOST_COUNTED = 10_000;

/** How many articles stand where, for the filters at hand, and the kills that wait for a second person. */
export async function countArticles(
  services: Services,
  actor: Actor,
  asked: Pick<ListRequest, 'mine' | 'form' | 'language' | 'deskId' | 'search'>,
): Promise<Counts> {
  const { database } = services;
  const filter = filterFor(actor, asked);
  const [tally, spiked, kills, glass] = await Promise.all([
    tallyArticles(database, filter, actor.personId),
    tallyArticles(database, { ...filter, state: 'spiked' }, actor.personId),
    killsToConfirm(database),
    glassToReview(database),
  ]);
  const counted = (count: number, of: number): Counts['all'] => ({
    count: Math.min(count, MOST_COUNTED),
    capped: of > MOST_COUNTED,
  });
  const among = (count: number): Counts['all'] => counted(count, tally.all);
  return {
    all: among(tally.all),
    mine: among(tally.mine),
    awaitsMe: among(tally.awaits),
    stages: {
      drafting: among(tally.drafting),
      'in-review': among(tally.inReview),
      returned: among(tally.returned),
    },
    live: among(tally.live),
    spiked: counted(spiked.all, spiked.all),
    awaitingSecondEyes: glass.map(({ byId, byName, dueAt, ...each }) => ({
      ...each,
      by: { id: byId, name: byName },
      dueAt: dueAt.toISOString(),
    })),
    awaitingKillConfirmation: kills.map(({ byId, byName, at, ...kill }) => ({
      ...kill,
      by: { id: byId, name: byName },
      at: at.toISOString(),
    })),
  };
}
