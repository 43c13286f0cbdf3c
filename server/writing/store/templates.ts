import { z } from 'zod';
import { topicLabelsSchema } from '#contract/api/topics.ts';
import { bodyJsonSchema } from '#contract/api/writing.ts';
import type { BodyJson } from '#contract/content.ts';
import { FLAGS, type Flag } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';

/** What a template brings to a story, as it is kept. */
export type TemplateParticulars = {
  name: string;
  purpose: string;
  slugline: string;
  headline: string;
  standfirst: string;
  body: BodyJson;
  sectionId: string | null;
  topics: string[];
  urgency: number;
  genre: string;
  flags: Flag[];
  noteToEditors: string;
  commissionedWords: number | null;
};

const person = z.object({ id: z.string(), name: z.string() });
const templateRow = z.object({
  id: z.string(),
  deskId: z.string(),
  desk: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  language: z.string(),
  name: z.string(),
  purpose: z.string(),
  slugline: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  body: bodyJsonSchema,
  sectionId: z.string().nullable(),
  topics: z.array(z.string()),
  topicLabels: topicLabelsSchema,
  urgency: z.number(),
  genre: z.string(),
  flags: z.array(z.enum(FLAGS)),
  noteToEditors: z.string(),
  commissionedWords: z.number().nullable(),
  version: z.number(),
  retiredAt: z.date().nullable(),
  createdBy: person,
  createdAt: z.date(),
  changedBy: person,
  changedAt: z.date(),
});

/** A template as it is stored, with the desk and the people behind it. */
export type StoredTemplate = z.infer<typeof templateRow>;

const READ = Prisma.sql`
  SELECT t.id, t.desk_id AS "deskId", json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk, t.language, t.name,
    t.purpose, t.slugline, t.headline, t.standfirst, t.body, t.section_id AS "sectionId", t.topics, t.urgency, t.genre, t.flags,
    (SELECT coalesce(json_object_agg(k.code, k.labels), '{}') FROM topic k WHERE k.code = ANY (t.topics)) AS "topicLabels",
    t.note_to_editors AS "noteToEditors", t.commissioned_words AS "commissionedWords", t.version, t.retired_at AS "retiredAt",
    json_build_object('id', c.id, 'name', c.name) AS "createdBy", t.created_at AS "createdAt",
    json_build_object('id', p.id, 'name', p.name) AS "changedBy", t.changed_at AS "changedAt"
  FROM story_template t JOIN desk d ON d.id = t.desk_id JOIN person c ON c.id = t.created_by JOIN person p ON p.id = t.changed_by`;

/** A desk’s templates by name, those retired last; of one language, and only those in use or retired, where that is said. */
export async function listTemplates(
  from: Sql,
  about: { deskId: string; language?: string | undefined; retired?: boolean | undefined },
): Promise<StoredTemplate[]> {
  const { deskId, language = null, retired = null } = about;
  const rows = await from.$queryRaw<unknown[]>(Prisma.sql`${READ}
    WHERE t.desk_id = ${deskId}::uuid AND (${language}::text IS NULL OR t.language = ${language})
      AND (${retired}::boolean IS NULL OR (t.retired_at IS NOT NULL) = ${retired})
    ORDER BY t.retired_at IS NOT NULL, lower(t.name), t.id`);
  return z.array(templateRow).parse(rows);
}

/** A template, or null. */
export async function readTemplate(from: Sql, id: string): Promise<StoredTemplate | null> {
  const rows = await from.$queryRaw<unknown[]>(Prisma.sql`${READ} WHERE t.id = ${id}::uuid`);
  return rows[0] === undefined ? null : templateRow.parse(rows[0]);
}

/** As `readTemplate`, holding it until the transaction ends: to change it, or to begin from it as it stands. */
export async function lockTemplate(
  tx: Transaction,
  id: string,
  forWhat: 'change' | 'begin',
): Promise<StoredTemplate | null> {
  if (forWhat === 'change')
    await tx.$executeRaw`SELECT 1 FROM story_template WHERE id = ${id}::uuid FOR UPDATE`;
  else await tx.$executeRaw`SELECT 1 FROM story_template WHERE id = ${id}::uuid FOR SHARE`;
  return readTemplate(tx, id);
}

/** Holds a desk’s templates together, so that two do not take one name, or the last place, at once. */
export async function holdTemplatesOf(tx: Transaction, deskId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
}

const jsonObject = z.record(z.string(), z.json());

/** The columns of what a template brings. */
function columns({ body, ...rest }: TemplateParticulars) {
  return { ...rest, body: jsonObject.parse(body) };
}

/** Keeps a new template. */
export async function insertTemplate(
  tx: Transaction,
  about: { id: string; deskId: string; language: string; personId: string },
  particulars: TemplateParticulars,
): Promise<void> {
  const { personId, ...row } = about;
  await tx.storyTemplate.create({
    data: { ...row, ...columns(particulars), createdBy: personId, changedBy: personId },
    select: { id: true },
  });
}

/** Changes a template; its version grows by one. */
export async function updateTemplate(
  tx: Transaction,
  about: { id: string; personId: string },
  { retiredAt, ...particulars }: TemplateParticulars & { retiredAt: Date | null },
): Promise<void> {
  await tx.storyTemplate.update({
    where: { id: about.id },
    data: {
      ...columns(particulars),
      retiredAt,
      changedBy: about.personId,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
