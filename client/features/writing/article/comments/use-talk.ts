import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ThreadView } from '#contract/api/comments.ts';
import { openThread, replyTo, settleThread, threadsQuery, type NewThread } from './api.ts';
import type { Said } from './comment-form.tsx';

/** What can be done with the threads of the open article. */
export type Talk = {
  /** The thread that somebody is at; null for none. */
  active: string | null;
  activate: (threadId: string | null) => void;
  open: (said: Said, anchor: NewThread['anchor']) => Promise<ThreadView>;
  reply: (thread: ThreadView, said: Said) => Promise<ThreadView>;
  /** Resolves a thread or opens it again, whichever it wants; `error` is of this thread alone. */
  settling: (thread: ThreadView) => { run: () => void; busy: boolean; error: Error | null };
  /** The thread that was resolved or opened again last, so that it can be taken back. */
  settled: ThreadView | null;
  forgetSettled: () => void;
};

/** The talk beside one article. */
export function useTalk(articleId: string): Talk {
  const client = useQueryClient();
  const [active, activate] = useState<string | null>(null);
  const [settled, setSettled] = useState<ThreadView | null>(null);
  /** The answered thread stands in the list at once; the publish checks and abilities are asked for again. */
  const takeIn = async (thread: ThreadView): Promise<ThreadView> => {
    const { queryKey } = threadsQuery(articleId);
    await client.cancelQueries({ queryKey });
    client.setQueryData<ThreadView[]>(queryKey, (threads = []) =>
      threads.some(({ id }) => id === thread.id)
        ? threads.map((known) => (known.id === thread.id ? thread : known))
        : [...threads, thread],
    );
    void client.invalidateQueries({ queryKey: ['articles', articleId] });
    return thread;
  };
  const settle = useMutation({
    mutationFn: async (thread: ThreadView) =>
      takeIn(await settleThread(thread.id, thread.resolved === null ? 'resolve' : 'reopen')),
    onSuccess: setSettled,
  });
  return {
    active,
    activate,
    open: async ({ text, mentions, blocking, intention }, anchor = null) =>
      takeIn(await openThread(articleId, { text, mentions, blocking, anchor }, intention)),
    reply: async (thread, { text, mentions, intention }) =>
      takeIn(await replyTo(thread.id, { text, mentions }, intention)),
    settling: (thread) => {
      const isThis = settle.variables?.id === thread.id;
      return {
        run: () => settle.mutate(thread),
        busy: isThis && settle.isPending,
        error: isThis ? settle.error : null,
      };
    },
    settled,
    forgetSettled: () => setSettled(null),
  };
}
