import { resolve } from 'node:path';
import { z } from 'zod';

/*
 * The only reader of the environment. Every setting, what it means and what it is when nobody sets it
 * stands here and in docs/operations.md. An empty value counts as not set.
 */

const MINIMUM_SECRET = 12;

const flag = z
  .enum(['0', '1', 'false', 'true'], 'must be 1 or 0')
  .transform((value) => value === '1' || value === 'true');

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must be an address like postgresql://name:password@host:5432/database',
  })
  .optional();

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number('must be a number').int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://news.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: postgresUrl,
  APP_DATABASE_URL: postgresUrl,
  READER_DATABASE_URL: postgresUrl,
  PROCESS: z.enum(['all', 'web', 'worker'], 'must be all, web or worker').default('all'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address like smtps://name:password@mail.example.org:465',
    })
    .optional(),
  MAIL_FROM: z.string().regex(/@/, 'must be an address such as desk@example.org').optional(),
  SEED_DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(10, 'must have at least 10 characters').optional(),
});

/** What the environment asks for, parsed; the launcher turns it into a `Config`. */
export type Settings = {
  production: boolean;
  /** Where the server listens. */
  host: string;
  port: number;
  /** Absolute path of the folder that holds everything this newsroom keeps outside the database. */
  dataDir: string;
  /** The public site's address, without a slash at its end. */
  siteUrl: string;
  /** What this process does: serve people, do what is due, or both. */
  process: 'all' | 'web' | 'worker';
  /** Addresses or ranges (CIDR) of proxies whose X-Forwarded-For is believed; nobody's by default. */
  trustedProxies: string[];
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  /** The mail server and whose name letters carry; none: mail is kept and not sent. */
  mail?: { url: string; from: string };
  /** Whether the first start fills the newsroom with the demo; `password` null means: make one up. */
  demo: { seed: boolean; password: string | null };
  /** The newsroom's own PostgreSQL; nulls when ours is used, or its roles are to be made. */
  database: { ownerUrl: string | null; appUrl: string | null; readerUrl: string | null };
};

/** What the server is started with. It is never given the owner's address. */
export type Config = Omit<Settings, 'database'> & {
  appDatabaseUrl: string;
  readerDatabaseUrl: string;
};

/** Settings that cannot be used: every one that is wrong, and what it should be. */
export class WrongSettings extends Error {
  readonly issues: string[];

  constructor(issues: string[]) {
    super(`These settings cannot be used:\n${issues.map((issue) => `  ${issue}`).join('\n')}`);
    this.name = 'WrongSettings';
    this.issues = issues;
  }
}

function passwordIssue(name: string, url: string | undefined): string[] {
  if (url === undefined) return [];
  const password = decodeURIComponent(new URL(url).password);
  // No password at all means that the server knows the client by a certificate or by its place.
  return password !== '' && password.length < MINIMUM_SECRET
    ? [
        `${name}: its password is weak; in production it has at least ${String(MINIMUM_SECRET)} characters`,
      ]
    : [];
}

function siteIssues(siteUrl: string | undefined): string[] {
  if (siteUrl === undefined) {
    return ['SITE_URL: is missing; in production the newsroom must know its public address'];
  }
  const { protocol, hostname } = new URL(siteUrl);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'http:' && !here
    ? ['SITE_URL: must begin with https:// in production; passwords travel over it']
    : [];
}

function productionIssues(given: z.infer<typeof environment>): string[] {
  const { DATABASE_URL, APP_DATABASE_URL, READER_DATABASE_URL } = given;
  return [
    ...siteIssues(given.SITE_URL),
    ...passwordIssue('DATABASE_URL', DATABASE_URL),
    ...passwordIssue('APP_DATABASE_URL', APP_DATABASE_URL),
    ...passwordIssue('READER_DATABASE_URL', READER_DATABASE_URL),
  ];
}

function databaseIssues(given: z.infer<typeof environment>): string[] {
  const { DATABASE_URL, APP_DATABASE_URL, READER_DATABASE_URL } = given;
  const both = APP_DATABASE_URL !== undefined && READER_DATABASE_URL !== undefined;
  const neither = APP_DATABASE_URL === undefined && READER_DATABASE_URL === undefined;
  if (!both && !neither) return ['APP_DATABASE_URL and READER_DATABASE_URL: set both or neither'];
  return both && DATABASE_URL === undefined
    ? ['DATABASE_URL: is missing; APP_DATABASE_URL and READER_DATABASE_URL go with it']
    : [];
}

function mailOf(given: z.infer<typeof environment>): Pick<Settings, 'mail'> {
  const { SMTP_URL: url, MAIL_FROM: from, SITE_URL } = given;
  if (url === undefined) return {};
  const host = SITE_URL === undefined ? 'localhost' : new URL(SITE_URL).hostname;
  return { mail: { url, from: from ?? `desk@${host}` } };
}

/** Reads the settings from an environment. Throws WrongSettings with all that is wrong in it. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const parsed = environment.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    throw new WrongSettings(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const given = parsed.data;
  const production = given.NODE_ENV === 'production';
  const issues = [...databaseIssues(given), ...(production ? productionIssues(given) : [])];
  if (issues.length > 0) throw new WrongSettings(issues);
  return {
    production,
    host: given.HOST,
    port: given.PORT,
    dataDir: resolve(given.DATA_DIR),
    siteUrl: given.SITE_URL ?? `http://localhost:${String(given.PORT)}`,
    process: given.PROCESS,
    trustedProxies: given.TRUSTED_PROXIES,
    logLevel: given.LOG_LEVEL,
    ...mailOf(given),
    demo: { seed: given.SEED_DEMO ?? !production, password: given.DEMO_PASSWORD ?? null },
    database: {
      ownerUrl: given.DATABASE_URL ?? null,
      appUrl: given.APP_DATABASE_URL ?? null,
      readerUrl: given.READER_DATABASE_URL ?? null,
    },
  };
}
