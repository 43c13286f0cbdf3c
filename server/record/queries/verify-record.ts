import type { Verification } from '#contract/api/record.ts';
import type { Services } from '#server/kit/services.ts';
import { readAnchors } from '../anchor-file.ts';
import { firstBrokenAnchor } from '../rules/judge-anchors.ts';
import { firstBadLink, hashAt, lastAnchor, readHead } from '../store.ts';

/**
 * Walks the whole chain in the database, then holds it against every head in the anchor file. The file
 * is the judge: an anchor that the database remembers and the file lacks counts as broken too.
 */
export async function verifyRecord(services: Services, file: string): Promise<Verification> {
  const [head, bad, lines, noted] = await Promise.all([
    readHead(services.database),
    firstBadLink(services.database),
    readAnchors(file),
    lastAnchor(services.database),
  ]);
  const beside = await Promise.all(
    lines.map(async (line) => {
      if (line === null) return { seq: -1n, written: 'unreadable', standing: null };
      const standing = await hashAt(services.database, line.seq);
      return {
        seq: line.seq,
        written: line.hash,
        standing: standing === null ? null : Buffer.from(standing).toString('hex'),
      };
    }),
  );
  const lost = noted !== null && !lines.some((line) => line?.seq === noted.seq) ? noted.seq : null;
  const broken = bad ?? firstBrokenAnchor(beside) ?? lost;
  const last = lines.at(-1) ?? null;
  return {
    entries: String(head.seq),
    holds: broken === null,
    firstBad: broken === null ? null : String(broken),
    anchor:
      last === null
        ? null
        : {
            seq: String(last.seq),
            at: last.at,
            place: 'file',
            matches: firstBrokenAnchor(beside) === null && lost === null,
          },
  };
}
