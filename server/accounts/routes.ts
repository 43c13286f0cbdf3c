import { peopleRoutes, settingsRoutes, tokenRoutes } from './newsroom-routes.ts';
import { linkRoutes, sessionRoutes } from './sign-in-routes.ts';

/** Everything the accounts room answers. */
export const accountsRoutes = [
  ...sessionRoutes,
  ...linkRoutes,
  ...peopleRoutes,
  ...settingsRoutes,
  ...tokenRoutes,
];
