import { z } from 'zod';
import { FLAGS, FORMS, STAGES } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import {
  deskSchema,
  deskStepSchema,
  glassSchema,
  headSchema,
  publicationSchema,
  scheduleSchema,
  signOffSchema,
  storySchema,
  versionSchema,
} from './fact-schemas.ts';
import { STORY_TOLD } from './stories.ts';

type ArticleRead = {
  now: Date;
  id: string;
  number: number;
  story: unknown;
  language: string;
  desk: unknown;
  slug: string;
  section_id: string | null;
  commissioned_words: number | null;
  form: string;
  stage: string;
  version: number;
  flags: string[];
  source_article_id: string | null;
  created_by: string;
  position: number;
  head: unknown;
  live_publication_id: string | null;
  last_publication: unknown;
  live: unknown;
  schedule: unknown;
  desk_steps: unknown;
  sign_offs: unknown;
  glass: unknown;
  versions: unknown;
  newsroom_languages: string[] | null;
};

/** What is read of the article and all that hangs from it, in one statement. */
async function readRow(tx: Sql, articleId: string): Promise<ArticleRead | undefined> {
  const rows = await tx.$queryRaw<ArticleRead[]>`
    WITH published AS (
      SELECT p.id, p.sequence, json_build_object('id', p.id, 'sequence', p.sequence, 'kind', p.kind,
          'significant', p.significant, 'form', p.form, 'note', p.note, 'slug', p.slug, 'sectionId', p.section_id,
          'revisionId', p.revision_id, 'revisionNumber', r.number,
          'by', json_build_object('id', w.id, 'name', w.name), 'at', p.at) AS told
      FROM publication p JOIN person w ON w.id = p.person_id LEFT JOIN revision r ON r.id = p.revision_id
      WHERE p.article_id = ${articleId}::uuid)
    SELECT newsroom_now() AS now, a.id, a.number, ${STORY_TOLD} AS story, a.language,
      json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk,
      a.slug, a.section_id, a.commissioned_words, a.form, a.stage, a.version, a.flags, a.source_article_id, a.created_by, c.position,
      (SELECT json_build_object('id', r.id, 'number', r.number, 'reason', r.reason, 'label', r.label,
          'position', r.position, 'digest', encode(r.digest, 'hex'), 'at', r.at,
          'madeBy', json_build_object('id', m.id, 'name', m.name),
          'authors', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name, w.id), '[]')
            FROM revision_author ra JOIN person w ON w.id = ra.person_id WHERE ra.revision_id = r.id),
          'partDigests', json_build_object('words', encode(r.words_digest, 'hex'), 'captions', encode(r.captions_digest, 'hex'),
            'credits', encode(r.credits_digest, 'hex'), 'pictures', encode(r.pictures_digest, 'hex')),
          'subject', json_build_object('hasPictures', r.pictures <> '{}', 'termSteps', to_json(steps_with_term(a.desk_id, r.id)),
            'headlineAlone', CASE WHEN a.form = 'flash' THEN says_headline_alone(r.words) ELSE false END))
        FROM revision r JOIN person m ON m.id = r.made_by WHERE r.id = a.head_revision_id) AS head,
      (SELECT told FROM published WHERE id = a.live_publication_id) AS live,
      (SELECT json_build_object('id', q.id, 'revisionId', q.revision_id, 'revisionNumber', r.number, 'kind', q.kind, 'local', q.local,
          'zone', q.zone, 'instant', q.instant, 'by', json_build_object('id', w.id, 'name', w.name), 'at', q.at)
        FROM schedule q JOIN revision r ON r.id = q.revision_id JOIN person w ON w.id = q.person_id
        WHERE q.article_id = a.id AND q.ended_at IS NULL) AS schedule,
      (SELECT told FROM published ORDER BY sequence DESC LIMIT 1) AS last_publication,
      a.live_publication_id,
      (SELECT coalesce(json_agg(json_build_object('id', ds.id, 'scope', ds.scope, 'people', ds.people, 'condition', ds.condition,
          'flag', ds.flag, 'terms', ds.terms, 'termsName', ds.terms_name, 'inOrder', ds.in_order, 'countsFor', ds.counts_for,
          'desk', json_build_object('id', b.id, 'slug', b.slug, 'name', b.name)) ORDER BY ds.position, ds.id), '[]')
        FROM desk_step ds JOIN desk b ON b.id = coalesce(ds.by_desk_id, ds.desk_id) WHERE ds.desk_id = a.desk_id) AS desk_steps,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'revisionId', o.revision_id, 'revisionNumber', r.number,
          'scope', o.scope, 'digest', encode(o.digest, 'hex'), 'guestName', o.guest_name, 'note', o.note,
          'withRight', o.with_right, 'rightOn', o.right_on, 'at', o.at,
          'person', CASE WHEN w.id IS NULL THEN NULL ELSE json_build_object('id', w.id, 'name', w.name) END,
          'takenBack', CASE WHEN t.at IS NULL THEN NULL ELSE
            json_build_object('by', json_build_object('id', b.id, 'name', b.name), 'at', t.at, 'reason', t.reason) END)
          ORDER BY o.at DESC, o.id DESC), '[]')
        FROM sign_off o JOIN revision r ON r.id = o.revision_id LEFT JOIN person w ON w.id = o.person_id
          LEFT JOIN sign_off_withdrawal t ON t.sign_off_id = o.id LEFT JOIN person b ON b.id = t.person_id
        WHERE o.article_id = a.id) AS sign_offs,
      (SELECT coalesce(json_agg(json_build_object('publicationId', g.publication_id, 'reason', g.reason, 'missing', g.missing,
          'by', json_build_object('id', w.id, 'name', w.name), 'at', g.at, 'dueAt', g.due_at,
          'authors', ARRAY(SELECT ra.person_id FROM revision_author ra WHERE ra.revision_id = g.revision_id),
          'reviewed', EXISTS (SELECT FROM glass_review v WHERE v.publication_id = g.publication_id)) ORDER BY g.at), '[]')
        FROM glass_break g JOIN person w ON w.id = g.person_id WHERE g.article_id = a.id) AS glass,
      (SELECT json_agg(json_build_object('id', v.id, 'language', v.language, 'headline', vc.headline, 'stage', v.stage,
          'live', v.live_publication_id IS NOT NULL, 'isSource', v.source_article_id IS NULL) ORDER BY v.number)
        FROM article v JOIN working_copy vc ON vc.article_id = v.id WHERE v.story_id = a.story_id) AS versions,
      (SELECT languages FROM newsroom) AS newsroom_languages
    FROM article a JOIN working_copy c ON c.article_id = a.id JOIN desk d ON d.id = a.desk_id
      JOIN story s ON s.id = a.story_id
    WHERE a.id = ${articleId}::uuid`;
  return rows[0];
}

