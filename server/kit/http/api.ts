import { Router } from 'express';
import { docsPage } from './docs-page.ts';
import type { Mount } from './make-app.ts';
import type { ApiInfo } from './openapi.ts';
import type { Route } from './route.ts';
import { buildRouter, type RouterOptions } from './router.ts';

/**
 * An API and its documentation as mounts: the routes under `info.base`, the document at
 * `openapi.json` below it, the pages for people at `docsAt`. All three come from the one table.
 */
export function apiMounts<S>(
  routes: readonly Route<S>[],
  info: ApiInfo & { docsAt: string },
  options: RouterOptions<S>,
): Mount[] {
  // Made when it is first asked for: it takes a tenth of the process's memory, and most are never asked.
  let document: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    const { openApiOf } = await import('./openapi.ts');
    return JSON.stringify(openApiOf(routes, info));
  };
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/openapi.json', async (_request, response) => {
    const text = await (document ??= make());
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(text);
  });
  router.use(buildRouter(routes, options));
  const docs = docsPage({
    title: `${info.title} API`,
    at: info.docsAt,
    documentUrl: `${info.base}/openapi.json`,
  });
  return [
    { at: info.docsAt, audience: 'docs', handler: docs },
    { at: info.base, audience: 'api', handler: router },
  ];
}
