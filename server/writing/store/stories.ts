import type { Flag } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';
import type { StoryFacts } from '../rules/article-facts.ts';
import { storySchema } from './fact-schemas.ts';

/** The row of a new story. */
export type StoryRow = {
  id: string;
  slugline: string;
  deskId: string;
  sourceLanguage: string;
  urgency: number;
  topics: string[];
  genre: string;
  place: string;
  noteToEditors: string;
  templateId: string | null;
  createdBy: string;
  at: Date;
};

/** Adds a story. */
export async function insertStory(tx: Transaction, { at, ...row }: StoryRow): Promise<void> {
  await tx.story.create({ data: { ...row, createdAt: at }, select: { id: true } });
}

/** Another story as it is linked to: its slugline, and the first of its articles. */
const otherStory = (
  other: Prisma.Sql,
): Prisma.Sql => Prisma.sql`'storyId', ${other}.id, 'slugline', ${other}.slugline,
  'articleId', (SELECT oa.id FROM article oa WHERE oa.story_id = ${other}.id ORDER BY oa.source_article_id NULLS FIRST, oa.number LIMIT 1)`;

const MERGE_SAID = Prisma.sql`'at', sm.at, 'reason', sm.reason, 'by', json_build_object('id', mp.id, 'name', mp.name)`;
const STANDS = Prisma.sql`NOT EXISTS (SELECT FROM story_parting sp WHERE sp.merge_id = sm.id)`;

/** Where the story `s` has gone, and what has come to it. */
const MERGES_TOLD = Prisma.sql`'merged', CASE WHEN s.merged_into_id IS NOT NULL THEN (
    SELECT json_build_object('id', sm.id, ${MERGE_SAID}, 'into', json_build_object(${otherStory(Prisma.sql`mi`)}))
    FROM story_merge sm JOIN person mp ON mp.id = sm.person_id JOIN story mi ON mi.id = sm.into_id
    WHERE sm.story_id = s.id AND ${STANDS} ORDER BY sm.at DESC, sm.id DESC LIMIT 1) END,
  'takenIn', (SELECT coalesce(json_agg(json_build_object(${otherStory(Prisma.sql`mo`)}, ${MERGE_SAID}) ORDER BY sm.at, sm.id), '[]')
    FROM story mo JOIN story_merge sm ON sm.story_id = mo.id AND ${STANDS} JOIN person mp ON mp.id = sm.person_id
    WHERE mo.merged_into_id = s.id)`;

/**
 * What stands about the story `s` of a statement, as JSON. An embargo's `infinity` leaves as null: it is no
 * date of JavaScript's, and no model can read it.
 */
export const STORY_TOLD = Prisma.sql`json_build_object('id', s.id, 'slugline', s.slugline,
  'desk', (SELECT json_build_object('id', sd.id, 'slug', sd.slug, 'name', sd.name) FROM desk sd WHERE sd.id = s.desk_id),
  'sourceLanguage', s.source_language, 'urgency', s.urgency, 'topics', s.topics, 'genre', s.genre, 'place', s.place,
  'priority', s.priority, 'flags', s.flags, 'noteToEditors', s.note_to_editors,
  'embargo', CASE WHEN s.embargo_until IS NOT NULL THEN json_build_object(
    'until', nullif(s.embargo_until, 'infinity'), 'zone', coalesce(s.embargo_zone, 'UTC')) END,
  'spikedAt', s.spiked_at, 'live',
  EXISTS (SELECT FROM article sa WHERE sa.story_id = s.id AND sa.live_publication_id IS NOT NULL), 'version', s.version,
  'killed', (SELECT json_build_object('id', k.id, 'at', k.at, 'reason', k.reason,
      'by', json_build_object('id', kp.id, 'name', kp.name),
      'confirmedBy', (SELECT json_build_object('id', cp.id, 'name', cp.name)
        FROM kill_confirmation kc JOIN person cp ON cp.id = kc.person_id WHERE kc.kill_id = k.id))
    FROM kill k JOIN person kp ON kp.id = k.person_id WHERE k.story_id = s.id), ${MERGES_TOLD})`;

/** Reads a story, or null. */
export async function readStory(tx: Sql, storyId: string): Promise<StoryFacts | null> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>`
    SELECT ${STORY_TOLD} AS told FROM story s WHERE s.id = ${storyId}::uuid`;
  return rows[0] === undefined ? null : storySchema.parse(rows[0].told);
}

/** As `readStory`, holding the story's row until the transaction ends. Taken before any of its articles. */
export async function lockStory(tx: Transaction, storyId: string): Promise<StoryFacts | null> {
  await tx.$executeRaw`SELECT 1 FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  return readStory(tx, storyId);
}

/** The fields of a story that a person may change directly. */
export type StoryChange = Partial<{
  slugline: string;
  deskId: string;
  urgency: number;
  topics: string[];
  genre: string;
  place: string;
  priority: number;
  flags: Flag[];
  noteToEditors: string;
  spikedAt: Date | null;
}>;

/** Changes a story; its version grows by one. */
export async function updateStory(
  tx: Transaction,
  storyId: string,
  change: StoryChange,
): Promise<void> {
  await tx.story.update({
    where: { id: storyId },
    data: { ...change, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Sets an embargo until an instant or, with `infinity`, until lifted; null lifts it. */
export async function updateEmbargo(
  tx: Transaction,
  storyId: string,
  embargo: { until: Date | 'infinity'; zone: string } | null,
): Promise<void> {
  const until = embargo?.until ?? null;
  const text = until instanceof Date ? until.toISOString() : until;
  await tx.$executeRaw`
    UPDATE story SET embargo_until = ${text}::timestamptz, embargo_zone = ${embargo?.zone ?? null},
      version = version + 1
    WHERE id = ${storyId}::uuid`;
}

/** Whether there is a desk of that id. */
export async function deskExists(tx: Transaction, deskId: string): Promise<boolean> {
  return (await tx.desk.count({ where: { id: deskId } })) === 1;
}

/** Whether there is a section of that id. */
export async function sectionExists(tx: Transaction, sectionId: string): Promise<boolean> {
  return (await tx.section.count({ where: { id: sectionId } })) === 1;
}

/** The languages that the newsroom publishes in. */
export async function newsroomLanguages(tx: Transaction): Promise<string[]> {
  const newsroom = await tx.newsroom.findFirst({ select: { languages: true } });
  return newsroom?.languages ?? [];
}

/** What the record says was done last to a story or an article, newest first. */
export async function lastChanges(
  tx: Sql,
  { storyId, articleId }: { storyId: string; articleId: string | null },
): Promise<{ kind: string; at: Date; personId: string | null; name: string | null }[]> {
  return tx.$queryRaw`
    SELECT e.kind, e.at, e.person_id AS "personId", p.name
    FROM record_entry e LEFT JOIN person p ON p.id = e.person_id
    WHERE e.story_id = ${storyId}::uuid AND e.article_id IS NOT DISTINCT FROM ${articleId}::uuid
    ORDER BY e.seq DESC LIMIT 10`;
}
