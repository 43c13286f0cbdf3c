import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { deskOf, holdersOf, readFact, writersOf, type ToldFact } from '../fact-store.ts';
import { excerptOf, others } from '../rules/recipients.ts';
import { AUDIENCES, isAlarm, type FactKind } from '../rules/telling.ts';
import { tell } from './tell.ts';

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
