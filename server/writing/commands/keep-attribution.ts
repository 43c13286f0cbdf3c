import type { Sql } from '#server/kit/run-command.ts';
import { storedAttribution } from '../authorship/stored-attribution.ts';
import { attributionAt, SHORT_LOG, type Attributed } from '../queries/attribution-at.ts';
import type { TextAt } from '../queries/text-at.ts';
import { attributedUpTo, writeAttribution } from '../store/attribution.ts';

/** So far behind may be what is written down, before it is worth being written anew. */
const MOST_BEHIND = 100;

/**
 * Works out who brought what at a position, and writes it down, so that nobody has to come that way again; a short
 * way is come again sooner than a text is written.
 */
export async function attributionKept(tx: Sql, now: TextAt, position: number): Promise<Attributed> {
  const attributed = await attributionAt(tx, now, position);
  if (attributed.behind > 0 && position > SHORT_LOG) {
    const spans = storedAttribution(attributed.attribution);
    await writeAttribution(tx, now.articleId, { position, spans });
  }
  return attributed;
}

/** Writes down who brought what where the log stands, when much was done since it was last written down. */
export async function keepAttribution(tx: Sql, now: TextAt): Promise<void> {
  const behind = now.position - (await attributedUpTo(tx, now.articleId));
  if (behind > MOST_BEHIND) await attributionKept(tx, now, now.position);
}
