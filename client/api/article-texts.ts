import type { z } from 'zod';
import type { Changes } from '#contract/api/changes.ts';
import type { ArticleView, revisionSchema } from '#contract/api/writing.ts';
import type { ClientRoute } from './client-route.ts';

type ById = { id: string };
type Compared = { params: ById; query: { since: string; until?: string }; answer: Changes };
export type Revision = z.infer<typeof revisionSchema>;

/** The routes by which every room reads an article, its revisions, and what changed from one text to another. */
export const articleTexts = {
  read: { method: 'GET', path: '/articles/:id' } as ClientRoute<{
    params: ById;
    answer: ArticleView;
  }>,
  changes: { method: 'GET', path: '/articles/:id/changes' } as ClientRoute<Compared>,
  keepRevision: { method: 'POST', path: '/articles/:id/revisions' } as ClientRoute<{
    params: ById;
    body: { position: number; label: string };
    answer: Revision;
  }>,
  revision: { method: 'GET', path: '/revisions/:id' } as ClientRoute<{
    params: ById;
    answer: Revision;
  }>,
  revisionChanges: { method: 'GET', path: '/revisions/:id/changes' } as ClientRoute<Compared>,
};
