import { askAddress, type AddressAnswer } from '#server/kit/ask-address.ts';
import type { AddressGuard } from '#server/kit/public-address.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { keepProbes, lastProbes, someAnsweredLately, waitingRevisions } from '../link-store.ts';
import { believedFor, outcomeOf, type Answer } from '../rules/link-outcome.ts';
import { linksOf, withoutOwn } from '../rules/links-of.ts';

/** Articles that nobody has touched for so long are not about to go out. */
const DAYS = 14;
const MOST_A_ROUND = 60;
const AT_ONCE = 8;

/** The addresses of each revision, so that a text is read once however often it is looked at. Keep it between rounds. */
export type KnownLinks = Map<string, string[]>;

async function wantedUrls(services: Services, known: KnownLinks): Promise<string[]> {
  const { sql } = services.database;
  const waiting = await waitingRevisions(sql, DAYS);
  for (const id of known.keys())
    if (!waiting.some(({ revisionId }) => revisionId === id)) known.delete(id);
  for (const { revisionId, siteUrl } of waiting) {
    if (known.has(revisionId)) continue;
    const revision = await readRevision(sql, revisionId);
    const links = revision === null ? [] : withoutOwn(linksOf(revision.content), siteUrl ?? '');
    known.set(
      revisionId,
      links.map(({ url }) => url),
    );
  }
  return [...new Set([...known.values()].flat())];
}

/** Those that were never asked, or so long ago that the answer is not believed any more. */
async function dueUrls(services: Services, urls: readonly string[]): Promise<string[]> {
  const probes = await lastProbes(services.database.sql, urls);
  const fresh = new Set(
    probes.flatMap(({ url, outcome, minutes }) => (minutes < believedFor(outcome) ? [url] : [])),
  );
  return urls.filter((url) => !fresh.has(url)).slice(0, MOST_A_ROUND);
}

function asAnswer(answer: AddressAnswer): Answer {
  if ('status' in answer) return answer;
  return { failure: answer.failure === 'not-allowed' ? 'private' : answer.failure };
}

async function askAll(
  urls: readonly string[],
  allows: AddressGuard,
): Promise<{ url: string; answer: Answer }[]> {
  const left = [...urls];
  const answers: { url: string; answer: Answer }[] = [];
  const one = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift())
      answers.push({ url, answer: asAnswer(await askAddress(url, { allows })) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answers;
}

/**
 * Asks the addresses that texts link to which may go out next, and keeps how each answered; gives how many were asked. No
 * transaction is open while the network is waited for.
 */
export async function probeLinks(
  services: Services,
  about: { allows: AddressGuard; known: KnownLinks },
): Promise<number> {
  const urls = await wantedUrls(services, about.known);
  const due = urls.length === 0 ? [] : await dueUrls(services, urls);
  if (due.length === 0) return 0;
  const answers = await askAll(due, about.allows);
  const online =
    answers.some(({ answer }) => 'status' in answer) ||
    (await someAnsweredLately(services.database.sql));
  const probes = answers.map(({ url, answer }) => ({
    url,
    outcome: outcomeOf(answer, online),
    status: 'status' in answer ? answer.status : null,
  }));
  await runHotCommand(services, { name: 'keep-link-probes', actor: null }, async ({ tx }) =>
    keepProbes(tx, probes),
  );
  return due.length;
}
