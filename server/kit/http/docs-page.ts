import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Router } from 'express';
import { sendStream } from './send-stream.ts';

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** Plain text and paths of ours, written into the page as they are. */
export type DocsPage = { title: string; at: string; documentUrl: string };

function page({ title, at }: DocsPage): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="${at}/favicon-32x32.png" />
    <link rel="stylesheet" href="${at}/swagger-ui.css" />
    <script src="${at}/swagger-ui-bundle.js" defer></script>
    <script src="${at}/start.js" defer></script>
  </head>
  <body>
    <main id="docs"></main>
  </body>
</html>
`;
}

function startScript(documentUrl: string): string {
  const settings = JSON.stringify({
    url: documentUrl,
    dom_id: '#docs',
    deepLinking: true,
    docExpansion: 'none',
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
  });
  return `addEventListener('DOMContentLoaded', () => { window.SwaggerUIBundle(${settings}); });\n`;
}

/**
 * The API's documentation for people, to be mounted at its `at`: everything from this machine, no
 * script inside the page.
 */
export function docsPage(docs: DocsPage): Router {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const router = Router({ caseSensitive: true });
  router.get('/', (_request, response) => {
    response.type('text/html').set('Cache-Control', 'no-cache').send(page(docs));
  });
  router.get('/start.js', (_request, response) => {
    response
      .type('text/javascript')
      .set('Cache-Control', 'no-cache')
      .send(startScript(docs.documentUrl));
  });
  for (const [name, type] of Object.entries(FILES)) {
    router.get(`/${name}`, async (_request, response) => {
      response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', 'public, max-age=86400');
      await sendStream(createReadStream(join(folder, name)), response);
    });
  }
  return router;
}
