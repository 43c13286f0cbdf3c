import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '#client/api/desks.ts';
import { sessionRoutes } from '#client/api/session.ts';
import { publishingRoutes } from '#client/features/publishing/api.ts';
import { recordRoutes } from '#client/features/record/api.ts';
import { signOffRoutes } from '#client/features/sign-off/api.ts';
import { translationRoutes } from '#client/features/translation/api.ts';
import { deskListRoutes } from '#client/features/writing/desk-list/api.ts';
import { staffRoutes } from '#server/routes.ts';

const CALLED = Object.entries({
  desks: deskRoutes,
  session: sessionRoutes,
  publishing: publishingRoutes,
  record: recordRoutes,
  'sign-off': signOffRoutes,
  translation: translationRoutes,
  'desk list': deskListRoutes,
}).flatMap(([feature, routes]) =>
  Object.entries<{ method: string; path: string }>(routes).map(([name, { method, path }]) => ({
    name: `${feature}: ${name}`,
    route: `${method} ${path}`,
  })),
);

describe('the staff UI', () => {
  const served = new Set(staffRoutes.map(({ method, path }) => `${method} ${path}`));

  it.each(CALLED)('calls $route for $name, and the server has it', ({ route }) => {
    expect(served).toContain(route);
  });
});
