import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './planted-house.ts';
import { textOf } from './tree.ts';

const IMPORT = /^(?:import|export)\b(?! type\b)(?:([^;']*?)\sfrom)? '([^']+)';/gm;
/** What the browser loads before the first screen may stand on these, and on the icons it shows. */
const PACKAGES = [
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'i18next',
  'react',
  'react-dom/client',
  'react-i18next',
];
const ICON = '@tabler/icons-react/dist/esm/icons/';
/** Controls that bring what floats above the page with them. */
const HEAVY =
  /^(?:Autocomplete|Combobox|Drawer|HoverCard|Menu|Modal|MultiSelect|Popover|ScrollArea|Select|TagsInput|Tooltip)(?:\.|$)/;

type Reach = { files: Set<string>; packages: Map<string, Set<string>> };

/** Every file that `file` needs before it can run, and the names it takes from packages. */
function reach(file: string, found: Reach): Reach {
  if (found.files.has(file)) return found;
  found.files.add(file);
  if (file.endsWith('.css')) return found;
  for (const [, names = '', from = ''] of textOf(file).matchAll(IMPORT)) {
    if (from.startsWith('.')) reach(join(dirname(file), from), found);
    else if (from.startsWith('#')) reach(from.slice(1), found);
    else {
      const taken = found.packages.get(from) ?? new Set();
      for (const name of names.matchAll(/(?:type )?\w+/g)) taken.add(name[0]);
      found.packages.set(from, taken);
    }
  }
  return found;
}

describe('what the desk loads before its first screen', () => {
  const { files, packages } = reach('client/main.tsx', { files: new Set(), packages: new Map() });
  const paths = [...files];

  it('is its shell, signing in and the desk list', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'client/app/shell/shell.tsx',
        'client/features/accounts/sign-in-form.tsx',
        'client/features/writing/desk-list/desk-list.tsx',
      ]),
    );
  });

  it('has no part of the editor, of the article’s screen or of another room', () => {
    expect(paths.filter((path) => path.startsWith('client/editor/'))).toEqual([]);
    expect(
      paths.filter((path) => path.startsWith('client/features/') && !/desk-list/.test(path)),
    ).toEqual([
      // What an address says; the router reads addresses.
      'client/features/planning/board/filters.ts',
      'client/features/planning/calendar/filters.ts',
      'client/features/planning/calendar/days.ts',
      'client/features/planning/duty/filters.ts',
      'client/features/writing/article/frame/which-tab.ts',
      'client/features/accounts/sign-in-form.tsx',
      // The bell hangs in the bar of every screen; its list comes when it is pressed.
      'client/features/planning/bell.tsx',
      'client/features/planning/api.ts',
      'client/features/planning/notifications.module.css',
    ]);
  });

  it('takes the contract’s word lists and none of its schemas', () => {
    expect(paths.filter((path) => path.startsWith('contract/'))).toEqual([
      'contract/vocabulary.ts',
    ]);
  });

  it('speaks one language until another is chosen, and only the first screens’ words', () => {
    expect(paths.filter((path) => /\/words\/..\//.test(path))).toEqual(
      ['app', 'desk-list', 'ui'].map((part) => `client/app/words/en/${part}.ts`),
    );
  });

  it('stands on no other package than these', () => {
    const libraries = [...packages.keys()].filter((name) => !name.startsWith(ICON));
    expect(libraries.filter((name) => !PACKAGES.includes(name))).toEqual([]);
  });

  it('leaves dialogs, menus and messages to later', () => {
    const controls = [...(packages.get('@mantine/core') ?? [])];
    expect(controls).toContain('MantineProvider');
    expect(controls.filter((name) => HEAVY.test(name))).toEqual([]);
    expect([...(packages.get('@mantine/notifications') ?? [])]).not.toContain('Notifications');
  });
});

type Chunk = { file: string; imports?: string[]; css?: string[] };

describe('the built desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-desk-'));
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const first = new Set(['index.html']);

  beforeAll(async () => {
    const args = ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', folder];
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test' },
    });
    const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Chunk>;
    const add = (name: string): void => {
      const chunk = manifest[name];
      if (chunk === undefined || first.has(chunk.file)) return;
      for (const file of [chunk.file, ...(chunk.css ?? [])]) first.add(file);
      for (const other of chunk.imports ?? []) add(other);
    };
    add('index.html');
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made for readers of a newsroom, not for developers, whoever builds it', () => {
    const code = [...first].map((path) => read(path).toString()).join('');
    expect(code).toContain('https://react.dev/errors/');
    expect(code).not.toContain('Warning: ');
    expect(code).not.toMatch(/jsxDEV|You are importing/);
  });

  it('lies ready packed both ways, and the first load of it is light', () => {
    const sizes = { '.br': 0, '.gz': 0 };
    for (const path of first) {
      const bytes = read(path);
      const isSmall = bytes.length < 1_000;
      for (const [suffix, unpack] of [
        ['.br', brotliDecompressSync],
        ['.gz', gunzipSync],
      ] as const) {
        expect(existsSync(join(folder, path + suffix))).toBe(!isSmall);
        const sent = isSmall ? bytes : read(path + suffix);
        if (!isSmall) expect(unpack(sent).equals(bytes)).toBe(true);
        sizes[suffix] += sent.length;
      }
    }
    expect(first.size).toBeLessThanOrEqual(8);
    expect(sizes['.br']).toBeLessThan(200_000);
    expect(sizes['.gz']).toBeLessThan(225_000);
  });
});
