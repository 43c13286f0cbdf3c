import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { Refused } from '../refused.ts';
import { WASM_WORKER_POLICY } from './security-headers.ts';
import { sendStream } from './send-stream.ts';

type Encoding = { name: 'br' | 'gzip'; suffix: string };
const ENCODINGS: readonly Encoding[] = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  // A dictionary’s rules of endings, and its words.
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

type ClientFile = { path: string; type: string; etag: string; size: number; hashed: boolean };

/** A worker that runs WebAssembly: its file is named so in the client, and the build adds a digest. */
const WASM_WORKER = /\.wasm-worker-[\w-]+\.js(?:\.br|\.gz)?$/u;

/** Reads a file through a small window: whole files would stay in the process's memory for no one. */
function measure(path: string): { size: number; digest: string } {
  const window = Buffer.allocUnsafe(65_536);
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    let size = 0;
    for (let read = readSync(file, window); read > 0; read = readSync(file, window)) {
      hash.update(window.subarray(0, read));
      size += read;
    }
    return { size, digest: hash.digest('base64url') };
  } finally {
    closeSync(file);
  }
}

/** Reads the folder once: only what is there at start is ever served, so no path can lead elsewhere. */
function index(folder: string): Map<string, ClientFile> {
  const files = new Map<string, ClientFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || extname(entry.name) === '.map') continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const { size, digest } = measure(path);
    files.set(url, {
      path,
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
      etag: `"${digest.slice(0, 22)}"`,
      size,
      hashed: /-[\w-]{8,}\.\w+$/.test(entry.name) && url.startsWith('/assets/'),
    });
  }
  return files;
}

function choose(
  files: Map<string, ClientFile>,
  url: string,
  request: Request,
): { file: ClientFile; encoding: Encoding | null } | null {
  const file = files.get(url);
  if (file === undefined) return null;
  for (const encoding of ENCODINGS) {
    const packed = files.get(`${url}${encoding.suffix}`);
    if (packed !== undefined && request.acceptsEncodings(encoding.name) === encoding.name) {
      return { file: { ...packed, type: file.type, hashed: file.hashed }, encoding };
    }
  }
  return { file, encoding: null };
}

async function send(
  { file, encoding }: { file: ClientFile; encoding: Encoding | null },
  request: Request,
  response: Response,
): Promise<void> {
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', file.type);
  if (WASM_WORKER.test(file.path)) {
    response.setHeader('Content-Security-Policy', WASM_WORKER_POLICY);
  }
  response.setHeader('Content-Length', file.size);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding.name);
  if (request.method === 'HEAD') response.end();
  else await sendStream(createReadStream(file.path), response);
}

/**
 * Serves the built client below its mount path: hashed assets for ever, packed as the browser takes
 * them, and the client's page for every other address, which the client itself reads.
 */
export function clientFiles({ folder }: { folder: string }): RequestHandler {
  const files = index(folder);
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const wanted = choose(files, request.path, request);
    if (wanted !== null) {
      await send(wanted, request, response);
      return;
    }
    if (extname(request.path) !== '' || request.accepts('html') === false) {
      next();
      return;
    }
    const page = choose(files, '/index.html', request);
    if (page === null) {
      throw new Refused({
        status: 503,
        code: 'client-not-built',
        detail: 'The desk has not been built on this machine yet.',
        retryAfter: 5,
      });
    }
    await send(page, request, response);
  };
}
