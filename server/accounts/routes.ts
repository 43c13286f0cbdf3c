import { peopleRoutes, settingsRoutes, tokenRoutes } from './newsroom-routes.ts';
import { deskStepRoutes } from './desk-step-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { linkRoutes, sessionRoutes } from './sign-in-routes.ts';
import { topicRoutes } from './topic-routes.ts';

/** Everything the accounts room answers. */
export const accountsRoutes = [
  ...sessionRoutes,
  ...invitationRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...deskStepRoutes,
  ...roleRoutes,
  ...settingsRoutes,
  ...tokenRoutes,
  ...topicRoutes,
];
