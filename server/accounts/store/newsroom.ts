import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** The newsroom's row with its sections in order. */
export async function readNewsroom(from: Database | Transaction) {
  const client = 'prisma' in from ? from.prisma : from;
  const [newsroom, sections] = await Promise.all([
    client.newsroom.findUnique({ where: { one: true } }),
    client.section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
  ]);
  return { newsroom, sections };
}

/** What the settings screen writes. */
export type NewsroomColumns = {
  name: string;
  siteUrl: string;
  zone: string;
  languages: string[];
  defaultLanguage: string;
  policies: Record<string, string | number>;
};

/** Writes the settings if they still stand at that version; whether they did. */
export async function updateNewsroom(
  tx: Transaction,
  version: number,
  columns: NewsroomColumns,
): Promise<boolean> {
  const { count } = await tx.newsroom.updateMany({
    where: { one: true, version },
    data: { ...columns, version: version + 1 },
  });
  return count === 1;
}

/** The first row, on an empty database. */
export async function insertNewsroom(tx: Transaction, columns: NewsroomColumns): Promise<void> {
  await tx.newsroom.upsert({ where: { one: true }, create: columns, update: {} });
}

/** A section as the settings screen sends it. */
export type SectionColumns = {
  id?: string | undefined;
  slug: string;
  names: Record<string, string>;
};

/** Makes the sections exactly these, in this order. One that an article names, or was published under, stays. */
export async function replaceSections(
  tx: Transaction,
  wanted: readonly SectionColumns[],
): Promise<void> {
  const keep = wanted.flatMap((section) => (section.id === undefined ? [] : [section.id]));
  const used = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM section s WHERE EXISTS (SELECT FROM publication p WHERE p.section_id = s.id)
      OR EXISTS (SELECT FROM article a WHERE a.section_id = s.id)`;
  const stay = [...keep, ...used.map((row) => row.id)];
  await tx.section.deleteMany({ where: { id: { notIn: stay } } });
  for (const [position, { id, slug, names }] of wanted.entries()) {
    const columns = { slug, names, position };
    if (id === undefined) await tx.section.create({ data: columns, select: { id: true } });
    else
      await tx.section.updateMany({
        where: {
          id,
          OR: [{ slug: { not: slug } }, { position: { not: position } }, { names: { not: names } }],
        },
        data: columns,
      });
  }
}
