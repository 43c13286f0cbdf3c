import { z } from 'zod';
import type { RecordEntryView } from '#contract/api/record.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { listEntries, type EntryRow } from '../store.ts';

const detailSchema = z.record(z.string(), z.unknown());

function present(row: EntryRow): RecordEntryView {
  return {
    seq: String(row.seq),
    at: row.at.toISOString(),
    person: row.personId === null ? null : { id: row.personId, name: row.personName ?? '' },
    kind: row.kind,
    subject: row.subject,
    subjectId: row.subjectId,
    storyId: row.storyId,
    articleId: row.articleId,
    detail: detailSchema.parse(row.detail),
    hash: Buffer.from(row.hash).toString('hex'),
  };
}

/** A page of the record, newest first: the newsroom's, a story's or an article's. */
export async function readRecord(
  services: Services,
  asked: {
    articleId?: string | undefined;
    storyId?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Promise<{ items: RecordEntryView[]; next: string | null }> {
  if (asked.cursor !== undefined && !/^\d{1,18}$/.test(asked.cursor)) {
    throw new Refused({
      status: 400,
      code: 'cursor-invalid',
      issues: [
        { at: 'query.cursor', code: 'cursor-invalid', message: 'Not a cursor of this list.' },
      ],
    });
  }
  const rows = await listEntries(services.database, {
    articleId: asked.articleId,
    storyId: asked.storyId,
    before: asked.cursor === undefined ? null : BigInt(asked.cursor),
    limit: asked.limit + 1,
  });
  const items = rows.slice(0, asked.limit).map(present);
  return { items, next: rows.length > asked.limit ? (items.at(-1)?.seq ?? null) : null };
}
