import type { Restoration, RestorationBody } from '#contract/api/history.ts';
import { bringBack } from '#contract/body/bring-back.ts';
import { readBody } from '#contract/body/validate.ts';
import type { Content } from '#contract/content.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { conflict, notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { readRevision } from '../queries/read-revision.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { textAt } from '../queries/text-at.ts';
import { demand } from '../refuse.ts';
import { mayEdit } from '../rules/abilities.ts';
import type { ContentChange } from '../steps/content-steps.ts';
import { lockCopy, readCopy } from '../store/working-copy.ts';
import { appendChange } from './append-change.ts';

/** What is brought back into which article. */
export type RestorationWish = RestorationBody & { articleId: string };

/** All but the update note: the note of an update that is out would be false on the next one (DESIGN 3.13). */
const WHOLE: readonly Field[] = FIELDS.filter((field) => field !== 'updateNote');

/** What the text said then; that never changes, so it is read before anything is held. */
async function contentThen(
  { database: { sql } }: Services,
  { articleId, from }: RestorationWish,
): Promise<Content> {
  if ('revisionId' in from) {
    const revision = await readRevision(sql, from.revisionId);
    if (revision?.articleId !== articleId) throw notFound('This article has no such revision.');
    return revision.content;
  }
  const copy = await readCopy(sql, articleId);
  if (copy === null) throw notFound();
  if (from.position > copy.position) throw notFound('The text has not come that far.');
  return (await textAt(sql, copy, from.position)).content;
}

function bodyChange(body: Content['body']): ContentChange {
  const reading = readBody(body);
  if (!reading.ok)
    throw conflict('block-does-not-fit', 'It does not fit into the text as it is now.');
  return { body: { body: reading.body, doc: reading.doc } };
}

function fieldsThen(then: Content, fields: readonly Field[]): ContentChange {
  const { body, ...others } = then;
  const wanted = Object.entries(others).filter(([field]) => fields.some((each) => each === field));
  const change: ContentChange = Object.fromEntries(wanted);
  return fields.includes('body') ? { ...change, ...bodyChange(body) } : change;
}

function changeFor(part: RestorationWish['part'], now: Content, then: Content): ContentChange {
  if (part === 'all') return fieldsThen(then, WHOLE);
  if ('field' in part) return fieldsThen(then, [part.field]);
  const body = bringBack(now.body, then.body, part.blockId);
  if (body === null) throw notFound('That block stands in neither text.');
  return bodyChange(body);
}

/** The restoration itself: lock, decide, append. */
async function append(
  tx: Sql,
  { actor, wish, then }: { actor: Actor; wish: RestorationWish; then: Content },
): Promise<Restoration> {
  const { articleId, part, ifPosition } = wish;
  const copy = await lockCopy(tx, articleId);
  if (copy === null) throw notFound();
  demand(mayEdit(copy, actor));
  const { position, content: now } = copy;
  if (ifPosition !== undefined && ifPosition !== position)
    throw stale('stale-position', { position });
  const change = changeFor(part, now, then);
  const done = await appendChange(tx, { actor, copy, change, clientId: '' });
  const { position: reached, at, fields } = done;
  return { before: position, position: reached, at: at.toISOString(), fields };
}

/**
 * Brings back a block, a field or the whole text as it was, as a new edit by whoever asks for it. Throws a
 * 412 with what stands now when the text has moved from `ifPosition`, a 409 when the block cannot stand in
 * the text as it is now.
 */
export async function restoreText(
  services: Services,
  actor: Actor,
  wish: RestorationWish,
): Promise<Restoration> {
  const about = { name: 'restore-text', actor, holds: holdsArticle(wish.articleId) };
  const position = wish.ifPosition ?? 0;
  const then = await contentThen(services, wish);
  return tellingLatecomers(services, { articleId: wish.articleId, position }, async () =>
    runHotCommand(services, about, async ({ tx }) => append(tx, { actor, wish, then })),
  );
}
