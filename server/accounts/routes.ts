import { peopleRoutes, settingsRoutes, tokenRoutes } from './newsroom-routes.ts';
import { deskStepRoutes } from './desk-step-routes.ts';
import { linkRoutes, sessionRoutes } from './sign-in-routes.ts';

/** Everything the accounts room answers. */
export const accountsRoutes = [
  ...sessionRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...deskStepRoutes,
  ...settingsRoutes,
  ...tokenRoutes,
];
