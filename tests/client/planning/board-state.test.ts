import { describe, expect, it } from '@jest/globals';
import type { BoardView, Card } from '#contract/api/board.ts';
import { POSITIONS, priorityOf } from '#contract/planning-words.ts';
import {
  addPage,
  findCard,
  inOrder,
  putCard,
} from '#client/features/planning/board/board-state.ts';
import { dueWords } from '#client/features/planning/board/due.ts';
import { deedFor } from '#client/features/planning/board/moves.ts';
import {
  addMonths,
  byDay,
  daysAround,
  firstWeekday,
} from '#client/features/planning/calendar/days.ts';
import { aBoard, aCard } from './support/a-board.ts';

function ids(board: BoardView, position: Card['position']): string[] {
  const column = board.lanes[0]?.columns.find((each) => each.position === position);
  return column?.cards.map(({ id }) => id) ?? [];
}

const soon = aCard({ id: 'soon', due: '2026-11-24T10:00:00.000000Z' });
const newer = aCard({ id: 'newer', since: '2026-11-23T11:00:00.000000Z' });
const older = aCard({ id: 'older', since: '2026-11-23T10:00:00.000000Z' });

const pressing = aCard({ id: 'pressing', priority: 3 });

describe('a priority', () => {
  it('has a word for every number', () => {
    expect([0, 1, 3, 5, 6, 8, 9].map(priorityOf)).toEqual([
      'none',
      'raised',
      'raised',
      'raised',
      'high',
      'high',
      'top',
    ]);
  });
});

describe('a column', () => {
  it('has first what presses most, then what is due first, then what came last', () => {
    expect([older, newer, soon, pressing].sort(inOrder).map(({ id }) => id)).toEqual([
      'pressing',
      'soon',
      'newer',
      'older',
    ]);
  });

  it('loses a card that has gone elsewhere, and counts', () => {
    const board = aBoard([soon, newer, older]);
    const moved = { ...newer, position: 'in-review' as const };
    const after = putCard({ board, unsure: false }, moved, {});
    expect(ids(after.board, 'drafting')).toEqual(['soon', 'older']);
    expect(ids(after.board, 'in-review')).toEqual(['newer']);
    expect(after.board.lanes[0]?.columns.slice(0, 2).map(({ count }) => count)).toEqual([2, 1]);
    expect(after.unsure).toBe(false);
  });

  it('lets go of a card that its filters leave out', () => {
    const board = aBoard([soon, newer]);
    const after = putCard({ board, unsure: false }, newer, { language: 'fr' });
    expect(findCard(after.board, 'newer')).toBeUndefined();
    const developing = { ...newer, form: 'developing' as const };
    const full = putCard({ board, unsure: false }, developing, { form: 'full' });
    expect(ids(full.board, 'drafting')).toEqual(['soon']);
    const kept = putCard({ board, unsure: false }, developing, { form: 'developing' });
    expect(ids(kept.board, 'drafting')).toContain('newer');
  });

  it('does not show what lies behind what was told, and knows that its counts may be wrong then', () => {
    const board = aBoard([newer], { next: newer.place });
    const after = putCard({ board, unsure: false }, older, {});
    expect(ids(after.board, 'drafting')).toEqual(['newer']);
    expect(after).toMatchObject({ unsure: true });
    const paged = addPage(
      board,
      { lane: '', position: 'drafting' },
      { cards: [newer, older], next: null },
    );
    expect(ids(paged, 'drafting')).toEqual(['newer', 'older']);
  });

  it('asks again where only the server knows whose work it is, and where a lane is new', () => {
    const board = aBoard([newer]);
    expect(putCard({ board, unsure: false }, newer, { mine: true }).unsure).toBe(true);
    expect(putCard({ board, unsure: false }, newer, { lanes: 'language' }).unsure).toBe(true);
  });
});

describe('a move', () => {
  it('exists only where there is a deed; nobody types for others', () => {
    const draft = aCard({ id: 'a' });
    const ways = POSITIONS.map((to) => deedFor(draft, to));
    expect(ways).toEqual([
      null,
      'submit',
      null,
      'sign',
      'schedule',
      'publish',
      null,
      null,
      'kill',
      null,
      'spike',
    ]);
    const review = { position: 'in-review', stage: 'in-review', live: true } as const;
    expect(POSITIONS.map((to) => deedFor(review, to))).toEqual([
      'take-back',
      null,
      'return',
      'sign',
      'schedule',
      'publish',
      null,
      'withdraw',
      'kill',
      null,
      'spike',
    ]);
    for (const position of POSITIONS) {
      expect(deedFor({ ...review, position }, position)).toBeNull();
      expect(deedFor({ ...review, position: 'killed' }, position)).toBeNull();
    }
    expect(deedFor({ ...review, position: 'spiked' }, 'drafting')).toBe('restore');
  });
});

describe('what is due', () => {
  it.each([
    ['2026-11-23T12:30:00Z', { late: false, soon: true, relative: 'in 30 min' }],
    ['2026-11-23T15:00:00Z', { late: false, soon: false, relative: 'in 3 hr' }],
    ['2026-11-23T11:59:50Z', { late: true, relative: '1 min ago' }],
    ['2026-11-21T12:00:00Z', { late: true, relative: '2 days ago' }],
  ])('%s is said in words', (at, expected) => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const words = dueWords({ at, zone: 'Europe/Paris' }, now, { language: 'en' });
    expect(words).toMatchObject(expected);
    expect(words.full).toContain('2026');
  });
});

describe('the days of the calendar', () => {
  it('are whole weeks around a month, beginning as people there begin them', () => {
    const monday = daysAround('2026-11-23', 'month', 1);
    expect([monday[0], monday.at(-1), monday.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect(daysAround('2026-02-10', 'month', 7)).toHaveLength(28);
    expect(daysAround('2026-11-22', 'week', 1)[0]).toBe('2026-11-16');
    expect(daysAround('2026-03-29', 'agenda', 1).at(-1)).toBe('2026-04-27');
    expect([firstWeekday('en'), firstWeekday('fr')]).toEqual([1, 1]);
  });

  it('go on by months without falling off a short one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('hold what stands on them in the newsroom’s zone, what has no time first', () => {
    const entry = (at: string, day: string | null) => ({
      kind: 'planned' as const,
      id: at,
      at,
      day,
      zone: 'Europe/Paris',
      slugline: '',
      title: '',
      languages: [],
      desk: { id: '', slug: '', name: '' },
      assignee: null,
      state: null,
      articleId: null,
    });
    const late = entry('2026-11-23T23:30:00Z', null);
    const days = byDay([late, entry('2026-11-23T23:00:00Z', '2026-11-24')], 'Europe/Paris');
    expect([...days.keys()]).toEqual(['2026-11-24']);
    expect(days.get('2026-11-24')?.map(({ day }) => day)).toEqual(['2026-11-24', null]);
  });
});
