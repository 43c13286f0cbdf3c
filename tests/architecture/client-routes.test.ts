import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { staffRoutes } from '#server/routes.ts';

const ROUTE = /method: '([A-Z]+)',\s*path:\s*'([^']+)'/g;
const CAST = /as ClientRoute</g;

async function sourcesThatDeclareRoutes(): Promise<{ file: string; text: string }[]> {
  const names = await readdir('client', { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => join('client', name));
  const sources = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
  );
  return sources.filter(({ text }) => text.includes('as ClientRoute<'));
}

describe('what the staff UI asks', () => {
  it('is a route of the staff API, every time', async () => {
    const known = new Set(staffRoutes.map(({ method, path }) => `${method} ${path}`));
    const sources = await sourcesThatDeclareRoutes();
    const asked = sources.flatMap(({ text }) =>
      [...text.matchAll(ROUTE)].map(([, method, path]) => `${method} ${path}`),
    );
    const declared = sources.flatMap(({ text }) => [...text.matchAll(CAST)]);
    expect(asked).toHaveLength(declared.length);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((route) => !known.has(route))).toEqual([]);
  });
});
