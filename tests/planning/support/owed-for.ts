import type { OwedFor } from '#server/planning/rules/obligations.ts';

/** An article that its writer has begun and nobody waits for, with what is otherwise. */
export function owedFor(change: Partial<OwedFor> = {}): OwedFor {
  return {
    id: 'a',
    deskId: 'city',
    stage: 'drafting',
    writerId: 'mara',
    submittedAt: null,
    returnedAt: null,
    lacking: [],
    authorIds: ['mara'],
    everPublished: false,
    publishedAt: null,
    live: null,
    source: null,
    assignment: null,
    blockedSince: null,
    glass: [],
    ...change,
  };
}
