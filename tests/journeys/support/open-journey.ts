import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openMailbox, type Mailbox } from '../../planning/support/mailbox.ts';
import { openChromium } from './chromium.ts';
import { openDemoNewsroom, type DemoNewsroom } from './demo-newsroom.ts';
import { staffOf, type Staff } from './staff.ts';

/** What a suite walks through, once its `beforeAll` has run. */
export type Journey = {
  newsroom: DemoNewsroom;
  browser: Browser;
  staff: Staff;
  /** Where all mail of the newsroom arrives. */
  mailbox: Mailbox;
};

/** Building, seeding and starting a browser on a busy machine; nothing here is measured. */
const PATIENCE_MS = 600_000;

/** Opens the demo newsroom and a browser for one suite, and closes both afterwards. */
export function openJourney(): Journey {
  const open: Partial<Journey> = {};
  beforeAll(async () => {
    open.mailbox = await openMailbox();
    open.newsroom = await openDemoNewsroom({ mailUrl: open.mailbox.url });
    open.browser = await openChromium();
    open.staff = staffOf(open.browser, open.newsroom);
  }, PATIENCE_MS);
  afterAll(async () => {
    await open.browser?.close();
    await open.newsroom?.close();
    await open.mailbox?.close();
  }, PATIENCE_MS);
  return open as Journey;
}
