import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';

/** One membership as the log-in query gives it. */
export type HeldMembership = {
  deskId: string;
  deskSlug: string;
  deskName: string;
  role: string;
  languages: string[];
  rights: string[] | null;
};

/** Who stands behind a credential. */
export type CredentialRow = {
  credentialId: string;
  personId: string;
  name: string;
  isAdmin: boolean;
  reach: 'read' | 'write';
  via: 'session' | 'token' | 'job';
  stale: boolean;
  memberships: HeldMembership[];
};

/** What a person may do now, on each desk. */
const MEMBERSHIPS = `
    coalesce((SELECT json_agg(json_build_object('deskId', d.id, 'deskSlug', d.slug, 'deskName', d.name, 'role', m.role,
      'languages', m.languages, 'rights', (SELECT json_agg(r."right") FROM role_right r WHERE r.role = m.role)) ORDER BY d.name, m.role)
      FROM membership m JOIN desk d ON d.id = m.desk_id WHERE m.person_id = p.id), '[]') AS memberships`;

/** Living sessions and tokens among digests, with everything their people may do. */
const LIVING = `
  WITH credential AS (
    SELECT token_digest, id, person_id, 'session' AS via, 'write' AS reach,
      seen_at < clock_timestamp() - interval '1 minute' AS stale
    FROM session WHERE token_digest = ANY ($1::bytea[]) AND ended_at IS NULL AND expires_at > newsroom_now()
    UNION ALL
    SELECT token_digest, id, person_id, 'token', reach,
      coalesce(used_at < clock_timestamp() - interval '1 minute', true)
    FROM api_token WHERE token_digest = ANY ($1::bytea[]) AND ended_at IS NULL
      AND (expires_at IS NULL OR expires_at > newsroom_now()))
  SELECT c.token_digest AS digest, c.id AS "credentialId", c.via, c.reach, c.stale, p.id AS "personId", p.name,
    p.is_admin AS "isAdmin",${MEMBERSHIPS}
  FROM credential c JOIN person p ON p.id = c.person_id WHERE p.active`;

/** Finds the living session or token with this digest, with everything its person may do; one statement, on every request. */
export async function findCredential(
  database: Database,
  digest: Uint8Array,
): Promise<CredentialRow | null> {
  return (await findCredentials(database, [digest]))[0] ?? null;
}

/** As `findCredential` for many at once; those that have ended are left out. */
export async function findCredentials(
  database: Database,
  digests: readonly Uint8Array[],
): Promise<(CredentialRow & { digest: Uint8Array })[]> {
  const { rows } = await database.pool.query<CredentialRow & { digest: Uint8Array }>({
    name: 'find-credentials',
    text: LIVING,
    values: [digests],
  });
  return rows;
}

/** Somebody who is at work now, with everything they may do, without a credential; null when they have left. */
export async function findPersonAtWork(
  database: Database,
  personId: string,
): Promise<CredentialRow | null> {
  const { rows } = await database.pool.query<CredentialRow>({
    name: 'find-person-at-work',
    text: `SELECT '' AS "credentialId", 'job' AS via, 'write' AS reach, false AS stale, p.id AS "personId", p.name,
        p.is_admin AS "isAdmin",${MEMBERSHIPS} FROM person p WHERE p.active AND p.id = $1::uuid`,
    values: [personId],
  });
  return rows[0] ?? null;
}

/** Notes that a credential was used; at most once a minute, so that reading costs no writes. */
export async function touchCredential(database: Database, row: CredentialRow): Promise<void> {
  if (row.via === 'session') {
    await database.prisma
      .$executeRaw`UPDATE session SET seen_at = newsroom_now() WHERE id = ${row.credentialId}::uuid`;
  } else {
    await database.prisma
      .$executeRaw`UPDATE api_token SET used_at = newsroom_now() WHERE id = ${row.credentialId}::uuid`;
  }
}

/** Begins a session that ends by itself after that many hours. */
export async function insertSession(
  tx: Transaction,
  session: {
    personId: string;
    digest: Uint8Array<ArrayBuffer>;
    userAgent: string;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.session.create({
    data: {
      personId: session.personId,
      tokenDigest: session.digest,
      userAgent: session.userAgent,
      expiresAt: session.expiresAt,
    },
  });
}

/** Ends one session, or all of a person's. */
export async function endSessions(
  tx: Transaction,
  which: { id: string } | { personId: string },
  now: Date,
): Promise<void> {
  await tx.session.updateMany({ where: { ...which, endedAt: null }, data: { endedAt: now } });
}

/** Ends every token of a person, or one of them; how many there were. */
export async function endTokens(
  tx: Transaction,
  which: { id: string; personId: string } | { personId: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.apiToken.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: now },
  });
  return count;
}

/** Keeps a new token's digest. */
export async function insertToken(
  tx: Transaction,
  token: {
    personId: string;
    digest: Uint8Array<ArrayBuffer>;
    prefix: string;
    name: string;
    reach: string;
    expiresAt: Date;
  },
): Promise<{ id: string; createdAt: Date }> {
  return tx.apiToken.create({
    data: {
      personId: token.personId,
      tokenDigest: token.digest,
      prefix: token.prefix,
      name: token.name,
      reach: token.reach,
      expiresAt: token.expiresAt,
    },
    select: { id: true, createdAt: true },
  });
}

/** A person's living tokens, newest first. */
export async function tokensOf(database: Database, personId: string) {
  return database.prisma.apiToken.findMany({
    where: { personId, endedAt: null },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      name: true,
      prefix: true,
      reach: true,
      createdAt: true,
      usedAt: true,
      expiresAt: true,
    },
  });
}
