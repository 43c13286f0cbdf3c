import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that keeps what it takes, as long as it takes anything. */
export type Mailbox = {
  url: string;
  /** Raw letters, oldest first. */
  letters: { to: string[]; raw: string }[];
  /** While true, every letter is refused for now (RFC 5321, 451). */
  isFull: boolean;
  close: () => Promise<void>;
};

/** Opens a mail server on a free loopback port. */
export async function openMailbox(): Promise<Mailbox> {
  const box: Mailbox = { url: '', letters: [], isFull: false, close: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (box.isFull) {
          done(Object.assign(new Error('Come back later'), { responseCode: 451 }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        box.letters.push({
          to,
          raw: Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', ''),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  box.url = `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
  box.close = async () => new Promise((resolve) => server.close(() => resolve()));
  return box;
}
