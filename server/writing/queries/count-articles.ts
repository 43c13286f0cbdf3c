import type { z } from 'zod';
import type { articleCountsSchema } from '#contract/api/writing.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { countArticles as count, killsToConfirm } from '../store/article-list.ts';
import { filterFor, type ListRequest } from './list-articles.ts';

type Counts = z.input<typeof articleCountsSchema>;

/** How many articles stand where, for the filters at hand, and the kills that wait for a second person. */
export async function countArticles(
  services: Services,
  actor: Actor,
  asked: Pick<ListRequest, 'mine' | 'language' | 'deskId' | 'search'>,
): Promise<Counts> {
  const { database } = services;
  const filter = filterFor(actor, asked);
  const [all, mine, drafting, inReview, returned, live, spiked, kills] = await Promise.all([
    count(database, filter),
    count(database, { ...filter, by: actor.personId }),
    count(database, { ...filter, stage: 'drafting' }),
    count(database, { ...filter, stage: 'in-review' }),
    count(database, { ...filter, stage: 'returned' }),
    count(database, { ...filter, state: 'live' }),
    count(database, { ...filter, state: 'spiked' }),
    killsToConfirm(database),
  ]);
  return {
    all,
    mine,
    stages: { drafting, 'in-review': inReview, returned },
    live,
    spiked,
    awaitingKillConfirmation: kills.map(({ byId, byName, at, ...kill }) => ({
      ...kill,
      by: { id: byId, name: byName },
      at: at.toISOString(),
    })),
  };
}
