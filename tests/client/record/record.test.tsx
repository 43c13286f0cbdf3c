import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { RecordEntryView } from '#contract/api/record.ts';
import { factsOf } from '#client/features/record/entry-facts.ts';
import { openDesk } from '#tests/client/support/desk-app.tsx';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';

function entry(kind: string, detail: Record<string, unknown>, seq = '7'): RecordEntryView {
  return {
    seq,
    at: '2026-11-23T09:00:00Z',
    person: { id: fakeId(2), name: 'Idris Vale' },
    kind,
    subject: 'sign_off',
    subjectId: fakeId(77),
    storyId: null,
    articleId: fakeId(1000),
    detail,
    hash: 'ab12',
  };
}

function withRecord(verification: object): FakeNewsroom {
  const fake = new FakeNewsroom();
  const items = [
    entry('revision-signed', { scope: 'editorial' }, '8'),
    entry('something-quite-new', {}, '7'),
  ];
  fake.answer('GET /record', () => ({ status: 200, body: { items, next: null } }));
  fake.answer('GET /record/verification', () => ({ status: 200, body: verification }));
  return fake;
}

const ANCHOR = { seq: '8', at: '2026-11-23T09:00:00Z', place: 'file', matches: true };

describe('the record', () => {
  it('says who did what, also for a kind of entry that the screens do not know', async () => {
    await openDesk('/record', { fake: withRecord({}) });
    const [signed, unknown] = await screen.findAllByRole('listitem');
    expect(signed!.textContent).toMatch(/Idris Vale signed off.*editorial/);
    expect(unknown!.textContent).toContain('something-quite-new');
    expect(within(signed!).getByText(/23 Nov 2026, 09:00/)).toBeTruthy();
  });

  it('says that the chain holds and agrees with the anchor', async () => {
    const verification = { entries: '8', holds: true, firstBad: null, anchor: ANCHOR };
    const { user } = await openDesk('/record', { fake: withRecord(verification) });
    await user.click(await screen.findByRole('button', { name: 'Verify the chain' }));
    const answer = await screen.findByRole('status');
    expect(answer.textContent).toMatch(/The chain holds.*8 entries read.*agrees with the anchor/);
  });

  it.each([
    [{ entries: '8', holds: false, firstBad: '5', anchor: ANCHOR }, /entry.*number 5/],
    [
      { entries: '8', holds: true, firstBad: null, anchor: { ...ANCHOR, matches: false } },
      /does not agree with the anchor/,
    ],
    [{ entries: '8', holds: false, firstBad: '-1', anchor: null }, /head of the chain/],
  ])('says what does not fit', async (verification, words) => {
    const { user } = await openDesk('/record', { fake: withRecord(verification) });
    await user.click(await screen.findByRole('button', { name: 'Verify the chain' }));
    const answer = await screen.findByRole('status');
    expect(answer.textContent).toMatch(/The chain does not hold/);
    expect(answer.textContent).toMatch(words);
  });

  it('names what a changed field became, and leaves out what is empty', () => {
    const detail = { slugline: { was: 'A', now: 'B' }, note: '', number: 3, spare: 'x' };
    expect(factsOf({ detail })).toEqual([
      { name: 'slugline', says: 'B' },
      { name: 'number', says: '3' },
    ]);
  });

  it('says the facts in the words of the screens, and what people wrote as they wrote it', async () => {
    const fake = withRecord({});
    const items = [
      entry('revision-made', { number: 2, reason: 'submission' }, '9'),
      entry('article-created', { language: 'fr' }, '8'),
      entry('story-killed', { reason: 'submission' }, '7'),
      entry('article-published', { kind: 'quite-new' }, '6'),
    ];
    fake.answer('GET /record', () => ({ status: 200, body: { items, next: null } }));
    await openDesk('/record', { fake });
    const said = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(said[0]).toMatch(/made a revision.*revision 2.*for review/);
    expect(said[1]).toContain('French');
    expect(said[2]).toMatch(/killed a story.*submission/);
    expect(said[3]).toMatch(/published.*quite-new/);
  });
});
