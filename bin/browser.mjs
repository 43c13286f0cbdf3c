/** Finds the system's Chromium for the browser tests, and installs it where it is absent and may be. */
import { spawnSync } from 'node:child_process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function answers(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).status === 0;
}

function hasBrowser() {
  return process.env.CHROMIUM
    ? answers(process.env.CHROMIUM, ['--version'])
    : NAMES.some((name) => answers(name, ['--version']));
}

function hasLetters(language) {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Debian's packages that are missing for the browser tests: the browser, and letters for three scripts. */
function missing() {
  const fonts = ['en', 'uk', 'ar'].every(hasLetters)
    ? []
    : ['fonts-dejavu-core', 'fonts-noto-core'];
  return [...(hasBrowser() ? [] : ['chromium']), ...fonts];
}

function install(packages) {
  const options = {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status, stderr } = spawnSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'fontconfig', ...packages],
    options,
  );
  return status === 0 ? '' : stderr;
}

/** Installs what the browser tests need from the distribution; says what to do where it cannot. */
export function installBrowser() {
  const packages = missing();
  if (packages.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !answers('apt-get', ['--version'])) {
    console.log(
      `  For the browser tests install ${packages.join(' and ')} with your package manager.`,
    );
    return;
  }
  process.stdout.write(`  Installing ${packages.join(', ')} ..........`);
  const started = performance.now();
  const fault = install(packages);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(fault === '' ? ` ${seconds} s` : ` failed\n${fault}`);
}
