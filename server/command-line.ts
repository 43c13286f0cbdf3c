import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { loadTopics } from './accounts/commands/load-topics.ts';
import { makeFirstAdmin } from './accounts/commands/make-first-admin.ts';
import { newsroomSettings } from './accounts/queries/read-accounts.ts';
import type { Config } from './env.ts';
import { Refused } from './kit/refused.ts';
import { openProcessLog } from './process.ts';
import { PUBLISH_USAGE, publishLine } from './publish-line.ts';
import { openServices } from './services.ts';
import { importFile } from './wire/commands/import-file.ts';
import type { NewsroomServices } from './writing/services.ts';

const USAGE = [
  'npm run admin -- create EMAIL      a link with which this person becomes an admin, or sets a new password',
  ...PUBLISH_USAGE,
  'npm run import -- FILE…            reads wire copy into drafts on the first desk',
  'npm run topics -- FILE             loads IPTC’s Media Topics',
];

/** What is wrong with how the command line was used. */
function misuse(sentence: string): Refused {
  return new Refused({ status: 400, code: 'usage', detail: [sentence, ...USAGE].join('\n') });
}

async function admin(
  services: NewsroomServices,
  args: readonly string[],
  siteUrl: string,
): Promise<string[]> {
  if (args[0] === 'checks' || args[0] === 'publish') return publishLine(services, args, misuse);
  const [verb, address, ...more] = args;
  const email = z.email().safeParse(address?.trim().toLowerCase());
  if (verb !== 'create' || !email.success || more.length > 0)
    throw misuse('Say: npm run admin -- create EMAIL');
  const link = await makeFirstAdmin(services, { email: email.data, siteUrl });
  const { siteUrl: site } = await newsroomSettings(services);
  return [
    link.isNew
      ? `${email.data} becomes an admin with this link:`
      : `${email.data} works here already and sets a new password with this link:`,
    `  ${site}/desk/access/${link.token}`,
    `It works once, until ${link.expiresAt.toISOString()}.`,
  ];
}

async function importFiles(
  services: NewsroomServices,
  files: readonly string[],
): Promise<string[]> {
  if (files.length === 0) throw misuse('Name at least one file.');
  const lines: string[] = [];
  for (const path of files) {
    const base64 = (await readFile(path)).toString('base64');
    const { headline, number, warnings } = await importFile(services, {
      fileName: basename(path),
      base64,
    });
    lines.push(`${path}: “${headline}” is article ${String(number)}, ${String(warnings)} remarks`);
  }
  return lines;
}

async function topics(services: NewsroomServices, files: readonly string[]): Promise<string[]> {
  const [path, ...more] = files;
  if (path === undefined || more.length > 0) throw misuse('Name one file.');
  const { loaded, skipped } = await loadTopics(services, JSON.parse(await readFile(path, 'utf8')));
  return [
    `${String(loaded)} topics loaded${skipped === 0 ? '' : `, ${String(skipped)} entries had no code or label`}.`,
  ];
}

/** Does one thing in the newsroom from the command line; gives what to print. Throws with a sentence when it cannot. */
export async function runCommandLine(config: Config, args: readonly string[]): Promise<string[]> {
  const services = openServices(config, openProcessLog(config));
  const [verb, ...rest] = args;
  try {
    if (verb === 'admin') return await admin(services, rest, config.siteUrl);
    if (verb === 'import') return await importFiles(services, rest);
    if (verb === 'topics') return await topics(services, rest);
    throw misuse(`There is no command ${verb ?? ''}.`);
  } finally {
    await services.database.close();
  }
}
