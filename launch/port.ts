import { createServer } from 'node:net';
import { codeOf, LaunchFailure } from './failure.ts';

/** The error with which listening there fails; null when it works. */
async function obstacle(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve(codeOf(error));
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}

async function nextFree(host: string, port: number): Promise<number> {
  for (let next = port + 1; next < port + 100; next += 1) {
    if ((await obstacle(host, next)) === null) return next;
  }
  return port + 100;
}

/** The refusal to listen on a port, in words that say how to take another one. */
export async function portFailure(host: string, port: number): Promise<LaunchFailure> {
  const other = String(await nextFree(host, port));
  return new LaunchFailure(
    'portTaken',
    `Port ${String(port)} is taken by another program. Take another port: PORT=${other} npm start`,
  );
}

/** Throws when the server could not listen there, before anything is brought up for it. */
export async function checkPort(host: string, port: number): Promise<void> {
  // `localhost` may mean either address; a stranger on the other one would answer our visitors.
  const places = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const place of places) {
    const found = await obstacle(place, port);
    if (found === 'EADDRINUSE') throw await portFailure(host, port);
    if (found === 'EACCES') {
      throw new LaunchFailure(
        'portTaken',
        `Port ${String(port)} may only be used by root. Take another port: PORT=3000 npm start`,
      );
    }
    if (found !== null && place === host) {
      throw new LaunchFailure('settings', `HOST: ${host} is no address of this machine (${found})`);
    }
  }
}
