import { existsSync, readFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { keepSecret, type DataFolder } from './data-folder.ts';
import { withClient } from './sql.ts';

/** The people of the demo newsroom whom scripts and visitors can rely on. */
export const DEMO_PEOPLE = ['reporter', 'editor', 'translator', 'chief', 'admin'].map(
  (name) => `${name}@demo.example`,
);

/** Whether nobody works in this newsroom yet. Asked as the app's role. */
export async function isEmptyNewsroom(appUrl: string): Promise<boolean> {
  return withClient(appUrl, async (client) => {
    const { rowCount } = await client.query('select from person limit 1');
    return rowCount === 0;
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
