import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { NotificationView } from '#contract/api/comments.ts';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

function told(n: number, change: Partial<NotificationView> = {}): NotificationView {
  return {
    id: fakeId(900 + n),
    kind: 'mentioned',
    by: { id: fakeId(31), name: 'Ines Halloran' },
    at: '2026-11-24T05:00:00.000Z',
    read: false,
    article: { id: fakeId(1), slugline: 'DAM-TALKS', headline: 'Dam', language: 'en' },
    threadId: fakeId(500 + n),
    excerpt: `Excerpt ${String(n)}`,
    ...change,
  };
}

function newsroom(...items: NotificationView[]): FakeNewsroom {
  const fake = new FakeNewsroom();
  let all = items;
  const unread = (): number => all.filter(({ read }) => !read).length;
  fake.answer('GET /notifications', ({ url }) => {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const to = from + 2;
    return {
      status: 200,
      body: {
        items: all.slice(from, to),
        next: to < all.length ? String(to) : null,
        unread: unread(),
      },
    };
  });
  fake.answer('POST /notifications/reads', ({ body }) => {
    const which = body as { ids?: string[] };
    all = all.map((one) => ({ ...one, read: one.read || (which.ids?.includes(one.id) ?? true) }));
    return { status: 200, body: { unread: unread() } };
  });
  return fake;
}

describe('the bell', () => {
  it('counts what is unread, and lists it with the way to each thread', async () => {
    const resolved = told(2, { kind: 'resolved', read: true });
    const { user, router } = await openDesk('/', { fake: newsroom(told(1), resolved, told(3)) });
    const bell = await screen.findByRole('button', { name: 'Notifications, 2 unread' });
    await user.click(bell);
    const list = await screen.findByRole('dialog', { name: 'Notifications' });
    const [first, second] = await within(list).findAllByRole('link');
    expect(first!.textContent).toContain('Ines Halloran called you in a comment on DAM-TALKS');
    expect(first!.textContent).toContain('Excerpt 1');
    expect(second!.textContent).toContain('resolved your comment on');
    await user.click(within(list).getByRole('button', { name: 'Show earlier ones' }));
    expect(await within(list).findByText('Excerpt 3')).toBeTruthy();
    await user.click(first!);
    await waitFor(() => expect(router.state.location.pathname).toContain(fakeId(1)));
    expect(router.state.location.search).toEqual({ panel: 'comments', thread: fakeId(501) });
    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('marks all as read, and gives the focus back on Escape', async () => {
    const { user } = await openDesk('/', { fake: newsroom(told(1), told(2)) });
    await user.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }));
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    const bell = await screen.findByRole('button', { name: 'Notifications, none unread' });
    await waitFor(() => expect(screen.queryByText('New')).toBeNull());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(bell);
  });

  it('says so when there is nothing, and when nothing can be said', async () => {
    const fake = newsroom();
    const { user } = await openDesk('/', { fake });
    await user.click(await screen.findByRole('button', { name: 'Notifications, none unread' }));
    expect(await screen.findByText(/Nothing yet/)).toBeTruthy();
    await user.keyboard('{Escape}');
    fake.answer('GET /notifications', () => refusal(500, 'unexpected', 'Broken.'));
    await user.click(screen.getByRole('button', { name: 'Notifications, none unread' }));
    await screen.findByRole('dialog');
  });
});
