import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import { fieldsOf } from '#client/editor/collab/shared-fields.ts';
import { keptWork } from '#client/features/writing/article/saving/pending-in-browser.ts';
import { now } from '#client/ui/clock.ts';
import { story } from '#tests/client/collab/support/pretend-desk.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { FakeNewsroom, refusal } from '#tests/client/support/fake-newsroom.ts';

// Code comes when it is first wanted; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const CONTENT = story('One.');
const TITLE = 'Words of yours are kept on this computer and not saved yet';

/** Leaves words in the browser, as a tab does that was closed ten minutes ago without a network. */
async function leave(personId: string, articleId: string): Promise<() => Promise<void>> {
  const fields = fieldsOf(CONTENT);
  const { store, letGo } = await keptWork(
    { personId, articleId },
    { now: () => now() - 600_000, newId: () => `tab-of-${articleId}` },
  );
  await store?.write({
    base: { position: 4, body: CONTENT.body, fields },
    work: { steps: [{ stepType: 'replace' }], deeds: [0], fields, aside: [] },
  });
  letGo();
  return async () => store?.remove();
}

describe('the desk list, of words that a closed tab could not save', () => {
  it('says that they are on this computer, and leads to the story they belong to', async () => {
    const fake = new FakeNewsroom();
    const gone = await leave(fake.me.id, 'a-left');
    const other = await leave('somebody-else', 'a-theirs');
    fake.answer('GET /articles/:id', () => ({
      status: 200,
      body: {
        language: 'en',
        story: { slugline: 'FERRY/BACK' },
        content: { ...CONTENT, headline: 'The ferry is back' },
      },
    }));
    await openDesk('/', { fake });
    expect(await screen.findByText(TITLE)).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Open FERRY/BACK' });
    expect(link.getAttribute('href')).toMatch(/\/articles\/a-left$/);
    expect(screen.getByText('The ferry is back')).toBeTruthy();
    const asked = fake.asked.map(({ url }) => url.pathname);
    expect(asked.filter((path) => path.endsWith('/a-theirs'))).toEqual([]);
    await gone();
    await other();
  });

  it('says it also where the story cannot be asked for', async () => {
    const fake = new FakeNewsroom();
    const gone = await leave(fake.me.id, 'a-left');
    fake.answer('GET /articles/:id', () => refusal(503, 'unavailable'));
    await openDesk('/', { fake });
    const link = await screen.findByRole('link', { name: 'Open the story' });
    expect(link.getAttribute('href')).toMatch(/\/articles\/a-left$/);
    await gone();
  });

  it('says nothing where nothing was left', async () => {
    await openDesk('/', { fake: new FakeNewsroom() });
    expect(await screen.findByRole('link', { name: /harbour bridge closed/i })).toBeTruthy();
    expect(screen.queryByText(TITLE)).toBeNull();
  });
});
