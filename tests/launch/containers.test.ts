import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '#server/env.ts';
import { POSTGRES_MAJOR } from '#launch/postgres/binaries.ts';
import { root } from './launched.ts';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  init: z.boolean().optional(),
  read_only: z.literal(true),
  tmpfs: z.array(z.string()).min(1),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  restart: z.literal('unless-stopped'),
  profiles: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.object({ condition: z.literal('service_healthy') }))
    .default({}),
  healthcheck: z.object({ test: z.tuple([z.literal('CMD')], z.string()), interval: z.string() }),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(text('docker-compose.yml'), { merge: true }));
const services = Object.entries(compose.services);
const own = services.filter(([, { build }]) => build !== undefined);

/** What Compose puts in the place of `${NAME:-default}` and `${NAME:?hint}`. */
function filledIn(value: string, given: Record<string, string>): string {
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string, rest: string) =>
      given[name] ?? (kind === '-' ? rest : `missing ${name}`),
  );
}

describe('the container image', () => {
  const lines = text('Dockerfile').split('\n');
  const those = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  it('is made by the steps that npm start takes', () => {
    const install = /\[('ci'.*)\]\);/.exec(text('bin/install.mjs'))?.[1];
    const npm = install?.replaceAll(/[',]/g, '');
    expect(those('RUN').slice(0, 2)).toEqual([`npm ${String(npm)}`, 'node launch/prepare.ts']);
    expect(text('bin/start.mjs')).toContain("'launch/start.ts'");
    expect(those('CMD')).toEqual(['["node", "launch/start.ts"]']);
  });

  it('makes by launch/prepare.ts what a start would make, so that a start finds it made', () => {
    const makers = /import \{ (.*) \} from '\.\/prepare-program\.ts'/;
    const names = makers.exec(text('launch/prepare.ts'))?.[1];
    expect(makers.exec(text('launch/bring-up.ts'))?.[1]).toBe(names);
    for (const made of ['node_modules', 'dist', 'server/kit/database/generated', '.data*']) {
      expect(text('.dockerignore').split('\n')).toContain(made);
    }
  });

  it('runs on the Node of the dependencies, as nobody special, with only what production needs', () => {
    const { dependencies } = z
      .object({ dependencies: z.object({ node: z.string() }) })
      .parse(JSON.parse(text('package.json')));
    const major = dependencies.node.split('.')[0];
    expect(those('FROM')).toEqual([
      `node:${String(major)}-slim AS build`,
      `node:${String(major)}-slim`,
    ]);
    expect(those('USER')).toEqual(['node']);
    expect(those('RUN').some((run) => run.startsWith('npm prune --omit=dev'))).toBe(true);
    expect(those('VOLUME')).toEqual(['/data']);
    expect(those('HEALTHCHECK')).toHaveLength(1);
  });
});

describe('docker-compose.yml', () => {
  it('runs web, worker and PostgreSQL, and more of the web only where asked', () => {
    const plain = services.filter(([, { profiles }]) => profiles.length === 0);
    expect(plain.map(([name]) => name).sort()).toEqual(['app', 'postgres', 'worker']);
    expect(own.map(([, { environment }]) => environment['PROCESS']).sort()).toEqual([
      'web',
      'web',
      'worker',
    ]);
  });

  it('brings the PostgreSQL that the program brings elsewhere', () => {
    expect(compose.services['postgres']?.image).toBe(`postgres:${POSTGRES_MAJOR}`);
  });

  it('lets no container run as root, and names the version of everything that is not ours', () => {
    for (const [name, { user, build, image }] of services) {
      expect([name, build !== undefined || (user ?? 'root') !== 'root']).toEqual([name, true]);
      expect([name, build !== undefined || /:\d/.test(image)]).toEqual([name, true]);
    }
  });

  it('keeps what must be kept in volumes that it declares', () => {
    const used = services.flatMap(([, { volumes }]) =>
      volumes.map((volume) => volume.split(':')[0]),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
    for (const [, { volumes }] of own) expect(volumes).toEqual(['newsroom:/data']);
    expect(compose.services['postgres']?.volumes).toEqual(['database:/var/lib/postgresql']);
  });

  it('waits for what it needs', () => {
    for (const [, { depends_on }] of own) expect(Object.keys(depends_on)).toEqual(['postgres']);
    for (const [, { depends_on }] of services) {
      for (const name of Object.keys(depends_on)) expect(compose.services).toHaveProperty([name]);
    }
  });

  it('gives the program settings that it takes in production, and none that it does not know', () => {
    const given = { SITE_URL: 'https://news.example.org', POSTGRES_PASSWORD: 'kD83hfKd92hfKs72' };
    for (const [, { environment }] of own) {
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, filledIn(value, given)]),
      );
      const { production, database } = readSettings(filled);
      expect([production, database.ownerUrl]).toEqual([
        true,
        'postgresql://writethru:kD83hfKd92hfKs72@postgres:5432/writethru',
      ]);
      for (const name of Object.keys(environment)) {
        expect(text('server/env.ts')).toMatch(new RegExp(`^  ${name}:`, 'm'));
      }
    }
  });

  it('does not start without a password and a public address', () => {
    const asked = text('docker-compose.yml').match(/\$\{\w+:\?/g);
    expect(new Set(asked)).toEqual(new Set(['${SITE_URL:?', '${POSTGRES_PASSWORD:?']));
  });
});
