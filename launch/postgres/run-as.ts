import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchFailure } from '../failure.ts';

type Owner = { uid: number; gid: number };

/** How PostgreSQL's programs are started, and who owns their files. */
export type RunAs = {
  /** Words before the program's own name. */
  prefix: readonly string[];
  /** What to tell `spawn`; empty when we start them as ourselves or the prefix changes the user. */
  identity: Partial<Owner>;
  /** Null when that is ourselves. */
  owner: Owner | null;
};

/** Capabilities that let an unprivileged server reach a folder only root may enter; the weaker first. */
const REACH = ['dac_read_search', 'dac_override'] as const;

function ask(
  command: string,
  args: readonly string[],
  identity: Partial<Owner> = {},
): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', cwd: '/', ...identity });
  return status === 0 ? stdout.trim() : null;
}

function userNamed(name: string): Owner | null {
  const uid = ask('id', ['-u', name]);
  const gid = ask('id', ['-g', name]);
  return uid === null || gid === null ? null : { uid: Number(uid), gid: Number(gid) };
}

/** Gives a folder and all that is in it to somebody, without following links. */
function giveTo(owner: Owner, path: string): void {
  chownSync(path, owner.uid, owner.gid);
  for (const name of readdirSync(path)) {
    const inside = join(path, name);
    const kind = lstatSync(inside);
    if (kind.isDirectory()) giveTo(owner, inside);
    else if (!kind.isSymbolicLink()) chownSync(inside, owner.uid, owner.gid);
  }
}

function reachingBy(capability: string, { uid, gid }: Owner): string[] {
  return [
    'setpriv',
    `--reuid=${String(uid)}`,
    `--regid=${String(gid)}`,
    '--clear-groups',
    // Without it the kernel leaves the capability out of access(2), by which PostgreSQL looks for
    // its own program.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--',
  ];
}

function reaches(as: RunAs, binary: string, folder: string): boolean {
  const [command, ...rest] = [...as.prefix, 'sh'];
  const test = 'test -x "$1" && cd "$2" && test -w .';
  return ask(command, [...rest, '-c', test, 'sh', binary, folder], as.identity) !== null;
}

function ordinaryOwner(folder: string): Owner | null {
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { uid, gid };
  const owner = userNamed('postgres') ?? userNamed('nobody');
  if (owner !== null) giveTo(owner, folder);
  return owner;
}

/**
 * Decides as whom PostgreSQL runs on `folder`, an existing folder for its files: as ourselves, or,
 * since it refuses root, as the folder's owner, else `postgres`, else `nobody`, who is then given the
 * folder. Where that user may not enter the way there, one capability lets the server pass.
 */
export function runAs(folder: string, binary: string): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {}, owner: null };
  const owner = ordinaryOwner(folder);
  if (owner === null) {
    throw new LaunchFailure(
      'folder',
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody. Start as an ordinary user, or name a server of your own in DATABASE_URL.',
    );
  }
  const plain: RunAs = { prefix: [], identity: owner, owner };
  const reaching = REACH.map((capability) => ({
    prefix: reachingBy(capability, owner),
    identity: {},
    owner,
  }));
  const found = [plain, ...reaching].find((way) => reaches(way, binary, folder));
  if (found !== undefined) return found;
  const why =
    ask('setpriv', ['--version']) === null
      ? 'setpriv (package util-linux) is not installed'
      : 'this machine does not lend it the right to pass';
  throw new LaunchFailure(
    'folder',
    `PostgreSQL does not run as root, user ${String(owner.uid)} may not enter ${closedFolder(folder)}, and ${why}. Start as an ordinary user, or move the folder to a place that others may enter, or name a server of your own in DATABASE_URL.`,
  );
}

/** The topmost folder on the way to `folder` that not everybody may enter; `folder` itself if all are open. */
function closedFolder(folder: string): string {
  const above = dirname(folder);
  if (above === folder) return folder;
  const higher = closedFolder(above);
  if (higher !== above) return higher;
  return (statSync(above).mode & 0o001) === 0 ? above : folder;
}
