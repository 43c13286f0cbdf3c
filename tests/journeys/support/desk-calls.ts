import type { Page } from 'playwright-core';

type Sent = { body?: object; ifMatch?: number };

/** Calls the staff API from somebody's page, as her screens do; throws with the problem when it is refused. */
export async function callDesk(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  sent: Sent = {},
): Promise<unknown> {
  const { ok, status, text } = await page.evaluate(
    async (request) => {
      const response = await fetch(`/api/v1${request.path}`, {
        method: request.method,
        headers: {
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(request.ifMatch === undefined ? {} : { 'if-match': `"${String(request.ifMatch)}"` }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
      return { ok: response.ok, status: response.status, text: await response.text() };
    },
    { method, path, ...sent },
  );
  if (!ok) throw new Error(`${method} ${path} answered ${String(status)}: ${text}`);
  return text === '' ? null : (JSON.parse(text) as unknown);
}
