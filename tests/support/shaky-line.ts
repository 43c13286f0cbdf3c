import { connect, createServer, type Socket } from 'node:net';

/** A line between a browser and a server on this machine that can be cut and mended. */
export type ShakyLine = {
  /** The address under which the server is reached through the line. */
  url: string;
  /** Hangs up on everybody and lets nobody through. */
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** Lays a line to a loopback address; what goes through it is not looked at. */
export async function layShakyLine(to: string): Promise<ShakyLine> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket, other: Socket): void => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
    // Whoever is hung up on sees a reset: that is what is tested.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(port), hostname);
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no address.');
  const hangUp = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    cut: () => {
      isCut = true;
      hangUp();
    },
    mend: () => {
      isCut = false;
    },
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
}
