import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { pause } from '../clock.ts';
import { Refused } from '../refused.ts';
import { rawProblem } from './raw-problem.ts';

/** A listening server. */
export type Serving = {
  server: Server;
  port: number;
  isClosing: () => boolean;
  /** Takes no more requests, finishes those under way, and cuts what is left after the grace. */
  close(): Promise<void>;
};

/** Takes connections that become something else than HTTP. What it does not want is answered as a request. */
export type UpgradeDoor = {
  wants: (request: IncomingMessage) => boolean;
  /** From here on the connection is its own: it answers, ends it, and closes what it opened when the server does. */
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

/** How to listen. `grace` is in milliseconds; port 0 takes any free one. */
export type ServeOptions = { port: number; host: string; grace?: number; upgrades?: UpgradeDoor };

const STATUS_OF: Readonly<Record<string, [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-too-slow'],
};

/** Answers what is not HTTP at all, or too much of it, before any request exists. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code] = STATUS_OF[error.code ?? ''] ?? [400, 'malformed-request'];
  const refused = new Refused({ status, code, detail: 'This request cannot be read.' });
  socket.end(rawProblem(refused));
}

/** Starts to listen. Rejects with the system's error (`EADDRINUSE`, `EACCES`) when it cannot. */
export async function serve(handler: RequestListener, options: ServeOptions): Promise<Serving> {
  let closing = false;
  const { upgrades } = options;
  const server = createServer(
    {
      requestTimeout: 60_000,
      headersTimeout: 15_000,
      keepAliveTimeout: 10_000,
      shouldUpgradeCallback: (request) => upgrades?.wants(request) ?? false,
    },
    (request, response) => {
      if (closing) response.setHeader('Connection', 'close');
      handler(request, response);
    },
  );
  server.maxHeadersCount = 200;
  server.on('clientError', answerBrokenRequest);
  if (upgrades !== undefined) server.on('upgrade', upgrades.take);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const shut = async (): Promise<void> => {
    closing = true;
    const done = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    // A connection that becomes idle only now would be kept open for a next request.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50);
    const late = new AbortController();
    const cut = pause(options.grace ?? 10_000, late.signal).then(() => {
      server.closeAllConnections();
    });
    await done;
    clearInterval(sweeping);
    late.abort();
    await cut;
  };
  let shutting: Promise<void> | null = null;
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    isClosing: () => closing,
    close: () => (shutting ??= shut()),
  };
}
