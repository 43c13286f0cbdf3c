import { z } from 'zod';
import type { Database } from '#server/kit/database/open-database.ts';

/** Words under embargo in the memory of one process. */
const heldSchema = z.object({ storyId: z.string(), address: z.string(), words: z.string() });
export type Held = z.infer<typeof heldSchema>;

/** The channel on which processes are asked; the message is the id of the look. */
export const LOOK_CHANNEL = 'site-look';

/** Says that a process serves readers. */
export async function sayAlive({ prisma }: Database, name: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO site_process (name) VALUES (${name}) ON CONFLICT (name) DO UPDATE SET seen_at = newsroom_now()`;
}

/** Says that a process serves nobody any more. */
export async function sayGone({ prisma }: Database, name: string): Promise<void> {
  await prisma.$executeRaw`DELETE FROM site_process WHERE name = ${name}`;
}

/** Processes that may hold pages for readers: seen within the hour, and not closed. A dead one is forgotten after that. */
export async function readProcesses({ prisma }: Database): Promise<string[]> {
  await prisma.$executeRaw`DELETE FROM site_process WHERE seen_at < newsroom_now() - interval '1 hour'`;
  const rows = await prisma.$queryRaw<
    { name: string }[]
  >`SELECT name FROM site_process ORDER BY name`;
  return rows.map(({ name }) => name);
}

/** Asks every process for what it holds. */
export async function askForLook({ prisma }: Database, look: string): Promise<void> {
  await prisma.$executeRaw`SELECT pg_notify(${LOOK_CHANNEL}, ${look})`;
}

/** Keeps what one process found, the first time that it says so. */
export async function insertAnswer(
  { prisma }: Database,
  answer: { look: string; process: string; pages: number; held: readonly Held[] },
): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO site_answer (look, process, pages, hits)
    VALUES (${answer.look}::uuid, ${answer.process}, ${answer.pages}, ${JSON.stringify(answer.held)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

/** What processes have said so far. */
export async function readAnswers(
  { prisma }: Database,
  look: string,
): Promise<{ process: string; held: Held[] }[]> {
  const rows = await prisma.$queryRaw<{ process: string; hits: unknown }[]>`
    SELECT process, hits FROM site_answer WHERE look = ${look}::uuid ORDER BY process`;
  return rows.map(({ process, hits }) => ({ process, held: z.array(heldSchema).parse(hits) }));
}

/** Forgets what was said, and what came too late for others. */
export async function forgetAnswers({ prisma }: Database, look: string): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM site_answer WHERE look = ${look}::uuid OR at < newsroom_now() - interval '1 hour'`;
}
