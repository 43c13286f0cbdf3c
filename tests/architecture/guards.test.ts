import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { plantedHouse, ROOT, runNode, type PlantedHouse } from './planted-house.ts';
import { BOUNDARY_PLANTS } from './plants/boundaries.ts';
import { DEAD_PLANTS, TYPE_PLANTS } from './plants/dead-and-types.ts';
import { LINT_PLANTS } from './plants/lint.ts';
import { filesOf } from './plants/plant.ts';

// Five programs over two houses, on a machine that is busy with the other tests.
jest.setTimeout(180_000);

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const DEPCRUISE = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const FLOORS = ['contract', 'server', 'client', 'launch', 'prisma', 'tests', 'bench'];

const lintReport = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);
const cruiseReport = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

async function cruise(cwd: string): Promise<z.infer<typeof cruiseReport>['summary']> {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FLOORS];
  const { stdout, stderr } = await runNode(cwd, `${ROOT}/${DEPCRUISE}`, args);
  if (stdout === '') throw new Error(stderr);
  return cruiseReport.parse(JSON.parse(stdout)).summary;
}

describe('a house with nothing wrong in it', () => {
  it('passes every static check, so that what turns red below is the plant', async () => {
    await using house = await plantedHouse();
    const { code, stdout } = await house.run('bin/check.mjs');
    expect(stdout).toMatch(/All static checks passed\./);
    expect(code).toBe(0);
  });
});

describe('a house with one of each wrong thing in it', () => {
  let house: PlantedHouse;
  beforeAll(async () => {
    house = await plantedHouse({
      ...filesOf(LINT_PLANTS),
      ...filesOf(BOUNDARY_PLANTS),
      ...filesOf(DEAD_PLANTS),
      ...filesOf(TYPE_PLANTS),
      'server/writing/rules/crooked.ts': 'export   const crooked = "double"\n',
    });
  });
  afterAll(async () => {
    await house[Symbol.asyncDispose]();
  });

  it('turns every step of the one command red and says which', async () => {
    const { code, stdout } = await house.run('bin/check.mjs');
    expect(code).toBe(1);
    for (const step of ['format', 'types', 'lint', 'boundaries', 'dead'])
      expect(stdout).toMatch(new RegExp(`^FAILED .* ${step}$`, 'm'));
  });

  it('reports each line that breaks the style, under the rule that forbids it and with advice', async () => {
    const { stdout } = await house.run(ESLINT, '--format', 'json', '.');
    const found = lintReport.parse(JSON.parse(stdout));
    for (const { path, rule, says } of LINT_PLANTS) {
      const messages = found
        .filter(({ filePath }) => filePath.endsWith(`/${path}`))
        .flatMap((file) => file.messages)
        .map(({ ruleId, message }) => `${ruleId ?? 'none'}: ${message}`);
      expect({ path, messages }).toEqual({
        path,
        messages: expect.arrayContaining([expect.stringMatching(`^${rule}: .*${says ?? ''}`)]),
      });
    }
  });

  it('reports each import that goes the wrong way, under the rule that forbids it', async () => {
    const { violations } = await cruise(house.folder);
    const found = violations.map(({ from, rule }) => `${from} ${rule.name}`);
    for (const { path, rule } of BOUNDARY_PLANTS) expect(found).toContain(`${path} ${rule}`);
  });

  it('has a plant for every boundary rule, and for one at least of each family', () => {
    const config: unknown = createRequire(import.meta.url)(`${ROOT}/.dependency-cruiser.cjs`);
    const { forbidden } = z
      .object({ forbidden: z.array(z.object({ name: z.string() })) })
      .parse(config);
    const family = (name: string): string => name.replace(/:.*/, ':');
    const planted = new Set(BOUNDARY_PLANTS.map(({ rule }) => family(rule)));
    expect(forbidden.map(({ name }) => family(name)).filter((name) => !planted.has(name))).toEqual(
      [],
    );
  });

  it('reports the file, the export and the package that nobody uses', async () => {
    const { stdout } = await house.run('node_modules/knip/bin/knip.js', '--reporter', 'compact');
    for (const { rule, says } of DEAD_PLANTS) {
      expect(stdout).toMatch(new RegExp(`^${rule}`, 'm'));
      expect(stdout).toMatch(says);
    }
  });

  it('reports each wrong type', async () => {
    const { stdout } = await house.run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
    for (const { path, rule } of TYPE_PLANTS)
      expect(stdout).toMatch(new RegExp(`^${path}\\(.*error ${rule}`, 'm'));
  });
});

describe('the real house', () => {
  it('has more than a hundred modules, and not one import that goes the wrong way', async () => {
    const { totalCruised, violations } = await cruise(ROOT);
    expect(violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });
});
