import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Refusal } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import {
  checkMergeAbility,
  checkPart,
  mergeDecisions,
  reasonsOf,
  type MergeSide,
} from '#server/publishing/rules/check-merge.ts';
import type { StoryFacts } from '#server/writing/rules/article-facts.ts';
import { aPublishQuestion } from './publish-question.ts';

/* The rule alone: what Postgres holds as well is proved in merging-by-sql.test.ts. */
const { article, actor: somebody } = aPublishQuestion();
const { now, story } = article;
const ELSEWHERE = { id: 'desk-elsewhere', slug: 'elsewhere', name: 'Elsewhere' };
const WHO = { at: now, by: { id: 'x', name: 'X' }, reason: 'r' };
const OTHER = { storyId: 's2', slugline: 'other', articleId: 'a2' };

function may(...rights: readonly ('merge-stories' | 'withdraw')[]): Actor {
  return { ...somebody, rights: new Map([[story.desk.id, new Set(rights)]]) };
}

const BOTH = may('merge-stories', 'withdraw');

type Change = Partial<StoryFacts> & { liveIn?: readonly string[]; scheduled?: boolean };

function side(id: string, { liveIn = [], scheduled = false, ...change }: Change = {}): MergeSide {
  const articles = ['en', 'fr'].map((language) => ({
    id: `${id}-${language}`,
    language,
    deskId: story.desk.id,
    live: liveIn.includes(language),
  }));
  return { story: { ...story, embargo: null, id, ...change }, articles, scheduled };
}

function reasons(duplicate: Change, survivor: Change = {}, actor = BOTH): Refusal[] {
  const sides = { duplicate: side('one', duplicate), survivor: side('two', survivor), now };
  return reasonsOf(mergeDecisions(sides, actor));
}

const inHours = (hours: number) => ({
  until: new Date(now.getTime() + hours * 3_600_000),
  zone: 'UTC',
});

describe('whether a story may be merged into another one', () => {
  const closed: Record<string, Partial<StoryFacts>> = {
    'story-killed': { killed: { id: 'k', confirmedBy: null, ...WHO } },
    'story-merged': { merged: { id: 'm', into: OTHER, ...WHO } },
    'story-spiked': { spikedAt: now },
  };

  it.each(Object.entries(closed))('is refused with %s, and the other way about', (reason, how) => {
    expect(reasons(how)).toEqual([reason]);
    expect(reasons({}, how)).toEqual(['other-story-closed']);
  });

  it.each<[string, Change, Change, Refusal[]]>([
    ['two that stand by themselves', {}, {}, []],
    ['one that has taken another in', { takenIn: [{ ...OTHER, ...WHO }] }, {}, ['has-taken-in']],
    ['into one that has', {}, { takenIn: [{ ...OTHER, ...WHO }] }, []],
    ['an embargo into none', { embargo: inHours(2) }, {}, ['embargo-stricter']],
    ['a later embargo', { embargo: inHours(2) }, { embargo: inHours(1) }, ['embargo-stricter']],
    ['an earlier embargo', { embargo: inHours(1) }, { embargo: inHours(2) }, []],
    ['an embargo that has ended', { embargo: inHours(-1) }, {}, []],
    [
      'one without end',
      { embargo: { until: null, zone: 'UTC' } },
      { embargo: inHours(9) },
      ['embargo-stricter'],
    ],
    ['a schedule', { scheduled: true }, {}, ['already-scheduled']],
    ['into a schedule', {}, { scheduled: true }, []],
    ['what readers have, into nothing', { liveIn: ['en'] }, {}, ['readers-would-lose']],
    ['in another language', { liveIn: ['fr'] }, { liveIn: ['en'] }, ['readers-would-lose']],
    ['in the same language', { liveIn: ['en'] }, { liveIn: ['en', 'fr'] }, []],
  ])('says of %s what it says', (_what, duplicate, survivor, said) => {
    expect(reasons(duplicate, survivor)).toEqual(said);
  });

  it('takes the right on both desks, and the one to withdraw only where readers have something', () => {
    expect(reasons({}, {}, may())).toEqual(['right-missing']);
    expect(reasons({}, { desk: ELSEWHERE })).toEqual(['not-on-this-desk']);
    expect(reasons({ desk: ELSEWHERE })).toEqual(['not-on-this-desk']);
    expect(reasons({}, {}, may('merge-stories'))).toEqual([]);
    const live = { liveIn: ['en'] };
    expect(reasons(live, live, may('merge-stories'))).toEqual(['right-missing']);
  });

  it('is refused with itself', () => {
    const same = { duplicate: side('one'), survivor: side('one'), now };
    expect(reasonsOf(mergeDecisions(same, BOTH))).toEqual(['merged-into-itself']);
  });

  it('never lets an embargo end earlier, whatever the hours', () => {
    const hours = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null });
    fc.assert(
      fc.property(hours, hours, (one, two) => {
        const embargo = (n: number | null) => (n === null ? null : inHours(n));
        const stricter = (one ?? 0) > Math.max(two ?? 0, 0);
        const said = reasons({ embargo: embargo(one) }, { embargo: embargo(two) });
        expect(said).toEqual(stricter ? ['embargo-stricter'] : []);
      }),
    );
  });
});

describe('whether a merged story may be parted again', () => {
  const merged = { ...story, merged: { id: 'm', into: OTHER, ...WHO } };

  it('takes a merge, the right on both desks, and a story that is not dead', () => {
    expect(checkPart(merged, BOTH, story)).toEqual({ allowed: true });
    expect(checkPart(story, BOTH, story)).toMatchObject({ reason: 'story-not-merged' });
    expect(checkPart(merged, may(), story)).toMatchObject({ reason: 'right-missing' });
    expect(checkPart(merged, BOTH, { desk: ELSEWHERE })).toMatchObject({
      reason: 'not-on-this-desk',
    });
    const dead = { ...merged, killed: { id: 'k', confirmedBy: null, ...WHO } };
    expect(checkPart(dead, BOTH, story)).toMatchObject({ reason: 'story-killed' });
  });

  it('and merging is offered where nothing but the other story is missing', () => {
    const at = { ...article, schedule: null, story: { ...story, embargo: null } };
    expect(checkMergeAbility(at, BOTH)).toEqual({ allowed: true });
    expect(checkMergeAbility({ ...at, story: merged }, BOTH)).toMatchObject({
      reason: 'story-merged',
    });
  });
});
