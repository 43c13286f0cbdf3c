import { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { appendBodySteps } from '#server/writing/commands/append-body-steps.ts';
import { readCopy, type WorkingCopy } from '#server/writing/store/working-copy.ts';
import type { Member } from '#tests/support/newsroom.ts';
import type { OpenRoom } from './open-room.ts';

/** “ferry” in “The ferry sailed at dawn.”, with which the builder’s articles begin. */
export const FERRY = { from: 5, to: 10 };

/** What people do with comments in a suite’s newsroom. */
export function commenting(here: OpenRoom) {
  const copyOf = async (articleId: string): Promise<WorkingCopy> => {
    const copy = await readCopy(here.room.services.database.sql, articleId);
    if (copy === null) throw new Error('There is no such article.');
    return copy;
  };
  return {
    copyOf,
    comment: async (by: Member, articleId: string, body: object) =>
      here.api.as(by).post(`/articles/${articleId}/comments`, { body }),
    threadsOf: async (by: Member, articleId: string) =>
      (await here.api.as(by).get(`/articles/${articleId}/comments`)).body.threads,
    /** Changes the working body as an editor’s steps over the socket would; gives the position after them. */
    type: async (by: Member, articleId: string, change: (tr: Transform) => void) => {
      const { working, position } = await copyOf(articleId);
      const tr = new Transform(copySchema.nodeFromJSON(working));
      change(tr);
      const steps = tr.steps.map((step): unknown => step.toJSON());
      const sent = { articleId, clientId: 'tab-of-idris', position, steps, cache: null };
      return (await appendBodySteps(here.room.services, by.actor, sent)).cache.position;
    },
    /** The words that bear a thread’s mark in the working body. */
    markedWords: async (articleId: string, threadId: string): Promise<string> => {
      const { working } = await copyOf(articleId);
      let words = '';
      copySchema.nodeFromJSON(working).descendants((node) => {
        const isMarked = node.marks.some(({ attrs }) => attrs['id'] === threadId);
        if (node.isText && isMarked) words += node.text ?? '';
      });
      return words;
    },
  };
}
