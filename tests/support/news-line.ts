import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { newToken } from '#server/accounts/opaque-token.ts';
import { SESSION_COOKIE } from '#server/accounts/session-cookie.ts';
import { pause } from '#server/kit/clock.ts';
import type { Member, Newsroom } from './newsroom.ts';

/** Signs somebody in as their browser would, and gives the cookie's value. */
export async function aSession(room: Pick<Newsroom, 'sql'>, who: Member): Promise<string> {
  const { token, digest } = newToken('wts');
  await room.sql(
    `INSERT INTO session (token_digest, person_id, expires_at) VALUES ($1, $2, newsroom_now() + interval '1 hour')`,
    [digest, who.id],
  );
  return token;
}

/** Signs somebody out everywhere. */
export async function signOutEverywhere(room: Pick<Newsroom, 'sql'>, who: Member): Promise<void> {
  await room.sql(
    `UPDATE session SET ended_at = newsroom_now() WHERE person_id = $1 AND ended_at IS NULL`,
    [who.id],
  );
}

/** A line at `/news` as a test holds it: what it heard, one event after the other, and whether it still stands. */
export class HeardLine {
  readonly events: { event: string; data: unknown }[] = [];
  readonly answer: IncomingMessage;
  closed = false;
  #text = '';

  constructor(answer: IncomingMessage) {
    this.answer = answer;
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => this.#read(text));
    answer.on('error', () => undefined);
    answer.on('close', () => {
      this.closed = true;
    });
  }

  get status(): number {
    return this.answer.statusCode ?? 0;
  }

  /** The things of a kind that were told of. */
  told(kind: string): string[] {
    return this.events
      .filter(({ event }) => event === 'news')
      .flatMap(({ data }) => data as { k: string; id: string }[])
      .filter(({ k }) => k === kind)
      .map(({ id }) => id);
  }

  /** Waits until it is so, at most some seconds; gives whether it became so. */
  async until(isSo: () => boolean, seconds = 5): Promise<boolean> {
    for (let waited = 0; waited < seconds * 50 && !isSo(); waited += 1) await pause(20);
    return isSo();
  }

  hangUp(): void {
    this.answer.destroy();
  }

  #read(text: string): void {
    this.#text += text;
    const blocks = this.#text.split('\n\n');
    this.#text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event:(.*)$/m.exec(block)?.[1];
      const data = /^data:(.*)$/m.exec(block)?.[1];
      if (event !== undefined) this.events.push({ event, data: JSON.parse(data ?? 'null') });
    }
  }
}

/** Opens a line with a session's cookie, as a browser does; without one when there is none. */
export async function hearNews(
  port: number,
  { session, headers = {} }: { session?: string; headers?: Record<string, string> } = {},
): Promise<HeardLine> {
  const asked = get({
    port,
    host: '127.0.0.1',
    path: '/api/v1/news',
    agent: false,
    headers: {
      ...(session === undefined ? {} : { cookie: `${SESSION_COOKIE}=${session}` }),
      ...headers,
    },
  });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return new HeardLine(answer);
}
