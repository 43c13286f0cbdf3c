import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programs, root, temporaryFolder } from './launched.ts';

const isRoot = process.getuid?.() === 0;

describe('the browser for the browser tests', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = programs(folder.path, ['sh', 'cat']);
    program('fc-list', 'echo DejaVu Sans');
    program('apt-get', `echo "$@" >> ${join(folder.path, 'asked')}`);
  });
  afterEach(() => {
    folder.remove();
  });

  function program(name: string, script: string): void {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, name), 0o755);
  }

  function prepare(): string {
    const script = `(await import(${JSON.stringify(join(root, 'bin/browser.mjs'))})).installBrowser()`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { PATH: path },
    });
    return stdout;
  }

  function asked(): string {
    const file = join(folder.path, 'asked');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  it('is the one that is there', () => {
    program('chromium', 'echo Chromium 150');
    expect(prepare()).toBe('');
    expect(asked()).toBe('');
  });

  it('comes from the distribution where it is absent and may be installed', () => {
    const printed = prepare();
    expect(printed).toContain('chromium');
    expect(/install -y .*chromium/.test(asked())).toBe(isRoot);
    // Others are told what to install.
    expect(printed.includes('package manager')).toBe(!isRoot);
  });

  it('comes with letters for every script the newsroom writes', () => {
    program('chromium', 'echo Chromium 150');
    program('fc-list', '[ "$1" = ":lang=ar" ] || echo DejaVu Sans');
    expect(prepare()).toContain('fonts-noto-core');
  });
});
