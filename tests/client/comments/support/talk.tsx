import type { ReactNode } from 'react';
import type { ThreadView } from '#contract/api/comments.ts';
import { useComments } from '#client/features/writing/article/comments/use-comments.tsx';
import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';

const AT = '2026-11-24T05:00:00.000Z';
export const INES = { id: fakeId(31), name: 'Ines Halloran' };
export const MARA = { id: fakeId(32), name: 'Mara Okafor' };
export const MARC = { id: fakeId(33), name: 'Marc O’Kâfor-Ávila de la Fuente y Montenegro' };

/** A thread as the server tells it, with one comment. */
export function aThread(n: number, change: Partial<ThreadView> = {}): ThreadView {
  return {
    id: fakeId(500 + n),
    articleId: fakeId(1001),
    about: 'passage',
    blockId: 'p1',
    field: null,
    quote: `words no. ${String(n)}`,
    present: true,
    blocking: false,
    by: INES,
    at: AT,
    resolved: null,
    comments: [
      { id: fakeId(700 + n), by: INES, at: AT, text: `Comment ${String(n)}`, mentions: [] },
    ],
    abilities: { reply: { allowed: true }, settle: { allowed: true } },
    ...change,
  };
}

/** A newsroom in which people talk: threads are kept, answered and settled as the server does it. */
export class TalkingNewsroom extends FakeNewsroom {
  threads: ThreadView[];

  constructor(...threads: ThreadView[]) {
    super();
    this.threads = threads;
    this.answer('GET /articles/:id/comments', () => ({
      status: 200,
      body: { threads: this.threads },
    }));
    this.answer('GET /articles/:id/mentionable-people', () => ({
      status: 200,
      body: { items: [INES, MARA, MARC] },
    }));
    this.answer('POST /articles/:id/comments', ({ body }) => {
      const { text } = body as { text: string };
      const said = { id: fakeId(799), by: MARA, at: AT, text, mentions: [] };
      const made = aThread(99, { by: MARA, comments: [said], about: 'article', quote: '' });
      this.threads = [...this.threads, made];
      return { status: 201, body: made };
    });
    this.answer('POST /comments/:id/resolutions', (_, { id }) =>
      this.change(id, { resolved: { by: MARA, at: AT } }),
    );
    this.answer('POST /comments/:id/reopenings', (_, { id }) =>
      this.change(id, { resolved: null }),
    );
    this.answer('POST /comments/:id/replies', ({ body }, { id }) => {
      const { text } = body as { text: string };
      const said = { id: fakeId(798), by: MARA, at: AT, text, mentions: [] };
      const known = this.threads.find((thread) => thread.id === id);
      return this.change(id, { comments: [...(known?.comments ?? []), said] });
    });
  }

  /** The bodies that were sent to one route, in their order. */
  sent(method: string, ending: string): unknown[] {
    return this.asked
      .filter((asked) => asked.method === method && asked.url.pathname.endsWith(ending))
      .map(({ body }) => body);
  }

  private change(id: string | undefined, change: Partial<ThreadView>) {
    this.threads = this.threads.map((thread) =>
      thread.id === id ? { ...thread, ...change } : thread,
    );
    return { status: 201, body: this.threads.find((thread) => thread.id === id) };
  }
}

/** The open article, as far as comments ask for it. */
export function atHand(refused: Parameters<typeof anArticle>[0] = {}): ArticleAtHand {
  const article = anArticle(refused);
  return {
    article,
    content: article.content,
    settle: async () => Promise.resolve({ position: 7 }),
    renew: async () => Promise.resolve(),
    reveal: () => true,
    openPanel: () => undefined,
  };
}

/** The panel of comments, without a text beside it. */
export function Talk({ at, thread }: { at: ArticleAtHand; thread?: string }): ReactNode {
  const place = { panel: 'comments', onPanel: () => undefined, thread };
  const { panel, margin } = useComments(place, at, null);
  return (
    <>
      <h2>{panel.label}</h2>
      <span data-testid="count">{panel.count ?? 0}</span>
      {panel.render()}
      {margin}
    </>
  );
}
