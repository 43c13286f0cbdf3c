import { existsSync, readFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { keepSecret, type DataFolder } from './data-folder.ts';
import { LaunchFailure, messageOf } from './failure.ts';
import { withClient } from './sql.ts';

/** The people of the demo newsroom whom scripts and visitors can rely on. */
export const DEMO_PEOPLE = [
  ...['reporter', 'editor', 'translator', 'chief', 'admin'],
  ...['counsel', 'photo', 'night'],
].map((name) => `${name}@demo.example`);

/**
 * How a database stands to the demo: `empty`, `half` when its filling was begun and cut off, or `in-use` by
 * whomever. Asked as the owner.
 */
export async function demoState(ownerUrl: string): Promise<'empty' | 'half' | 'in-use'> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ half: boolean; used: boolean }>(
      `select exists (select from demo_filling where finished_at is null) as half,
         exists (select from person) or exists (select from newsroom) as used`,
    );
    if (rows[0]?.half === true) return 'half';
    return rows[0]?.used === true ? 'in-use' : 'empty';
  });
}

/** Notes in the database that it is being filled, fills it, and notes that it is whole. */
export async function fillOnce(ownerUrl: string, fill: () => Promise<unknown>): Promise<void> {
  await withClient(ownerUrl, (client) => client.query('insert into demo_filling default values'));
  await fill();
  await withClient(ownerUrl, (client) =>
    client.query('update demo_filling set finished_at = newsroom_now()'),
  );
}

/** Lets a half-filled newsroom count as in use from now on: somebody may be about to work in it. */
export async function keepHalfFilled(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) => client.query('delete from demo_filling'));
}

/**
 * Takes everything out of a database whose filling was cut off, tables and all; it must be migrated anew.
 * Nobody can have worked in it: it was never served.
 */
export async function emptyHalfFilled(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    // One transaction: a start that is cut off here, too, finds the half-filled newsroom or none.
    await client.query('drop schema public cascade; create schema public');
  }).catch((error: unknown) => {
    throw new LaunchFailure(
      'migration',
      `The demo newsroom was left half-filled and cannot be started over: ${messageOf(error)}. Empty the database by hand, or keep what is there: SEED_DEMO=0 npm start`,
    );
  });
}

/** Letters and digits that nobody mistakes for one another when they type them off a screen. */
const READABLE = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Makes up a password of 80 random bits for typing: four groups of four. */
function readablePassword(): string {
  const letters = Array.from({ length: 16 }, () => READABLE[randomInt(READABLE.length)] ?? '');
  return letters.join('').replace(/(.{4})(?!$)/g, '$1-');
}

/** The password the demo people are made with: the one asked for, or a new one, kept in the folder. */
export function chooseDemoPassword(folder: DataFolder, wanted: string | null): string {
  const password = wanted ?? readablePassword();
  keepSecret(folder.demoPassword, `${password}\n`);
  return password;
}

/** The password the demo people were made with; null where this folder did not make them. */
export function demoPassword(folder: DataFolder): string | null {
  return existsSync(folder.demoPassword) ? readFileSync(folder.demoPassword, 'utf8').trim() : null;
}
