import { describe, expect, it } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { manyRows } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const rowOf = async (headline: RegExp): Promise<HTMLElement> =>
  (await screen.findByRole('link', { name: headline })).closest('tr')!;

describe('the desk list', () => {
  it('shows each story with urgency, slugline, desk, stage, standing, and who touched it', async () => {
    await openDesk();
    const row = within(await rowOf(/harbour bridge closed/i));
    for (const words of ['2', 'HARBOUR-BRIDGE/CLOSURE', 'EN', 'City', 'Update in review', 'Live']) {
      expect(row.getByText(words)).toBeTruthy();
    }
    expect(row.getByText('Idris Vale')).toBeTruthy();
  });

  it('says what readers have, and drafting only of what somebody works on', async () => {
    const fake = new FakeNewsroom();
    const rows = manyRows(4);
    const standing = { live: true, changed: false, stage: 'drafting' } as const;
    fake.rows = [
      { ...rows[0]!, ...standing, headline: 'Untouched' },
      { ...rows[1]!, ...standing, changed: true, headline: 'Behind' },
      { ...rows[2]!, ...standing, live: false, liveKind: null, withdrawn: true, headline: 'Away' },
      { ...rows[3]!, ...standing, live: false, liveKind: null, killed: true, headline: 'Dead' },
    ];
    await openDesk('/', { fake });
    const badges = async (headline: RegExp): Promise<(string | null)[]> =>
      [...(await rowOf(headline)).querySelectorAll('td:nth-child(6) > span > *')].map(
        ({ textContent }) => textContent,
      );
    expect(await badges(/Untouched/)).toEqual(['Live']);
    expect(await badges(/Behind/)).toEqual(['Live', 'Update in draft']);
    expect(await badges(/Away/)).toEqual(['Withdrawn']);
    expect(await badges(/Dead/)).toEqual(['Killed']);
  });

  it('sets a headline in its own language and direction, whatever the screens speak', async () => {
    await openDesk();
    const headline = await screen.findByText(/إغلاق جسر الميناء/);
    expect([headline.lang, headline.dir]).toEqual(['ar', 'rtl']);
  });

  it('gives a killed story no stage any more, and a story without a headline a name to open it by', async () => {
    await openDesk();
    const killed = within(await rowOf(/water company/i));
    expect(killed.getByText('Killed')).toBeTruthy();
    expect(killed.queryByText('Drafting')).toBeNull();
    expect(screen.getByRole('link', { name: /no headline yet.*grain-ship/i })).toBeTruthy();
  });

  it('keeps its filters in the address and reads them from there', async () => {
    const { router, user } = await openDesk('/?language=fr');
    expect(await screen.findByText(/le pont du port/i)).toBeTruthy();
    expect(screen.queryByText(/harbour bridge closed/i)).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Live/ }));
    await waitFor(() => {
      expect(router.state.location.search).toEqual({ language: 'fr', state: 'live' });
    });
    await user.click(screen.getByRole('button', { name: /clear filters/i }));
    expect(await screen.findByText(/harbour bridge closed/i)).toBeTruthy();
  });

  it('shows one form alone when asked, in the address, the list and the counts', async () => {
    const { fake, router, user } = await openDesk('/');
    await user.selectOptions(await screen.findByLabelText('Form'), 'Developing');
    await waitFor(() => expect(router.state.location.search).toEqual({ form: 'developing' }));
    const searches = (path: string): string[] =>
      fake.asked.filter(({ url }) => url.pathname === path).map(({ url }) => url.search);
    await waitFor(() => expect(searches('/api/v1/articles').at(-1)).toBe('?form=developing'));
    expect(searches('/api/v1/articles/counts').at(-1)).toBe('?form=developing');
    await user.selectOptions(screen.getByLabelText('Form'), 'All forms');
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('asks for what waits for one’s own signature, and says when nothing does', async () => {
    const fake = new FakeNewsroom();
    const asked: (string | null)[] = [];
    fake.answer('GET /articles', ({ url }) => {
      asked.push(url.searchParams.get('awaits'));
      return { status: 200, body: { items: [], next: null } };
    });
    const { router, user } = await openDesk('/', { fake });
    await user.click(await screen.findByRole('button', { name: /^Waits for my signature/ }));
    expect(await screen.findByText('Nothing waits for your signature')).toBeTruthy();
    expect(router.state.location.search).toEqual({ awaits: 'me' });
    expect(asked.at(-1)).toBe('me');
    await user.click(screen.getByRole('button', { name: /^Waits for my signature/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('asks the server for nothing that an address made up', async () => {
    const { fake } = await openDesk(
      '/?stage=baked&state=maybe&form=alert&mine=yes&deskId=1&limit=5&language=fr',
    );
    await screen.findByText(/le pont du port/i);
    const asked = fake.asked.find(({ url }) => url.pathname === '/api/v1/articles');
    expect(asked?.url.search).toBe('?language=fr');
  });

  it('counts what each view holds, within the desk and language that are chosen', async () => {
    await openDesk('/?language=fr');
    const views = within(await screen.findByRole('region', { name: 'Show' }));
    await waitFor(() => {
      expect(views.getByRole('button', { name: /All stories 2/ })).toBeTruthy();
    });
    expect(views.getByRole('button', { name: /In review 0/ })).toBeTruthy();
  });

  it('searches a moment after typing ends, and asks once for many letters', async () => {
    const { fake, user } = await openDesk();
    await user.type(await screen.findByRole('searchbox'), 'tram');
    await waitFor(() => expect(screen.queryByText(/harbour bridge closed/i)).toBeNull());
    expect(await screen.findByText(/council puts off vote/i)).toBeTruthy();
    const searches = fake.asked
      .filter(({ url }) => url.pathname === '/api/v1/articles')
      .flatMap(({ url }) => url.searchParams.get('search') ?? []);
    expect(searches).toEqual(['tram']);
  });

  it('goes through the rows by j and k, searches by /, and starts a story by n', async () => {
    const { user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toMatch(/le pont du port/i);
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toMatch(/harbour bridge closed/i);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}n');
    expect(await screen.findByRole('dialog', { name: 'New story' })).toBeTruthy();
  });

  it('begins a flash by f and its headline alone, at urgency 1 and called by the headline', async () => {
    const { fake, user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('f');
    await screen.findByLabelText('Headline of the flash');
    await user.keyboard('Quake felt in the whole city{Enter}');
    await waitFor(() => {
      const begun = fake.asked.find(({ url }) => url.pathname === '/api/v1/stories');
      expect(begun?.body).toMatchObject({
        ...{ form: 'flash', urgency: 1, headline: 'Quake felt in the whole city' },
        slugline: 'QUAKE-FELT-IN-THE',
      });
    });
  });

  it('opens the story whose row has the focus with Enter', async () => {
    const { router, user } = await openDesk();
    await screen.findByText(/harbour bridge closed/i);
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/articles\/01930000/));
  });

  it('says what to do when nothing fits, and when there is nothing at all', async () => {
    const { fake, user } = await openDesk('/?search=nothing-like-it');
    expect(await screen.findByText('No story matches')).toBeTruthy();
    fake.rows = [];
    await user.click(screen.getAllByRole('button', { name: /clear filters/i })[0]!);
    expect(await screen.findByText('No stories yet')).toBeTruthy();
  });

  it('loads the next page on request, and says when that was everything', async () => {
    const fake = new FakeNewsroom();
    fake.rows = manyRows(70);
    const { user } = await openDesk('/', { fake });
    expect(await screen.findByText('50 story versions')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText(/70 story versions · That is everything/)).toBeTruthy();
  });

  it('puts a kill that awaits its second person above everything', async () => {
    const fake = new FakeNewsroom();
    const killed = fake.rows[9]!;
    fake.kills = [
      {
        storyId: killed.storyId,
        articleId: killed.id,
        slugline: killed.slugline,
        by: killed.touchedBy!,
        at: killed.touchedAt,
      },
    ];
    await openDesk('/', { fake });
    const link = await screen.findByRole('link', { name: 'Review WATER-PRICES' });
    expect(link.getAttribute('href')).toBe(`/desk/articles/${killed.id}`);
  });

  it('keeps what it has and names every issue when the server refuses', async () => {
    const fake = new FakeNewsroom();
    fake.answer('GET /articles', () =>
      refusal(400, 'cursor-invalid', 'That cursor is of no list.'),
    );
    await openDesk('/', { fake });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/that cursor is of no list/i)).toBeTruthy();
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
