import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, LaunchFailure, messageOf, saysDiskFull } from './failure.ts';

/** What lies where in the folder that holds all a newsroom keeps outside a server of its own. */
export type DataFolder = {
  path: string;
  /** PostgreSQL's own files. */
  cluster: string;
  /** What PostgreSQL prints. */
  log: string;
  /** Held while a Writethru works on the folder. */
  lock: string;
  /** The port PostgreSQL had last; it has it again when it is free. */
  port: string;
  /** The demo people's password. */
  demoPassword: string;
};

const secretsSchema = z.object({
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  reader: z.string(),
});

/** Passwords of the database's roles; made up once and known to nobody but this folder. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Makes up a secret of 192 random bits that needs no quoting anywhere. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Opens the folder, making it when it is not there. Throws when nothing can be written into it. */
export function openDataFolder(path: string): DataFolder {
  const probe = join(path, `.probe-${String(process.pid)}`);
  try {
    mkdirSync(path, { recursive: true });
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    throw saysDiskFull(messageOf(error))
      ? new LaunchFailure('diskFull', `The disk with ${path} is full.`)
      : new LaunchFailure(
          'folder',
          `The data folder ${path} cannot be written (${codeOf(error)}). Name another: DATA_DIR=… npm start`,
        );
  }
  return {
    path,
    cluster: join(path, 'postgres'),
    log: join(path, 'postgres.log'),
    lock: join(path, 'running.json'),
    port: join(path, 'postgres-port'),
    demoPassword: join(path, 'demo-password'),
  };
}

/** Writes a file that only we may read. */
export function keepSecret(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  // The mode above is for new files only.
  chmodSync(path, 0o600);
}

/** The passwords kept in the folder; made up when there are none. */
export function secretsOf({ path, cluster }: DataFolder): Secrets {
  const file = join(path, 'secrets.json');
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (existsSync(cluster)) {
    throw new LaunchFailure(
      'folder',
      `${file} is missing: without it nobody can sign in to the PostgreSQL beside it. Put it back from your backup.`,
    );
  }
  const made = {
    superuser: newSecret(),
    owner: newSecret(),
    app: newSecret(),
    reader: newSecret(),
  };
  // Processes that start together on one folder must agree on one set: the first link stands.
  const draft = `${file}.${newSecret()}`;
  keepSecret(draft, `${JSON.stringify(made, null, 2)}\n`);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
