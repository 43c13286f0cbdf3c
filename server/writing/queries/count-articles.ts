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
  const { prisma } = services.database;
  const filter = filterFor(actor, asked);
  const [all, mine, drafting, inReview, returned, live, spiked, kills] = await Promise.all([
    count(prisma, filter),
    count(prisma, { ...filter, by: actor.personId }),
    count(prisma, { ...filter, stage: 'drafting' }),
    count(prisma, { ...filter, stage: 'in-review' }),
    count(prisma, { ...filter, stage: 'returned' }),
    count(prisma, { ...filter, state: 'live' }),
    count(prisma, { ...filter, state: 'spiked' }),
    killsToConfirm(prisma),
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
