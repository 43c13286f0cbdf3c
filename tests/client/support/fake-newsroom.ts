import type { DeskView } from '#client/api/desks.ts';
import type { Counts } from '#client/features/writing/desk-list/api.ts';
import type { z } from 'zod';
import type { presenceSchema } from '#contract/api/collab.ts';
import type { Me } from '#contract/api/accounts.ts';
import type { RoleView } from '#contract/api/roles.ts';
import type { ArticleRow } from '#contract/api/writing.ts';
import { fakeDesks, fakeMe, fakeRoles, fakeRows } from './fake-data.ts';

export type FakeRequest = { method: string; url: URL; headers: Headers; body: unknown };
export type FakeAnswer = { status: number; body?: unknown; headers?: Record<string, string> };
type Handler = (request: FakeRequest, params: Record<string, string>) => FakeAnswer;

/** Writes a refusal as the server does. */
export function refusal(status: number, code: string, detail = code): FakeAnswer {
  return {
    status,
    body: { type: `urn:problem-type:${code}`, title: code, status, code, detail, issues: [] },
    headers: { 'X-Request-Id': 'request-7' },
  };
}

const PASSWORD = 'a long enough secret';

/** A newsroom in memory that answers like the staff API, as far as the screens of this folder ask. */
export class FakeNewsroom {
  me: Me = fakeMe();
  desks: DeskView[] = fakeDesks();
  roles: RoleView[] = fakeRoles();
  rows: ArticleRow[] = fakeRows();
  kills: Counts['awaitingKillConfirmation'] = [];
  /** Who has which text open. */
  present: z.infer<typeof presenceSchema>['articles'] = [];
  pageSize = 50;
  signedIn = true;
  /** Every request in order, for tests that count or look at them. */
  readonly asked: FakeRequest[] = [];
  private readonly overrides = new Map<string, Handler>();

  /** Answers one route differently from now on; `GET /articles/:id` matches as on the server. */
  answer(route: string, handler: Handler): void {
    this.overrides.set(route, handler);
  }

  /** The answer to one request, 404 for what no route takes. */
  handle(request: FakeRequest): FakeAnswer {
    this.asked.push(request);
    const path = request.url.pathname.replace(/^\/api\/v1/, '');
    const routes = { ...this.routes(), ...Object.fromEntries(this.overrides) };
    for (const [name, handler] of Object.entries(routes)) {
      const [method, pattern] = name.split(' ');
      const shape = new RegExp(`^${(pattern ?? '').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
      const match = method === request.method ? shape.exec(path) : null;
      if (match === null) continue;
      const open = path === '/sessions' || path.startsWith('/access-links');
      if (!this.signedIn && !open) return refusal(401, 'not-signed-in', 'Sign in first.');
      return handler(request, { ...match.groups });
    }
    return refusal(404, 'not-found');
  }

  private routes(): Record<string, Handler> {
    return {
      'POST /sessions': (request) => this.signIn(request),
      'DELETE /sessions/current': () => {
        this.signedIn = false;
        return { status: 204 };
      },
      'GET /me': () => ({ status: 200, body: this.me }),
      'PATCH /me': ({ body }) => {
        this.me = { ...this.me, ...(body as Partial<Me>) };
        return { status: 200, body: this.me };
      },
      'GET /roles': () => ({ status: 200, body: { items: this.roles } }),
      'GET /desks': () => ({ status: 200, body: { items: this.desks } }),
      'GET /presence': () => ({ status: 200, body: { articles: this.present } }),
      'GET /articles/counts': ({ url }) => ({ status: 200, body: this.counts(url) }),
      'GET /articles': ({ url }) => ({ status: 200, body: this.page(url) }),
      'POST /stories': () => ({ status: 201, body: { id: this.rows[0]?.id } }),
    };
  }

  private signIn({ body }: FakeRequest): FakeAnswer {
    const { password } = body as { password: string };
    if (password !== PASSWORD) return refusal(401, 'wrong-credentials');
    this.signedIn = true;
    return { status: 201, body: this.me };
  }

  private fitting(url: URL): ArticleRow[] {
    const q = url.searchParams;
    const words = (q.get('search') ?? '').toLowerCase();
    return this.rows.filter(
      (row) =>
        (q.get('mine') === null || row.touchedBy?.id === this.me.id) &&
        (q.get('stage') === null || row.stage === q.get('stage')) &&
        (q.get('language') === null || row.language === q.get('language')) &&
        (q.get('deskId') === null || row.desk.id === q.get('deskId')) &&
        (q.get('state') !== 'live' || row.live) &&
        (q.get('state') !== 'killed' || row.killed) &&
        (q.get('state') !== 'spiked' || row.spiked) &&
        (q.get('state') !== 'unpublished' || !row.live) &&
        `${row.headline} ${row.slugline}`.toLowerCase().includes(words),
    );
  }

  private page(url: URL): { items: ArticleRow[]; next: string | null } {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const rows = this.fitting(url);
    const to = from + this.pageSize;
    return { items: rows.slice(from, to), next: to < rows.length ? String(to) : null };
  }

  private counts(url: URL): Counts {
    const rows = this.fitting(url);
    const count = (fits: (row: ArticleRow) => boolean) => ({
      count: rows.filter(fits).length,
      capped: false,
    });
    return {
      all: count(() => true),
      mine: count((row) => row.touchedBy?.id === this.me.id),
      awaitsMe: { count: 0, capped: false },
      stages: {
        drafting: count((row) => row.stage === 'drafting'),
        'in-review': count((row) => row.stage === 'in-review'),
        returned: count((row) => row.stage === 'returned'),
      },
      live: count((row) => row.live),
      spiked: count((row) => row.spiked),
      awaitingKillConfirmation: this.kills,
      awaitingSecondEyes: [],
    };
  }
}

/** The password that opens every fake account. */
export const FAKE_PASSWORD = PASSWORD;
