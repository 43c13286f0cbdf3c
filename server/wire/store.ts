import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** Something that came in: its bytes as they were and how they were read. */
export type NewWireItem = {
  id: string;
  fileName: string;
  raw: Uint8Array<ArrayBuffer>;
  sha256: string;
  encoding: string;
  /** JSON text. */
  reading: string;
  personId: string;
};

/** Keeps a wire item. */
export async function insertWireItem(tx: Transaction, item: NewWireItem): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO wire_item (id, file_name, raw, sha256, encoding, reading, person_id)
    VALUES (${item.id}::uuid, ${item.fileName}, ${item.raw}, ${item.sha256}, ${item.encoding}, ${item.reading}::jsonb, ${item.personId}::uuid)`;
}

/** A wire item without its bytes; null when there is none. */
export async function findWireItem(from: Database | Transaction, id: string) {
  const client = 'prisma' in from ? from.prisma : from;
  return client.wireItem.findUnique({
    where: { id },
    select: { id: true, fileName: true, encoding: true, reading: true, personId: true },
  });
}

/** Notes from which lines of a wire item an article's blocks came. */
export async function insertDerivations(
  tx: Transaction,
  about: { articleId: string; wireItemId: string },
  blocks: readonly { blockId: string; line: number }[],
): Promise<void> {
  if (blocks.length === 0) return;
  await tx.derivation.createMany({ data: blocks.map((block) => ({ ...block, ...about })) });
}

/** In whose name the command line imports: a chief of the first desk that has one, and the newsroom's languages. */
export type Importer = {
  personId: string;
  deskId: string;
  languages: string[];
  defaultLanguage: string;
};

/** Finds who imports when nobody is signed in; null in a newsroom without a chief. */
export async function findImporter(tx: Transaction): Promise<Importer | null> {
  const rows = await tx.$queryRaw<Importer[]>`
    SELECT m.person_id AS "personId", d.id AS "deskId", n.languages, n.default_language AS "defaultLanguage"
    FROM desk d JOIN membership m ON m.desk_id = d.id AND m.role = 'chief' JOIN person p ON p.id = m.person_id AND p.active, newsroom n
    ORDER BY d.created_at, d.id, m.person_id LIMIT 1`;
  return rows[0] ?? null;
}
