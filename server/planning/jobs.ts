import { z } from 'zod';
import type { OutboxHandler } from '#server/kit/outbox.ts';
import type { Services } from '#server/kit/services.ts';
import { notifyOfComment, notifyOfResolution } from './commands/notify-of-comment.ts';

const comment = z.object({ commentId: z.uuid() });
const resolution = z.object({ threadId: z.uuid(), sequence: z.int() });

/** What the planning room does with news of the writing room: it tells the people whom they concern. */
export function planningJobs(services: Services): { handlers: Record<string, OutboxHandler> } {
  return {
    handlers: {
      'comment-mentions': async ({ payload }) =>
        notifyOfComment(services, { ...comment.parse(payload), kind: 'mentioned' }),
      'comment-replies': async ({ payload }) =>
        notifyOfComment(services, { ...comment.parse(payload), kind: 'replied' }),
      'comment-resolutions': async ({ payload }) =>
        notifyOfResolution(services, resolution.parse(payload)),
    },
  };
}
