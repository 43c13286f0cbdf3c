import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { listen } from '#server/kit/listen.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { layLine } from './support/cut-line.ts';
import { quietLog } from './support/quiet-log.ts';

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  expect(holds()).toBe(true);
}

describe('listening to the database', () => {
  let test: TestDatabase;
  const { log, lines } = quietLog();
  beforeAll(async () => {
    test = await freshDatabase();
  });
  afterAll(async () => {
    await test.drop();
  });

  const say = async (channel: string, message: string): Promise<void> =>
    withClient(test.superUrl, async (client) => {
      await client.query('SELECT pg_notify($1, $2)', [channel, message]);
    });

  it('hears its own channels, and goes on when somebody cannot deal with a message', async () => {
    const heard: string[] = [];
    const listener = listen({
      url: test.appUrl,
      log,
      channels: {
        'With "Quotes"': (message) => heard.push(message),
        fragile: () => {
          throw new Error('dropped it');
        },
      },
    });
    await listener.connected;
    await say('fragile', 'x');
    await say('other', 'x');
    await say('With "Quotes"', 'one');
    await until(() => heard.length === 1);
    expect(heard).toEqual(['one']);
    expect(lines.some((line) => line.level === 'error' && line['channel'] === 'fragile')).toBe(
      true,
    );
    await listener.close();
  });

  it('comes back after the line was cut, and says that it may have missed something', async () => {
    const line = await layLine(test.appUrl);
    const heard: string[] = [];
    let connections = 0;
    const listener = listen({
      url: line.through(test.appUrl),
      log,
      channels: { news: (message) => heard.push(message) },
      onConnected: () => {
        connections += 1;
      },
    });
    await listener.connected;
    for (const round of [1, 2]) {
      await line.cut();
      await say('news', 'missed');
      await line.mend();
      await until(() => connections === round + 1);
      await say('news', `heard ${round}`);
      await until(() => heard.includes(`heard ${round}`));
    }
    expect(heard).toEqual(['heard 1', 'heard 2']);
    await listener.close();
    await line.cut();
  });

  it('notices a line that died without a word', async () => {
    const line = await layLine(test.appUrl);
    let connections = 0;
    const listener = listen({
      url: line.through(test.appUrl),
      log,
      channels: { news: () => undefined },
      pulse: 100,
      silence: 300,
      onConnected: () => {
        connections += 1;
      },
    });
    await listener.connected;
    line.freeze();
    await until(() => connections === 2);
    await listener.close();
    await line.cut();
  });

  it('can be given up before it ever stood', async () => {
    const listener = listen({ url: 'postgresql://x@127.0.0.1:1/x', log, channels: {} });
    await until(() => lines.some((line) => line['failures'] === 2));
    await expect(listener.close()).resolves.toBeUndefined();
  });
});