const readSchema = z.object({
  form: z.enum(FORMS),
  story: storySchema,
  desk: deskSchema,
  stage: z.enum(STAGES),
  flags: z.array(z.enum(FLAGS)),
  head: headSchema.nullable(),
  live: publicationSchema.nullable(),
  schedule: scheduleSchema.nullable(),
  last_publication: publicationSchema.nullable(),
  desk_steps: z.array(deskStepSchema),
  sign_offs: z.array(signOffSchema),
  glass: z.array(glassSchema),
  versions: z.array(versionSchema),
});

/** Reads what rules decide on; null when there is no such article. */
export async function readFacts(tx: Sql, articleId: string): Promise<ArticleFacts | null> {
  const row = await readRow(tx, articleId);
  if (row === undefined) return null;
  const read = readSchema.parse(row);
  return {
    now: row.now,
    id: row.id,
    number: row.number,
    language: row.language,
    desk: read.desk,
    slug: row.slug,
    sectionId: row.section_id,
    commissionedWords: row.commissioned_words,
    form: read.form,
    stage: read.stage,
    version: row.version,
    flags: read.flags,
    sourceArticleId: row.source_article_id,
    createdBy: row.created_by,
    position: row.position,
    story: read.story,
    head: read.head,
    live: read.live,
    schedule: read.schedule,
    lastPublication: read.last_publication,
    deskSteps: read.desk_steps,
    signOffs: read.sign_offs,
    glass: read.glass,
    versions: read.versions,
    newsroomLanguages: row.newsroom_languages ?? [],
  };
}
