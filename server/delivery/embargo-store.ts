import type { Database, Reader } from '#server/kit/database/open-database.ts';
import type { Addressed } from './render/paths.ts';

/** Words of a story under embargo that stood in a public output; `process`: only in the memory of this one. */
export type Hit = { output: string; address: string; words: string; process?: string };

/** What a look at the public outputs found, and which web processes could not be asked. */
export type NewProbe = {
  storyId: string;
  outputs: number;
  sentences: number;
  hits: readonly Hit[];
  processes: number;
  silent: readonly string[];
};

/** Keeps what a look at the public outputs found; the database lets somebody know. */
export async function insertProbe(database: Database, probe: NewProbe): Promise<void> {
  await database.prisma.$executeRaw`
    INSERT INTO embargo_probe (story_id, outputs, sentences, hits, processes, silent)
    VALUES (${probe.storyId}::uuid, ${probe.outputs}, ${probe.sentences}, ${JSON.stringify(probe.hits)}::jsonb,
      ${probe.processes}, ${probe.silent}::text[])`;
}

/** How many seconds ago the public outputs were last looked through for each story; stories without are missing. */
export async function secondsSinceProbe(database: Database): Promise<Map<string, number>> {
  const rows = await database.prisma.$queryRaw<{ storyId: string; seconds: number }[]>`
    SELECT story_id AS "storyId", extract(epoch FROM newsroom_now() - max(at))::float8 AS seconds
    FROM embargo_probe WHERE at > newsroom_now() - interval '1 day' GROUP BY story_id`;
  return new Map(rows.map(({ storyId, seconds }) => [storyId, seconds]));
}

/** Addresses of what was published or taken down since a moment, the newest first: only there can words be that are younger. */
export async function addressedSince(
  pool: Reader['pool'],
  since: Date,
  most: number,
): Promise<(Addressed & { id: string })[]> {
  const { rows } = await pool.query<Addressed & { id: string }>({
    name: 'public-addressed-since',
    text: `SELECT id, number, language, slug, section_id AS "sectionId" FROM public_article
      WHERE at >= $1 ORDER BY at DESC, id LIMIT $2`,
    values: [since, most],
  });
  return rows;
}

/** What the lists say of articles that readers had unchanged before a moment. */
export async function headlinesBefore(
  pool: Reader['pool'],
  before: Date,
): Promise<{ headline: string; standfirst: string }[]> {
  const { rows } = await pool.query<{ headline: string; standfirst: string }>({
    name: 'public-headlines-before',
    text: `SELECT headline, standfirst FROM public_headline
      WHERE coalesce(significantly_updated_at, first_published_at) < $1 ORDER BY first_published_at DESC LIMIT 20000`,
    values: [before],
  });
  return rows;
}

/** How many stories under embargo had words in a public output when they were last looked for. */
export async function countLeaking(database: Database): Promise<number> {
  const rows = await database.prisma.$queryRaw<{ leaking: number }[]>`
    SELECT count(*)::int AS leaking FROM story s WHERE s.embargo_until > newsroom_now() AND (
      SELECT p.hits FROM embargo_probe p WHERE p.story_id = s.id ORDER BY p.at DESC, p.id DESC LIMIT 1) <> '[]'`;
  return rows[0]?.leaking ?? 0;
}
