import type { Mailer } from '#server/kit/mail/mailer.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { whoReads } from '#server/writing/queries/comment-told.ts';
import {
  dropOldMail,
  letterhead,
  noteMailError,
  settleMail,
  takeDueMail,
  type DueMail,
  type MailOutcome,
} from '../mail-store.ts';
import { mailOf } from '../rules/mail-words.ts';
import { isAlarm } from '../rules/telling.ts';
import { stillConcerns } from './tell-of-fact.ts';

/** After so many tries (some hours) a mail is given up. */
const MOST_TRIES = 10;
const AT_ONCE = 200;

/** Why something is not mailed after all; null when it is. */
async function whyNot(
  tx: Sql,
  item: DueMail,
  readers: ReadonlySet<string>,
): Promise<MailOutcome | null> {
  if (!readers.has(item.personId)) return 'not-theirs';
  if (item.old) return 'too-old';
  // Who has seen it on the bell needs no mail.
  if (item.read && !isAlarm(item.kind)) return 'read';
  return (await stillConcerns(tx, item)) ? null : 'not-theirs';
}

/** Letters of what is due: one for each that goes by itself, one for all of somebody's that wait for the same morning. */
function letters(items: readonly DueMail[]): DueMail[][] {
  const groups = Map.groupBy(items, ({ id, mode, personId }) => (mode === 'mail' ? id : personId));
  return [...groups.values()];
}

async function sendOne(
  services: Services,
  mailer: Mailer,
  items: readonly DueMail[],
): Promise<boolean> {
  const { sql } = services.database;
  const [first] = items;
  if (first === undefined) return true;
  const ids = items.map(({ id }) => id);
  const { name, siteUrl } = await letterhead(sql);
  const told = items.map(({ articleId, ...item }) => ({
    ...item,
    link: articleId === null ? `${siteUrl}/desk/tasks` : `${siteUrl}/desk/articles/${articleId}`,
  }));
  const mail = mailOf(told, { language: first.language, newsroom: name });
  try {
    await mailer.send({
      ...mail,
      to: first.email,
      id: ids.length === 1 ? first.id : `digest-${first.id}`,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    services.log.warn(
      { err: error, mails: ids.length },
      'A mail was not taken; it will be tried again',
    );
    await noteMailError(sql, ids, why);
    const last = items.filter(({ attempts }) => attempts >= MOST_TRIES).map(({ id }) => id);
    await settleMail(sql, last, 'given-up');
    return false;
  }
  await settleMail(sql, ids, 'sent');
  return true;
}

/**
 * Sends the mails that are due, each at least once, to those whom they still concern at this moment; gives how many
 * letters went out. Without a mail server nothing is sent and all is kept for three days.
 */
export async function sendDueMail(services: Services): Promise<number> {
  const { sql } = services.database;
  const { mailer } = services;
  if (mailer === undefined) {
    await dropOldMail(sql);
    return 0;
  }
  const due = await takeDueMail(sql, AT_ONCE);
  const readers = await whoReads(sql, [...new Set(due.map(({ personId }) => personId))]);
  const may = new Set(readers.map(({ id }) => id));
  const wanted: DueMail[] = [];
  for (const item of due) {
    const outcome = await whyNot(sql, item, may);
    if (outcome === null) wanted.push(item);
    else await settleMail(sql, [item.id], outcome);
  }
  let sent = 0;
  for (const items of letters(wanted)) if (await sendOne(services, mailer, items)) sent += 1;
  return sent;
}
