import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { GuestLinkMade } from '#contract/api/guests.ts';
import { guestDoor } from '#server/guest-door.ts';
import { makeApp } from '#server/kit/http/make-app.ts';
import { openMetrics } from '#server/kit/http/metrics.ts';
import { sameOriginCheck } from '#server/kit/http/same-origin.ts';
import { serve } from '#server/kit/http/serve.ts';
import { openMailer } from '#server/kit/mail/mailer.ts';
import { factsOf } from '#tests/support/article.ts';
import type { Member, Newsroom } from '#tests/support/newsroom.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';
import { openMailbox, type Mailbox } from '../../planning/support/mailbox.ts';

/** What came back: a page, or the way to another. */
export type GuestAnswer = { status: number; text: string; headers: Headers };

/** Somebody outside the house with a browser: follows no redirect by itself, and keeps the one cookie it was given. */
export class GuestBrowser {
  readonly #url: string;
  cookie = '';
  path = '';

  constructor(url: string) {
    this.#url = url;
  }

  async ask(path: string, init: RequestInit = {}): Promise<GuestAnswer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const answer = await fetch(this.#url + path, { redirect: 'manual', ...init, headers });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  async send(path: string, fields: Record<string, string>): Promise<GuestAnswer> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Opens a link as the page's script does: what stands behind the `#` is handed in. */
  async open(link: string): Promise<GuestAnswer> {
    const answer = await this.send('/guest/open', { token: link.split('#')[1] ?? link });
    const cookie = answer.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';', 1)[0] ?? '';
    this.path = answer.headers.get('location') ?? this.path;
    return answer;
  }

  async read(): Promise<GuestAnswer> {
    return this.ask(this.path);
  }

  async comment(text: string, about = ''): Promise<GuestAnswer> {
    return this.send(`${this.path}/comments`, { about, text });
  }

  async askCode(): Promise<GuestAnswer> {
    return this.send(`${this.path}/codes`, {});
  }

  async sign(code: string, name = 'Dr. Lena Moreau'): Promise<GuestAnswer> {
    const reason = 'Fair comment; the quotation is covered.';
    return this.send(`${this.path}/signature`, { name, reason, code });
  }
}

/** The door for outside readers of a suite's newsroom, with a mail server behind it. */
export type OpenGuestDoor = {
  url: string;
  box: Mailbox;
  browser: () => GuestBrowser;
  /** The newest code that was mailed. */
  code: () => string;
  give: (
    by: Member,
    articleId: string,
    more?: object,
  ) => Promise<{ status: number; body: GuestLinkMade & { code: string } }>;
  /** A link that is given and opened. */
  visit: (
    by: Member,
    articleId: string,
    more?: object,
  ) => Promise<{ link: GuestLinkMade; guest: GuestBrowser }>;
};

async function serveDoor({ services }: Newsroom) {
  const { log } = services;
  const app = makeApp({
    log,
    metrics: openMetrics(),
    metricsToken: null,
    knownHosts: { names: 'any' },
    trustProxy: false,
    headers: { https: false },
    isReady: async () => Promise.resolve([]),
    isClosing: () => false,
    mounts: [
      guestDoor({
        services,
        log,
        sameOrigin: sameOriginCheck(['https://courier.example']),
        wrongAnswers: 'fail',
      }),
    ],
  });
  return serve(app, { port: 0, host: '127.0.0.1' });
}

/** Opens the door beside a house, for one suite. */
export function openGuestDoor(house: OpenHouse): OpenGuestDoor {
  const open: Partial<OpenGuestDoor> = {};
  const undo: (() => unknown)[] = [];
  beforeAll(async () => {
    const box = await openMailbox();
    const mailer = openMailer({ url: box.url, from: 'desk@courier.example' });
    house.room.services.mailer = mailer;
    const serving = await serveDoor(house.room);
    undo.push(
      async () => serving.close(),
      () => mailer.close(),
      async () => box.close(),
    );
    open.box = box;
    open.url = `http://127.0.0.1:${String(serving.port)}`;
  });
  beforeEach(() => {
    if (open.box !== undefined) open.box.letters.length = 0;
  });
  afterAll(async () => {
    for (const close of undo) await close();
  });
  open.browser = () => new GuestBrowser(open.url ?? '');
  open.code = () => {
    const raw = open.box?.letters.at(-1)?.raw ?? '';
    return /is (\d{6})\./u.exec(raw)?.[1] ?? '';
  };
  open.give = async (by, articleId, more = {}) => {
    const { head } = await factsOf(house.room, articleId);
    const reader = { name: 'Lena Moreau', email: 'moreau@chambers.example', scope: 'legal' };
    const body = { revisionId: head?.id, ...reader, ...more };
    return house.api.as(by).post(`/articles/${articleId}/guest-links`, { body });
  };
  open.visit = async (by, articleId, more = {}) => {
    const given = await open.give?.(by, articleId, more);
    if (given?.status !== 201) throw new Error(`No link: ${JSON.stringify(given?.body)}`);
    const guest = new GuestBrowser(open.url ?? '');
    await guest.open(given.body.url);
    return { link: given.body, guest };
  };
  return open as OpenGuestDoor;
}
