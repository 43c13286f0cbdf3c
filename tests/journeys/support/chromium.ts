import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine: the one `CHROMIUM` names, or the first of the usual names on the path. */
function browserPath(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('No Chromium on this machine; `npm test` installs it.');
  return found;
}

/** Starts the system's Chromium without a window; it talks to nobody but the pages it is sent to. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    timeout: 120_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
