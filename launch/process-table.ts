import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { codeOf } from './failure.ts';

/** The fields of a process's line in proc(5) that follow its name; null where there is no such file. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Whether a process with this number lives; one of somebody else's does, too, but not a dead one nobody has buried. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return statOf(pid)?.[0] !== 'Z';
}

function ps(column: string, pid: number): string {
  const { stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim();
}

/** When a process was started, in the system's own words; with its number it names the process for good. */
export function startOf(pid: number): string {
  // The 22nd field of the line, of which two stand before what statOf gives.
  return statOf(pid)?.[19] ?? (isAlive(pid) ? ps('lstart', pid) : '');
}

/** Whether a process is a PostgreSQL server at work on exactly this folder. */
export function isPostgresOn(pid: number, folder: string): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${String(pid)}/exe`));
    // A server works from within its data folder.
    return (
      program.startsWith('postgres') &&
      readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(folder)
    );
  } catch {
    const command = ps('command', pid);
    return command.includes('postgres') && command.includes(`-D ${folder}`);
  }
}
