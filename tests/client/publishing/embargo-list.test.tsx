import { describe, expect, it } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import type { EmbargoList } from '#contract/api/schedules.ts';
import { EmbargoPanel } from '#client/features/publishing/embargo-list.tsx';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

configure({ asyncUtilTimeout: 10_000 });

type Probe = NonNullable<EmbargoList['items'][number]['probe']>;

const CLEAN: Probe = {
  at: '2026-11-23T05:00:00.000Z',
  outputs: 33,
  sentences: 7,
  hits: [],
  processes: 1,
  silent: [],
};
const HIT = {
  output: 'article-page',
  address: '/en/ferry-sails-4',
  words: 'City plans to borrow for the first time',
};

async function show(probe: Probe): Promise<void> {
  const fake = new FakeNewsroom();
  const embargo: EmbargoList['items'][number] = {
    storyId: fakeId(1),
    slugline: 'BUDGET/FIGURES',
    desk: { id: fakeId(2), slug: 'city', name: 'City' },
    until: '2099-01-14T06:00:00.000Z',
    zone: 'Europe/Lisbon',
    articles: [],
    probe,
  };
  fake.answer('GET /embargoes', () => ({ status: 200, body: { items: [embargo] } }));
  await showPart(fake, () => <EmbargoPanel link={(_, children) => children} />);
  await screen.findByText('BUDGET/FIGURES');
}

describe('the search for words under embargo', () => {
  it('says what was searched for where nothing was found, and what is not counted', async () => {
    await show(CLEAN);
    expect(screen.getByText(/33 public pages and feeds/u)).toBeTruthy();
    const how = screen.getByText(/Searched for 7 sentences and names/u).textContent;
    expect(how).toContain('before this story was begun is no leak');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says where words stand in public, and what to do next', async () => {
    await show({ ...CLEAN, hits: [HIT] });
    const alarm = screen.getByRole('alert');
    expect(alarm.textContent).toContain(HIT.words);
    expect(alarm.textContent).toContain('withdraw the article');
    expect(screen.getByRole('link', { name: HIT.address }).getAttribute('href')).toBe(HIT.address);
  });

  it('sends whoever finds words in one web process alone to that process', async () => {
    await show({ ...CLEAN, hits: [{ ...HIT, process: 'web-2' }] });
    const alarm = screen.getByRole('alert');
    expect(alarm.textContent).toContain('web-2');
    expect(alarm.textContent).toContain('restart this web process');
    expect(alarm.textContent).not.toContain('withdraw the article');
  });
});
