import { connect, createServer, type Socket } from 'node:net';

/** A line to the database that can be cut and mended. */
export type CutLine = {
  /** The address of a database through this line. */
  through: (url: string) => string;
  /** Drops everything that goes through, and refuses what comes. */
  cut: () => Promise<void>;
  /** What goes through now stays open for ever and carries nothing more; new connections are fine. */
  freeze: () => void;
  mend: () => Promise<void>;
};

/** Lays a TCP line of ours to the database's port, as a fault injector. */
export async function layLine(databaseUrl: string): Promise<CutLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  const listenOn = async (port: number): Promise<number> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  const port = await listenOn(0);
  return {
    through: (url) => {
      const address = new URL(url);
      address.hostname = '127.0.0.1';
      address.port = String(port);
      return address.toString();
    },
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    freeze: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    mend: async () => {
      await listenOn(port);
    },
  };
}
