import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { readCopy, type ReadCopy } from '../read-copy.ts';
import { insertWireItem } from '../store.ts';

/** Keeps what came in, bytes and all, with how it was read. No draft is made: a person looks at it first. */
export async function receiveCopy(
  services: Services,
  actor: Actor,
  sent: {
    fileName: string;
    text?: string | undefined;
    base64?: string | undefined;
    language?: string | undefined;
  },
): Promise<ReadCopy & { id: string }> {
  // Five megabytes take their time; no transaction waits for that.
  const copy = await readCopy(sent);
  return runCommand(services, { name: 'receive-copy', actor }, async ({ tx, newId }) => {
    const id = newId();
    await insertWireItem(tx, {
      id,
      fileName: sent.fileName,
      raw: copy.raw,
      sha256: copy.sha256,
      encoding: copy.source.encoding,
      reading: copy.kept,
      personId: actor.personId,
    });
    return { ...copy, id };
  });
}
