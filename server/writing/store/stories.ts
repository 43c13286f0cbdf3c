import { z } from 'zod';
import { FLAGS, type Flag } from '#contract/vocabulary.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { StoryFacts } from '../rules/article-facts.ts';
import { deskSchema, killSchema } from './fact-schemas.ts';

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
  createdBy: string;
  at: Date;
};

/** Adds a story. */
export async function insertStory(tx: Transaction, { at, ...row }: StoryRow): Promise<void> {
  await tx.story.create({ data: { ...row, createdAt: at }, select: { id: true } });
}

type StoryRead = {
  id: string;
  slugline: string;
  desk: unknown;
  source_language: string;
  urgency: number;
  topics: string[];
  genre: string;
  place: string;
  priority: number;
  flags: string[];
  note_to_editors: string;
  embargoed_for_ever: boolean;
  embargo_until: Date | null;
  embargo_zone: string | null;
  spiked_at: Date | null;
  killed: unknown;
  live: boolean;
  version: number;
};

const flagsSchema = z.array(z.enum(FLAGS));

function storyOf(row: StoryRead): StoryFacts {
  const zone = row.embargo_zone;
  return {
    id: row.id,
    slugline: row.slugline,
    desk: deskSchema.parse(row.desk),
    sourceLanguage: row.source_language,
    urgency: row.urgency,
    topics: row.topics,
    genre: row.genre,
    place: row.place,
    priority: row.priority,
    flags: flagsSchema.parse(row.flags),
    noteToEditors: row.note_to_editors,
    embargo:
      row.embargoed_for_ever || row.embargo_until !== null
        ? { until: row.embargo_until, zone: zone ?? 'UTC' }
        : null,
    spikedAt: row.spiked_at,
    killed: killSchema.nullable().parse(row.killed),
    live: row.live,
    version: row.version,
  };
}

/**
 * Reads a story, or null. Never read `embargo_until` through a model: `infinity` is no date of JavaScript's.
 */
export async function readStory(tx: Transaction, storyId: string): Promise<StoryFacts | null> {
  const rows = await tx.$queryRaw<StoryRead[]>`
    SELECT s.id, s.slugline, json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk,
      s.source_language, s.urgency, s.topics, s.genre, s.place, s.priority, s.flags, s.note_to_editors,
      coalesce(s.embargo_until = 'infinity', false) AS embargoed_for_ever,
      nullif(s.embargo_until, 'infinity') AS embargo_until, s.embargo_zone, s.spiked_at,
      (SELECT json_build_object('id', k.id, 'at', k.at, 'reason', k.reason,
          'by', json_build_object('id', p.id, 'name', p.name),
          'confirmedBy', (SELECT json_build_object('id', c.id, 'name', c.name)
            FROM kill_confirmation kc JOIN person c ON c.id = kc.person_id WHERE kc.kill_id = k.id))
        FROM kill k JOIN person p ON p.id = k.person_id WHERE k.story_id = s.id) AS killed,
      story_is_live(s.id) AS live, s.version
    FROM story s JOIN desk d ON d.id = s.desk_id WHERE s.id = ${storyId}::uuid`;
  return rows[0] === undefined ? null : storyOf(rows[0]);
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
