import { assignArticle } from '#server/planning/commands/assign-article.ts';
import { createPlanItem } from '#server/planning/commands/create-plan-item.ts';
import type { Actor } from '#server/kit/actor.ts';
import { giveGuestLink } from '#server/sign-off/commands/give-guest-link.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import type { DeskKey, PersonKey } from './people.ts';
import type { Newsroom } from './set-up.ts';
import { dayIn, localIn, ZONE } from './times.ts';
import { actorOf } from './write-house-style.ts';

type Planned = {
  slugline: string;
  title: string;
  desk: DeskKey;
  languages: string[];
  purpose: string;
  notes?: string;
  /** Hours from now, or days from today for what is planned for a day and no time. */
  in: { hours: number } | { days: number };
  who: PersonKey | null;
  words?: number;
};

const PLAN: readonly Planned[] = [
  {
    slugline: 'ALMIRA-COUNCIL/TIDE-TAX',
    title: 'Council debates a tide tax for quayside houses',
    desk: 'city',
    languages: ['en', 'fr'],
    purpose: 'The vote, and what it means for one house on Cork Quay.',
    notes: 'Session opens at ten; the public gallery fills by half past nine.',
    in: { hours: 20 },
    who: 'reporter',
    words: 500,
  },
  {
    slugline: 'ALMIRA-FERRY/NEW-BOAT',
    title: 'The second electric ferry makes its first crossing',
    desk: 'city',
    languages: ['en', 'fr', 'ar'],
    purpose: 'Aboard with the crew, both ways.',
    in: { days: 2 },
    who: 'second',
    words: 700,
  },
  {
    slugline: 'ISLANDS-ELECTION/DAY',
    title: 'Seven islands vote',
    desk: 'world',
    languages: ['en'],
    purpose: 'A headline when the polls close, then the counts as they come.',
    in: { days: 5 },
    who: null,
  },
];

/** Puts a morning’s work on the demo’s board and calendar: what is planned, who has which text by when, and a reader from outside. */
export async function planDay(
  services: NewsroomServices,
  { people, desks }: Newsroom,
  password: string,
): Promise<void> {
  const chief = await actorOf(services, 'chief', password);
  for (const { desk, who, words, notes = '', in: then, ...planned } of PLAN) {
    const local = 'hours' in then ? localIn(then.hours) : dayIn(then.days);
    await createPlanItem(services, chief, {
      ...planned,
      notes,
      deskId: desks[desk],
      planned: { local, zone: ZONE },
      assigneeId: who === null ? null : people[who],
      commissionedWords: words ?? null,
      templateId: null,
    });
  }
  const give = handOver(services, chief);
  await give('ALMIRA-SCHOOLS/BUSES', people.reporter, 3);
  await give('ALMIRA-FISH/ANCHOVIES', people.reporter, 26);
  await give('ALMIRA-LIGHTHOUSE/KEEPER', people.second, 5);
  await giveGuestLink(services, chief, {
    ...(await newestOf(services, chief, 'ALMIRA-LIGHTHOUSE/KEEPER')),
    name: 'Benedita Lopes',
    email: 'keeper@capetormes.example',
    purpose: 'Are the numbers right, and your name?',
    scope: null,
    hours: 24,
    mail: false,
  });
}

async function articleAt(services: NewsroomServices, slugline: string): Promise<string> {
  const where = { story: { slugline }, sourceArticleId: null };
  const { id } = await services.database.prisma.article.findFirstOrThrow({ where });
  return id;
}

async function newestOf(
  services: NewsroomServices,
  actor: Actor,
  slugline: string,
): Promise<{ articleId: string; revisionId: string }> {
  const articleId = await articleAt(services, slugline);
  const { head } = await viewArticle(services, actor, articleId);
  if (head === null) throw new Error(`${slugline} has no revision.`);
  return { articleId, revisionId: head.id };
}

/** Gives an article to somebody, due so many hours from now. */
function handOver(services: NewsroomServices, actor: Actor) {
  return async (slugline: string, assigneeId: string, hours: number): Promise<void> => {
    const articleId = await articleAt(services, slugline);
    const { version } = await viewArticle(services, actor, articleId);
    const change = { assigneeId, due: { local: localIn(hours), zone: ZONE } };
    await assignArticle(services, actor, { articleId, version, change });
  };
}
