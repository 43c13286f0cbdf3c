import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#server/env.ts';
import { startProgram } from '#server/main.ts';
import { seedDemo } from '../../../prisma/seed/main.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { haveBuiltClient } from './built-client.ts';

/** The password of everybody in the demo newsroom while a browser walks through it. */
export const PASSWORD = 'a-walk-through-the-desk';

/** A demo newsroom that is served: staff UI, API and public site at one address. */
export type DemoNewsroom = { url: string; close: () => Promise<void> };

const isAddress = (address: unknown): address is AddressInfo =>
  typeof address === 'object' && address !== null && 'port' in address;

/** A port of our own until it is released: the site's address must be known long before it is served. */
async function holdPort(): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const holder = createServer();
    const release = (): Promise<void> =>
      new Promise((released) => {
        holder.close(() => {
          released();
        });
      });
    holder.once('error', reject);
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      if (isAddress(address)) resolve({ port: address.port, release });
      else reject(new Error('This machine gives no port.'));
    });
  });
}

/** Seeds a database of its own with the demo newsroom, then serves it on a loopback port with its worker. */
export async function openDemoNewsroom({
  mailUrl,
}: { mailUrl?: string } = {}): Promise<DemoNewsroom> {
  const undo = new AsyncDisposableStack();
  try {
    await haveBuiltClient();
    const database = await freshDatabase();
    undo.defer(database.drop);
    const dataDir = mkdtempSync(join(tmpdir(), 'writethru-journey-'));
    undo.defer(() => rmSync(dataDir, { recursive: true, force: true }));
    const { port, release } = await holdPort();
    undo.defer(release);
    const config: Config = {
      production: false,
      host: '127.0.0.1',
      port,
      dataDir,
      siteUrl: `http://127.0.0.1:${String(port)}`,
      process: 'all',
      trustedProxies: [],
      logLevel: 'error',
      demo: { seed: true, password: PASSWORD },
      appDatabaseUrl: database.appUrl,
      readerDatabaseUrl: database.readerUrl,
      ...(mailUrl === undefined ? {} : { mail: { url: mailUrl, from: 'desk@demo.example' } }),
    };
    await seedDemo({ config, password: PASSWORD });
    await release();
    const program = await startProgram(config);
    undo.defer(program.close);
    return { url: config.siteUrl, close: async () => undo.disposeAsync() };
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}
