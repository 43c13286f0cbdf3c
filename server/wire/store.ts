import type { Prisma } from '#server/kit/database/generated/client.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** Something that came in: its bytes as they were and how they were read. */
export type NewWireItem = {
  id: string;
  fileName: string;
  raw: Uint8Array<ArrayBuffer>;
  sha256: string;
  encoding: string;
  reading: Prisma.InputJsonValue;
  personId: string;
};

/** Keeps a wire item. */
export async function insertWireItem(tx: Transaction, item: NewWireItem): Promise<void> {
  await tx.wireItem.create({ data: item, select: { id: true } });
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
