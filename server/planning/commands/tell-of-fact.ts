import type { NotificationKind } from '#contract/planning-words.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { deskOf, holdersOf, readFact, writersOf, type ToldFact } from '../fact-store.ts';
import { excerptOf, others } from '../rules/recipients.ts';
import { AUDIENCES, isAlarm, type FactKind } from '../rules/telling.ts';
import { tell } from './tell.ts';

const NAMED_FOR_GOOD = [
  'mentioned',
  'replied',
  'resolved',
  'reopened',
  'assigned',
  'guest-said',
  'guest-signed',
] as const;

function isFact(
  kind: NotificationKind,
): kind is Exclude<NotificationKind, (typeof NAMED_FOR_GOOD)[number]> {
  return !NAMED_FOR_GOOD.some((named) => named === kind);
}

/** Whom a fact concerns now: membership and rights are those of this moment. */
async function concerned(tx: Sql, kind: FactKind, fact: ToldFact): Promise<string[]> {
  const { writers, rights } = AUDIENCES[kind];
  const { articleId, deskId, named, byId } = fact;
  const wrote = writers && articleId !== null ? await writersOf(tx, articleId) : [];
  const holders = rights.length > 0 && deskId !== null ? await holdersOf(tx, deskId, rights) : [];
  // Whoever did it knows of it; of an alarm nobody is left out.
  return others([...named, ...wrote, ...holders], isAlarm(kind) ? null : byId);
}

/**
 * Tells the people whom a fact concerns. `again` tells apart what may happen to the same thing several times, such as the
 * moving of a schedule; `named` adds people whom only the news knows, such as whoever made an outside reader's link.
 */
export async function tellOfFact(
  services: Services,
  about: {
    kind: Exclude<FactKind, 'assigned'>;
    id: string;
    again?: string;
    excerpt?: string;
    named?: readonly string[];
  },
): Promise<void> {
  const { kind, id, again } = about;
  await runHotCommand(services, { name: `tell-${kind}`, actor: null }, async ({ tx, now }) => {
    const fact = await readFact(tx, kind, id);
    if (fact === null) return;
    const named = [...fact.named, ...(about.named ?? [])];
    const people = await concerned(tx, kind, { ...fact, named });
    const { articleId, byId, byName, at } = fact;
    const cause = [kind, id, again].filter((part) => part !== undefined).join(' ');
    const excerpt = excerptOf(about.excerpt ?? fact.excerpt);
    const row = { kind, articleId, threadId: null, cause, byId, byName, at, excerpt };
    await tell({ tx, now }, people, row);
  });
}

/** Whether what somebody was told of concerns them still: nobody is written to about a desk that they have left. */
export async function stillConcerns(
  tx: Sql,
  told: { kind: NotificationKind; cause: string; personId: string },
): Promise<boolean> {
  const { kind, personId } = told;
  const [, id = ''] = told.cause.split(' ');
  // Who is called in a comment, was given something, or made an outside reader's link is named once and for all.
  if (!isFact(kind)) return true;
  const fact = await readFact(tx, kind, id);
  return fact !== null && (await concerned(tx, kind, fact)).includes(personId);
}

/** Tells somebody that they were given an article, or a planning item that has no story yet. */
export async function tellOfAssignment(
  services: Services,
  about: {
    articleId: string | null;
    title: string;
    personId: string;
    byId: string | null;
    event: string;
    at: Date;
  },
): Promise<void> {
  const { articleId, personId, byId, at } = about;
  const command = { name: 'tell-assigned', actor: null };
  await runHotCommand(services, command, async ({ tx, now }) => {
    if (articleId !== null && (await deskOf(tx, articleId)) === null) return;
    const cause = `assigned ${about.event}`;
    const excerpt = excerptOf(about.title);
    const row = {
      kind: 'assigned' as const,
      articleId,
      threadId: null,
      cause,
      byId,
      byName: '',
      at,
      excerpt,
    };
    await tell({ tx, now }, others([personId], byId), row);
  });
}
