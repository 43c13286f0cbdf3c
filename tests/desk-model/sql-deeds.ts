import type { OpenHouse } from '#tests/support/open-house.ts';
import type { Place } from './api-deeds.ts';
import type { Deed, Form } from './desk-facts.ts';
import type { Outcome } from './outcome.ts';

function goesOut(kind: string, significant = true): string {
  return `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, person_id)
    SELECT a.id, r.id, l.sequence + 1, ${kind}, ${String(significant)}, coalesce(r.words::jsonb ->> 'updateNote', ''), a.slug, $3::uuid
    FROM article a LEFT JOIN revision r ON r.id = a.head_revision_id CROSS JOIN LATERAL (
      SELECT coalesce(max(sequence), 0) AS sequence FROM publication WHERE article_id = a.id) l
    WHERE a.id = $1 AND $2::uuid IS NOT NULL`;
}

function becomes(form: Form): string {
  return `UPDATE article SET form = '${form}', version = version + 1
    WHERE id = $1 AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`;
}

/** How each deed that the database guards is put straight into its tables; $1 the article, $2 the story, $3 who. */
const STATEMENTS: Partial<Record<Deed, string>> = {
  sign: `INSERT INTO sign_off (article_id, revision_id, scope, person_id, read)
    SELECT id, head_revision_id, 'editorial', $3::uuid, '{everything}' FROM article WHERE id = $1 AND $2::uuid IS NOT NULL`,
  publish: goesOut(`CASE WHEN l.sequence = 0 THEN 'initial' ELSE 'update' END`),
  refile: goesOut(`'refile'`, false),
  'as-full': becomes('full'),
  'as-flash': becomes('flash'),
  'as-developing': becomes('developing'),
  withdraw: `INSERT INTO publication (article_id, sequence, kind, significant, note, slug, person_id)
    SELECT a.id, (SELECT coalesce(max(sequence), 0) + 1 FROM publication WHERE article_id = a.id), 'withdrawal', true,
      'We are checking.', a.slug, $3::uuid FROM article a WHERE a.id = $1 AND $2::uuid IS NOT NULL`,
  kill: `WITH gone AS (INSERT INTO kill (story_id, reason, person_id) VALUES ($2, 'A hoax', $3::uuid) RETURNING id)
    SELECT id FROM gone WHERE $1::uuid IS NOT NULL`,
  'confirm-kill': `INSERT INTO kill_confirmation (kill_id, person_id)
    VALUES (coalesce((SELECT id FROM kill WHERE story_id = $2 AND $1::uuid IS NOT NULL), uuidv7()), $3::uuid)`,
  spike: `UPDATE story SET spiked_at = newsroom_now() WHERE id = $2 AND $1::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
  embargo: `UPDATE story SET embargo_until = newsroom_now() + interval '20 days', embargo_zone = 'Europe/Paris'
    WHERE id = $2 AND $1::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
  merge: `INSERT INTO story_merge (story_id, into_id, reason, person_id)
    SELECT $2, id, 'Twice', $3::uuid FROM story WHERE slugline = 'DESK-MODEL/OTHER' AND $1::uuid IS NOT NULL`,
  part: `INSERT INTO story_parting (merge_id, reason, person_id)
    VALUES (coalesce((SELECT m.id FROM story_merge m WHERE m.story_id = $2 AND $1::uuid IS NOT NULL
      ORDER BY m.at DESC LIMIT 1), uuidv7()), 'Not twice', $3::uuid)`,
};

/** The publications that a kill needs beside its row, one for every version that readers ever had. */
const KILL_PUBLICATION = `INSERT INTO publication (article_id, sequence, kind, significant, note, slug, person_id)
  SELECT a.id, p.sequence + 1, 'kill', true, 'Gone for good.', a.slug, $2::uuid FROM article a JOIN LATERAL (
    SELECT max(sequence) AS sequence FROM publication WHERE article_id = a.id) p ON p.sequence IS NOT NULL
  WHERE a.id = $1`;

/**
 * What the code alone holds: a second signature of the same person under the same words harms nobody, what a note says is
 * judged by words, whether there is a text is known of a flash alone, a story’s and an article’s own rows do not know who
 * changes them, and what is spiked is spiked.
 */
const BY_CODE: Partial<Record<Deed, readonly string[]>> = {
  sign: ['already-signed'],
  publish: ['note-names-nothing', 'body-missing'],
  refile: ['body-missing'],
  spike: ['right-missing', 'not-on-this-desk', 'story-spiked'],
  embargo: ['right-missing', 'not-on-this-desk'],
  'as-full': ['right-missing', 'not-on-this-desk'],
  'as-flash': ['right-missing', 'not-on-this-desk'],
  'as-developing': ['right-missing', 'not-on-this-desk'],
};

/** What the database is to say of what the model says; null where it is the code alone that refuses. */
export function inTables(deed: Deed, outcome: Outcome): 'done' | 'refused' | null {
  if ('next' in outcome) return 'done';
  const byCode = BY_CODE[deed] ?? [];
  // Where the right is all that is missing, the model has not looked any further.
  return outcome.refused.every((reason) => byCode.includes(reason)) ? null : 'refused';
}

export const GUARDED = Object.keys(STATEMENTS) as Deed[];

/** Puts a deed into the tables as the runtime role, to the moment before the commit, and takes it back; true when nothing refused it. */
export async function tryBySql(
  { room }: OpenHouse,
  deed: Deed,
  { place, personId }: { place: Place; personId: string },
): Promise<boolean> {
  const client = await room.services.database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(STATEMENTS[deed] ?? '', [place.articleId, place.storyId, personId]);
    if (deed === 'kill') await client.query(KILL_PUBLICATION, [place.articleId, personId]);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return true;
  } catch (error) {
    // A refusal of the database's own guards and constraints, and no slip of this file.
    const { code = '' } = error as { code?: string };
    if (code.startsWith('42')) throw error;
    return false;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
