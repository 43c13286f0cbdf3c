import { byIdSchema } from '#contract/api/shapes.ts';
import { importBody, importDraftBody, importSchema } from '#contract/api/wire.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { defineRoute } from '#server/writing/services.ts';
import { draftFromImport } from './commands/draft-from-import.ts';
import { receiveCopy } from './commands/receive-copy.ts';
import { presentImport } from './present.ts';

const tag = 'wire';
/** Five megabytes in base64, and what stands around them. */
const COPY_LIMIT = 7_500_000;

/** Everything the wire room answers. */
export const wireRoutes = [
  defineRoute({
    method: 'POST',
    path: '/imports',
    access: { right: 'write' },
    tag,
    summary: 'Read wire copy into fields; the bytes are kept, no draft is made yet',
    bodyLimit: COPY_LIMIT,
    body: importBody,
    responses: { 201: importSchema },
    handle: async ({ actor, body, services }) => {
      const { id, source, reading } = await receiveCopy(services, actor, body);
      return {
        status: 201,
        body: presentImport({ id, fileName: body.fileName, encoding: source.encoding, reading }),
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/imports/:id/drafts',
    access: { right: 'write' },
    tag,
    summary: 'Make a story and its first article from a reading that a person has looked over',
    params: byIdSchema,
    bodyLimit: COPY_LIMIT,
    body: importDraftBody,
    responses: { 201: articleViewSchema },
    handle: async ({ actor, params, body, services }) => {
      const { articleId } = await draftFromImport(services, actor, {
        importId: params.id,
        draft: body,
      });
      return { status: 201, body: await viewArticle(services, actor, articleId) };
    },
  }),
];
