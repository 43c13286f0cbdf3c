import type { Route } from './kit/http/route.ts';
import { accountsRoutes } from './accounts/routes.ts';
import { boardRoutes } from './planning/board-routes.ts';
import { planRoutes } from './planning/plan-routes.ts';
import { handoverRoutes } from './planning/handover-routes.ts';
import { planningRoutes } from './planning/routes.ts';
import { publishingRoutes } from './publishing/routes.ts';
import { recordRoutes } from './record/routes.ts';
import { signOffRoutes } from './sign-off/routes.ts';
import { translationRoutes } from './translation/routes.ts';
import { wireRoutes } from './wire/routes.ts';
import { writingRoutes } from './writing/routes.ts';
import type { NewsroomServices } from './writing/services.ts';

/** Every route of the staff API: router, OpenAPI document, docs page and the tests are made from this table. */
export const staffRoutes: readonly Route<NewsroomServices>[] = [
  ...accountsRoutes,
  ...recordRoutes,
  ...writingRoutes,
  ...signOffRoutes,
  ...translationRoutes,
  ...publishingRoutes,
  ...wireRoutes,
  ...planningRoutes,
  ...handoverRoutes,
  ...boardRoutes,
  ...planRoutes,
];
