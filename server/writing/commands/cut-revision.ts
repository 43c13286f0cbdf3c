import { digestsOf } from '#contract/body/digest.ts';
import { splitContent } from '#contract/body/parts.ts';
import type { Content } from '#contract/content.ts';
import { WORD_FIELDS, type RevisionReason } from '#contract/vocabulary.ts';
import { stale } from '#server/kit/refused.ts';
import type { Command, Sql } from '#server/kit/run-command.ts';
import { contentAt } from '../queries/content-at.ts';
import { insertRevision, revisionGround } from '../store/revisions.ts';
import type { WorkingCopy } from '../store/working-copy.ts';
import { authorsOf } from './authors-of.ts';

/** What to cut: the text at a position, and why. */
export type Cut = {
  /** Held by the caller. */
  copy: WorkingCopy;
  position: number;
  reason: RevisionReason;
  label?: string;
  personId: string;
  /** For a translation: the source's revision that it was made from. */
  sourceRevisionId?: string | null;
};

/** The revision that says what was asked for; `made` is false when the head said it already. */
export type CutRevision = {
  id: string;
  number: number;
  position: number;
  made: boolean;
  content: Content;
};

/**
 * Cuts a revision of exactly the text at a position, which somebody may have typed past since: what a
 * person submits or signs is what they read. Identical content reuses the head. Throws a 412 for a
 * position that is ahead of the log or behind the head.
 */
export async function cutRevision(
  { tx, newId }: Pick<Command<Sql>, 'tx' | 'newId'>,
  cut: Cut,
): Promise<CutRevision> {
  const { copy, position } = cut;
  const { articleId } = copy;
  const { head, ...ground } = await revisionGround(tx, articleId, {
    upTo: position,
    fields: WORD_FIELDS,
  });
  const { content } =
    position < (head?.position ?? 0) ? { content: null } : await contentAt(tx, copy, position);
  if (content === null) throw stale('stale-position', { position: copy.position });
  const parts = splitContent(content);
  if (head !== null && head.digest === digestsOf(parts).whole) {
    return { id: head.id, number: head.number, position: head.position, made: false, content };
  }
  const id = newId();
  const number = (head?.number ?? 0) + 1;
  await insertRevision(tx, {
    id,
    articleId,
    number,
    parentId: head?.id ?? null,
    position,
    reason: cut.reason,
    label: cut.label ?? '',
    sourceRevisionId: cut.sourceRevisionId ?? null,
    madeBy: cut.personId,
    parts,
    authors: await authorsOf(tx, cut, { ...ground, content, words: parts.words }),
  });
  return { id, number, position, made: true, content };
}
