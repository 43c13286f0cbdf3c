import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { explainFault } from '../database/explain-fault.ts';
import type { Logger } from '../log.ts';
import { Refused } from '../refused.ts';
import { rawProblem } from './raw-problem.ts';
import type { UpgradeDoor } from './serve.ts';

export type { WebSocket } from 'ws';

/** A path at which browsers and programs open WebSockets (RFC 6455), for guests of a kind. */
export type SocketDoorOptions<Guest> = {
  /** The path, without a query. */
  at: string;
  log: Logger;
  /** Bytes of the largest message; a larger one ends its socket (1009). */
  maxPayload: number;
  /** Who comes in, from the request's head; throws a `Refused` for whoever may not. */
  admit: (request: IncomingMessage) => Promise<Guest>;
  /** Is handed every opened socket, and must deal with its errors and its end. */
  receive: (socket: WebSocket, guest: Guest) => void;
};

function turnAway(log: Logger, socket: Duplex, error: unknown): void {
  const known = error instanceof Refused ? error : explainFault(error);
  if (known === null) log.error({ err: error }, 'A socket could not be opened');
  const unexpected = new Refused({ status: 500, code: 'unexpected' });
  socket.end(rawProblem(known ?? unexpected), () => socket.destroy());
}

/**
 * Makes a door for WebSockets. Whoever may not come in hears why as a problem, before anything is
 * upgraded; messages are never compressed, which would cost memory for each socket and invite bombs.
 */
export function socketDoor<Guest>(options: SocketDoorOptions<Guest>): UpgradeDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxPayload,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const guest = await options.admit(request);
    if (socket.destroyed) return;
    server.handleUpgrade(request, socket, head, (opened) => options.receive(opened, guest));
  };
  return {
    wants: ({ url = '', headers }) =>
      url.split('?', 1)[0] === options.at && headers.upgrade?.toLowerCase() === 'websocket',
    take: (request, socket, head) => {
      // Without a listener, a caller who hangs up now would end the process.
      socket.on('error', () => socket.destroy());
      open(request, socket, head).catch((error: unknown) => turnAway(options.log, socket, error));
    },
  };
}
