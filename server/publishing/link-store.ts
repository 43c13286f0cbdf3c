import type { LinkOutcome } from './rules/link-outcome.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** What a check of links looks at besides the text: the date at the newsroom, its site, and how addresses answered lately. */
export type LinkFacts = { today: string; siteUrl: string; outcomes: Map<string, LinkOutcome> };

/** Reads how these addresses answered in the last day; what was not asked since then is left out. */
export async function readLinkFacts(tx: Sql, urls: readonly string[]): Promise<LinkFacts> {
  const rows = await tx.$queryRaw<
    { today: string | null; siteUrl: string | null; url: string | null; outcome: LinkOutcome }[]
  >`
    SELECT (newsroom_now() AT TIME ZONE n.zone)::date::text AS today, n.site_url AS "siteUrl", p.url, p.outcome
    FROM (SELECT 1) one LEFT JOIN newsroom n ON true LEFT JOIN link_probe p
      ON p.digest IN (SELECT sha256(convert_to(u, 'UTF8')) FROM unnest(${[...urls]}::text[]) AS u)
        AND p.at > newsroom_now() - interval '1 day'`;
  const outcomes = new Map(
    rows.flatMap(({ url, outcome }) => (url === null ? [] : [[url, outcome] as const])),
  );
  return { today: rows[0]?.today ?? '', siteUrl: rows[0]?.siteUrl ?? '', outcomes };
}

/** A revision that may go out next, whose links are worth asking. */
export type WaitingRevision = { revisionId: string; siteUrl: string | null };

/**
 * Heads that readers do not have, cut in the last days and with a link in them. Stories that are marked as sensitive or
 * stand under an embargo are left out: whoever keeps a site could tell from our asking what we are about to write.
 */
export async function waitingRevisions(tx: Sql, days: number): Promise<WaitingRevision[]> {
  return tx.$queryRaw<WaitingRevision[]>`
    SELECT r.id AS "revisionId", (SELECT site_url FROM newsroom) AS "siteUrl"
    FROM article a JOIN revision r ON r.id = a.head_revision_id JOIN story s ON s.id = a.story_id
      LEFT JOIN publication p ON p.id = a.live_publication_id
    WHERE a.touched_at > newsroom_now() - make_interval(days => ${days}) AND r.id IS DISTINCT FROM p.revision_id
      AND r.words LIKE '%"href":"http%' AND s.spiked_at IS NULL AND s.merged_into_id IS NULL AND NOT story_is_killed(s.id)
      AND NOT 'sensitive' = ANY (s.flags || a.flags) AND coalesce(s.embargo_until <= newsroom_now(), true)
    ORDER BY a.touched_at DESC LIMIT 200`;
}

/** When and how addresses were asked last, with their age in minutes. */
export async function lastProbes(
  tx: Sql,
  urls: readonly string[],
): Promise<{ url: string; outcome: LinkOutcome; minutes: number }[]> {
  return tx.$queryRaw`
    SELECT url, outcome, (extract(epoch FROM newsroom_now() - at) / 60)::float AS minutes FROM link_probe
    WHERE digest IN (SELECT sha256(convert_to(u, 'UTF8')) FROM unnest(${[...urls]}::text[]) AS u)`;
}

/** Whether any address has answered in the last hour: then our own line is up. */
export async function someAnsweredLately(tx: Sql): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM link_probe WHERE outcome IN ('answers', 'gone')
      AND at > newsroom_now() - interval '1 hour') AS found`;
  return rows[0]?.found ?? false;
}

/** Writes down how addresses answered, and forgets those that nobody has asked for a month. */
export async function keepProbes(
  tx: Sql,
  probes: readonly { url: string; outcome: LinkOutcome; status: number | null }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO link_probe (digest, url, outcome, status, at)
    SELECT sha256(convert_to(x.url, 'UTF8')), x.url, x.outcome, x.status, newsroom_now()
    FROM jsonb_to_recordset(${JSON.stringify(probes)}::jsonb) AS x (url text, outcome text, status int)
    ORDER BY 1
    ON CONFLICT (digest) DO UPDATE SET outcome = excluded.outcome, status = excluded.status, at = excluded.at`;
  await tx.$executeRaw`DELETE FROM link_probe WHERE at < newsroom_now() - interval '30 days'`;
}
