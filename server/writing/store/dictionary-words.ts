import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { clientOf, type From } from './client-of.ts';

/** A word that the newsroom’s spelling takes as right, and who added it. */
export type DictionaryWordRow = {
  id: string;
  word: string;
  language: string;
  createdBy: { id: string; name: string };
  createdAt: Date;
};

const COLUMNS = Prisma.sql`w.id, w.word, w.language, w.created_at AS "createdAt",
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = w.created_by) AS "createdBy"`;

/** One page of words, the newest first; `after` is the id that the page before ended with. */
export async function listDictionaryWords(
  from: From,
  filter: { language?: string | undefined; q?: string | undefined },
  page: { after: string | null; most: number },
): Promise<DictionaryWordRow[]> {
  const { language, q } = filter;
  const conditions = [
    ...(language === undefined ? [] : [Prisma.sql`w.language = ${language}`]),
    ...(q === undefined || q === '' ? [] : [Prisma.sql`strpos(lower(w.word), lower(${q})) > 0`]),
    ...(page.after === null ? [] : [Prisma.sql`w.id < ${page.after}::uuid`]),
  ];
  const where =
    conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
  return clientOf(from).$queryRaw<DictionaryWordRow[]>`
    SELECT ${COLUMNS} FROM dictionary_word w ${where} ORDER BY w.id DESC LIMIT ${page.most}`;
}

/** Adds a word unless it is there already; the word as it stands. */
export async function insertDictionaryWord(
  tx: Transaction,
  row: { id: string; word: string; language: string; createdBy: string; createdAt: Date },
): Promise<DictionaryWordRow | undefined> {
  await tx.$executeRaw`
    INSERT INTO dictionary_word (id, word, language, created_by, created_at)
    VALUES (${row.id}::uuid, ${row.word}, ${row.language}, ${row.createdBy}::uuid, ${row.createdAt})
    ON CONFLICT (language, word) DO NOTHING`;
  const rows = await tx.$queryRaw<DictionaryWordRow[]>`
    SELECT ${COLUMNS} FROM dictionary_word w WHERE w.language = ${row.language} AND w.word = ${row.word}`;
  return rows[0];
}

/** Drops a word; whether it was there. */
export async function deleteDictionaryWord(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.dictionaryWord.deleteMany({ where: { id } })).count === 1;
}

/** All words with their languages, for proofing a text. */
export async function allDictionaryWords(
  from: From,
): Promise<{ word: string; language: string }[]> {
  return clientOf(from).$queryRaw<{ word: string; language: string }[]>`
    SELECT word, language FROM dictionary_word ORDER BY language, word LIMIT 20000`;
}
