import { describe, expect, it } from '@jest/globals';
import { staffRoutes } from '#server/routes.ts';
import { filesLike, textOf } from './tree.ts';

const ROUTE = /method: '([A-Z]+)',\s*path:\s*'([^']+)'/g;
const CAST = /as ClientRoute</g;

describe('what the staff UI asks', () => {
  const sources = filesLike('client/**/*.{ts,tsx}')
    .map((path) => textOf(path))
    .filter((text) => text.includes('as ClientRoute<'));
  const asked = sources.flatMap((text) =>
    [...text.matchAll(ROUTE)].map(([, method, path]) => `${method} ${path}`),
  );

  it('is a route of the staff API, every time', () => {
    const known = new Set(staffRoutes.map(({ method, path }) => `${method} ${path}`));
    const declared = sources.flatMap((text) => [...text.matchAll(CAST)]);
    expect(asked).toHaveLength(declared.length);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((route) => !known.has(route))).toEqual([]);
  });

  it('is declared in one place, which all features share', () => {
    expect(asked.filter((route, at) => asked.indexOf(route) !== at)).toEqual([]);
  });
});
