import type { CDPSession, Page } from 'playwright-core';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { SESSION_COOKIE } from '#server/accounts/session-cookie.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import { newId } from '#server/kit/ids.ts';
import { withClient } from '#launch/sql.ts';
import { openChromium } from '#tests/journeys/support/chromium.ts';
import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';
import { call } from './support/load.ts';

const PARAGRAPHS = 2_000;
const KEYS = 200;
/** Between two keys, in milliseconds: long enough for everything that a key sets going. */
const PAUSE = 60;

const SENTENCE =
  'The harbour authority said on Monday that the channel would be swept again before the end of the week. ';

/** Lets the reporter in by a session, and says on which desk she writes. */
export async function letIn({ newsroom }: Bench): Promise<{ cookie: string; deskId: string }> {
  const { token, digest } = newToken('wts');
  const deskId = await withClient(newsroom.superUrl, async (client) => {
    await client.query(
      `INSERT INTO session (person_id, token_digest, user_agent, expires_at)
       SELECT id, $1, 'bench', now() + interval '1 hour' FROM person WHERE email = 'r@bench.example'`,
      [digest],
    );
    const { rows } = await client.query<{ id: string }>('SELECT id FROM desk LIMIT 1');
    return rows[0]?.id ?? '';
  });
  return { cookie: token, deskId };
}

/** An article of so many paragraphs. */
async function article(
  { url, newsroom }: Bench,
  { paragraphs, deskId }: { paragraphs: number; deskId: string },
): Promise<string> {
  const token = newsroom.tokens.reporter;
  const made = await call('POST', `${url}/api/v1/stories`, {
    token,
    body: { slugline: `BENCH/${String(paragraphs)}`, language: 'en', deskId },
  });
  const id = String(made['id']);
  const lines = Array.from({ length: paragraphs }, (_, n) =>
    `${String(n)}. ${SENTENCE.repeat(2)}`.trim(),
  );
  await call('PUT', `${url}/api/v1/articles/${id}/working-copy`, {
    token,
    ifMatch: Number(made['position']),
    body: { body: bodyFromParagraphs(lines, newId) },
  });
  return id;
}

function quantile95(took: readonly number[]): number {
  const sorted = took.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** How long the page’s main thread has worked since it was opened, in milliseconds of its own time. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** What each of the keys costs, typed in the middle of the open text. */
async function typeIn(page: Page): Promise<number[]> {
  const lines = page.locator('.ProseMirror p');
  await lines.first().waitFor();
  await lines.nth(Math.floor((await lines.count()) / 2)).click();
  await page.keyboard.press('End');
  await page.waitForTimeout(2_000);
  const devtools = await page.context().newCDPSession(page);
  // The thread’s own time: what else runs on the machine is not the editor’s.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const took: number[] = [];
  for (let n = 0; n < KEYS; n += 1) {
    const before = await worked(devtools);
    await page.keyboard.press('abcdefg '.charAt(n % 8));
    await page.waitForTimeout(PAUSE);
    took.push((await worked(devtools)) - before);
  }
  return took;
}

/**
 * A keystroke in a text of 2,000 paragraphs, with all that it sets going on the article’s screen (text, toolbar, saving,
 * panels, drawing), beside the same in a text of one paragraph.
 */
export async function editorFigures(bench: Bench): Promise<Figure[]> {
  const { cookie, deskId } = await letIn(bench);
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: SESSION_COOKIE, value: cookie, url: bench.url }]);
    const keystroke = async (paragraphs: number): Promise<number> => {
      const page = await context.newPage();
      await page.goto(`${bench.url}/desk/articles/${await article(bench, { paragraphs, deskId })}`);
      const took = await typeIn(page);
      await page.close();
      return quantile95(took);
    };
    const floor = await keystroke(1);
    return [
      figure({
        name: 'a key in 2,000 paragraphs, p95',
        value: await keystroke(PARAGRAPHS),
        unit: 'ms',
        floor,
        goal: '≤ 16 ms; the floor is a text of one paragraph',
        holds: (value) => value <= 16,
      }),
    ];
  } finally {
    await browser.close();
  }
}
