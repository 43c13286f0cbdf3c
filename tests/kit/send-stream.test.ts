import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { sendStream } from '#server/kit/http/send-stream.ts';

const address = z.object({ port: z.number() });
const server = createServer();

/** Answers the next request, which is made here and leaves when told to, and says how the sending ended. */
async function send(body: Readable, leaves: boolean): Promise<string> {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const asked = once(server, 'request');
  const { port } = address.parse(server.address());
  const client = get({ port, host: '127.0.0.1' }, (answer) => {
    answer.on('error', () => undefined);
    answer.once('data', () => leaves && client.destroy());
    answer.resume();
  });
  client.on('error', () => undefined);
  const [, response] = (await asked) as [unknown, ServerResponse];
  return sendStream(body, response).then(
    () => 'sent or left',
    (error: unknown) => String(error),
  );
}

describe('a stream on its way to somebody', () => {
  afterEach(() => {
    server.closeAllConnections();
  });

  it('ends without a fault when they leave early, and lets its source go', async () => {
    const endless = new Readable({ read: (): boolean => endless.push('and so on ') });
    expect(await send(endless, true)).toBe('sent or left');
    expect(endless.destroyed).toBe(true);
  });

  it('says so when its source breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
    expect(await send(broken, false)).toBe('Error: the disk is gone');
    server.close();
  });
});
