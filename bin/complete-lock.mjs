#!/usr/bin/env node
/**
 * npm run lock:complete: adds to package-lock.json the optional packages of other kinds of machine that npm left
 * out, which it does when a registry does not carry them. Without their entries `npm ci` refuses on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const SYSTEMS =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(\w+)(?:-(gnu|musl|msvc|eabi)\w*)?$/;
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Whether Node, from the package at `path`, would find one of this name. */
function isFound(path, name) {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in lock.packages;
  }
}

function entryFor(name, version, parent) {
  const [, os, cpu, abi] = SYSTEMS.exec(name) ?? [];
  if (os === undefined) return null;
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === 'linux' && abi in LIBRARIES ? { libc: [LIBRARIES[abi]] } : {}),
    optional: true,
    os: [os],
  };
}

const added = [];
for (const [path, parent] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || isFound(path, name)) continue;
    const entry = entryFor(name, version, parent);
    if (entry === null) continue;
    lock.packages[`node_modules/${name}`] = entry;
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing is missing.' : `Added ${added.join(', ')}.`);
