import { describe, expect, it } from '@jest/globals';
import {
  HOUSE_MINUTES,
  isTheirs,
  obligationsOf,
  type StoryFacts,
} from '#server/planning/rules/obligations.ts';
import { reconcile } from '#server/planning/rules/reconcile.ts';
import { owedFor as article } from './support/owed-for.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minute));

function story(change: Partial<StoryFacts> = {}): StoryFacts {
  return {
    id: 's',
    deskId: 'city',
    spiked: false,
    merged: false,
    killed: null,
    articles: [article()],
    ...change,
  };
}

const hour = () => 60;
const said = (facts: StoryFacts): string[] =>
  obligationsOf(facts, hour).map(
    ({ kind, personId, right, deskId, dueAt }) =>
      `${kind} ${personId ?? `${String(right)}@${deskId}`} ${dueAt?.toISOString().slice(11, 16) ?? '–'}`,
  );

describe('what is owed', () => {
  it('is a signature for each scope that the desk’s text lacks, within the desk’s time', () => {
    const lacking = [
      { scope: 'editorial', deskId: 'city' },
      { scope: 'legal', deskId: 'law' },
      { scope: 'editorial', deskId: 'city' },
    ] as const;
    const facts = { stage: 'in-review', submittedAt: at(0), lacking } as const;
    expect(said(story({ articles: [article(facts)] }))).toEqual([
      'sign sign-editorial@city 11:00',
      'sign sign-legal@law 11:00',
    ]);
    const [sign] = obligationsOf(story({ articles: [article(facts)] }), hour);
    const rights = new Map([['city', new Set(['sign-editorial'])]]);
    expect(isTheirs(sign!, { personId: 'ines', rights })).toBe(true);
    expect(isTheirs(sign!, { personId: 'mara', rights })).toBe(false);
    expect(isTheirs(sign!, { personId: 'ines', rights: new Map() })).toBe(false);
    const two = article({ ...facts, authorIds: ['ines', 'mara'] });
    expect(obligationsOf(story({ articles: [two] }), hour)[0]?.notFor).toEqual([]);
  });

  it('is the writer’s answer to a return, and what was given to somebody until they hand it in', () => {
    const returned = article({ stage: 'returned', returnedAt: at(5), submittedAt: at(0) });
    expect(said(story({ articles: [returned] }))).toEqual(['answer-return mara 11:05']);
    const assignment = { personId: 'idris', dueAt: at(30), at: at(1) };
    expect(said(story({ articles: [article({ assignment })] }))).toEqual(['deliver idris 10:30']);
    for (const done of [
      { submittedAt: at(2) },
      { publishedAt: at(2) },
      { stage: 'in-review' },
    ] as const)
      expect(said(story({ articles: [article({ assignment, ...done })] }))).toEqual([]);
    const before = article({ assignment, submittedAt: at(0) });
    expect(said(story({ articles: [before] }))).toEqual(['deliver idris 10:30']);
  });

  it('is a translation once readers have its source, and again when that says something else', () => {
    const source = { liveAt: at(0), movedAt: null };
    expect(said(story({ articles: [article({ source })] }))).toEqual([
      'translate translate@city 11:00',
    ]);
    const hidden = { liveAt: null, movedAt: null };
    expect(said(story({ articles: [article({ source: hidden })] }))).toEqual([]);
    const moved = { liveAt: at(0), movedAt: at(9) };
    const out = article({ source: moved, everPublished: true });
    expect(said(story({ articles: [out] }))).toEqual(['retranslate translate@city 11:09']);
  });

  it('is a look at what went out without signatures, and the correction that it asks for', () => {
    const broken = { publicationId: 'p', byId: 'wanda', at: at(0), dueAt: at(45), answered: false };
    const unseen = article({ glass: [{ ...broken, review: null }] });
    expect(said(story({ articles: [unseen] }))).toEqual(['second-eyes sign-editorial@city 10:45']);
    expect(obligationsOf(story({ articles: [unseen] }), hour)[0]?.notFor).toEqual([
      'mara',
      'wanda',
    ]);
    const review = { verdict: 'needs-correction', at: at(10) } as const;
    const wrong = article({ glass: [{ ...broken, review }] });
    expect(said(story({ articles: [wrong] }))).toEqual(['correct publish-correction@city 11:10']);
    const settled = [
      { ...broken, review, answered: true },
      { ...broken, review: { ...review, verdict: 'stands' as const } },
    ];
    expect(said(story({ articles: [article({ glass: settled })] }))).toEqual([]);
  });

  it('is the text after a flash, and of a developing story the next report or its end', () => {
    const out = (form: 'full' | 'flash' | 'developing') =>
      story({ articles: [article({ live: { form, at: at(3) } })] });
    expect(said(out('flash'))).toEqual(['follow-flash write@city 11:03']);
    expect(said(out('developing'))).toEqual(['still-developing publish-update@city 11:03']);
    expect(said(out('full'))).toEqual([]);
    expect([HOUSE_MINUTES['follow-flash'], HOUSE_MINUTES['still-developing']]).toEqual([15, 240]);
  });

  it('is only the second person’s word of a dead story, and nothing of one that rests', () => {
    const articles = [article({ stage: 'returned', returnedAt: at(0) })];
    const killed = { at: at(0), byId: 'wanda', confirmed: false };
    expect(said(story({ articles, killed }))).toEqual(['confirm-kill return@city 11:00']);
    expect(said(story({ articles, killed: { ...killed, confirmed: true } }))).toEqual([]);
    expect(said(story({ articles, spiked: true }))).toEqual([]);
  });

  it('is found settled when it is compared again', () => {
    const owed = obligationsOf(
      story({ articles: [article({ stage: 'returned', returnedAt: at(0) })] }),
      hour,
    );
    const { open } = reconcile(owed, []);
    const standing = open.map((one, n) => ({ ...one, id: String(n) }));
    expect(reconcile(owed, standing)).toEqual({ open: [], close: [], change: [] });
    const later = owed.map((one) => ({ ...one, dueAt: at(59) }));
    expect(reconcile(later, standing).change).toHaveLength(1);
    expect(reconcile([], standing).close).toEqual(['0']);
  });
});
