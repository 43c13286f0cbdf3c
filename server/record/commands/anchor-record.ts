import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { appendAnchor } from '../anchor-file.ts';
import { insertAnchor, lastAnchor, readHead } from '../store.ts';

/**
 * Writes the head of the chain into the anchor file, unless it stands there already. From then on a
 * cut or an edit up to that entry is found out even if somebody rewrites the whole chain.
 */
export async function anchorRecord(
  services: Services,
  file: string,
): Promise<{ seq: bigint } | null> {
  const [head, last] = await Promise.all([
    readHead(services.database),
    lastAnchor(services.database),
  ]);
  if (head.seq === 0n || last?.seq === head.seq) return null;
  const hash = Buffer.from(head.hash).toString('hex');
  return runCommand(services, { name: 'anchor-record', actor: null }, async ({ tx, now }) => {
    await insertAnchor(tx, { seq: head.seq, hash: new Uint8Array(head.hash), place: 'file' });
    await appendAnchor(file, { seq: head.seq, hash, at: now.toISOString() });
    return { seq: head.seq };
  });
}
