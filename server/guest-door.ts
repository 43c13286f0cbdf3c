import type { Mount } from './kit/http/make-app.ts';
import { buildRouter, type RouterOptions } from './kit/http/router.ts';
import { guestRoutes } from './sign-off/guest-routes.ts';
import type { NewsroomServices } from './writing/services.ts';

/** The pages of outside readers: nobody is signed in there, whatever cookie or token came along. */
export function guestDoor(
  options: Omit<RouterOptions<NewsroomServices>, 'authenticate' | 'idempotency'>,
): Mount {
  const handler = buildRouter(guestRoutes, {
    ...options,
    authenticate: async () => Promise.resolve(null),
  });
  return { at: '/guest', audience: 'guest', handler };
}
