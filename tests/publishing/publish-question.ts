import type { CreditRow } from '#contract/content.ts';
import type { PublishQuestion } from '#server/publishing/rules/publish-question.ts';
import { RIGHTS } from '#contract/vocabulary.ts';
import { bodyOf } from '#tests/support/article.ts';

const DESK = { id: 'city', slug: 'city', name: 'City' };
const DIGESTS = { editorial: 'e', legal: 'l', photo: 'p', language: 'g' };

/** A line of credits as a person keeps it. */
export function aCredit(credit: Pick<CreditRow, 'personId' | 'name'>): CreditRow {
  return {
    role: 'reporting',
    isOrganisation: false,
    organisation: null,
    place: null,
    language: null,
    withheld: false,
    ...credit,
  };
}

/** A question to which the publish checks have nothing to say: a first publication, signed by an editor for its writer. */
export function aPublishQuestion(): PublishQuestion {
  const now = new Date('2026-11-22T18:00:00Z');
  const rights = new Set<string>(RIGHTS);
  return {
    actor: {
      personId: 'editor',
      name: 'Ines',
      isAdmin: false,
      via: 'session',
      credentialId: 'c',
      memberships: [{ deskId: 'city', roles: ['chief'], rights, languages: [] }],
      rights: new Map([['city', rights]]),
    },
    article: {
      now,
      id: 'a',
      number: 1,
      language: 'en',
      desk: DESK,
      slug: 'ferry',
      sectionId: 'city',
      commissionedWords: null,
      form: 'full',
      stage: 'in-review',
      version: 1,
      flags: [],
      sourceArticleId: null,
      createdBy: 'writer',
      position: 3,
      story: {
        id: 's',
        slugline: 'FERRY',
        desk: DESK,
        sourceLanguage: 'en',
        urgency: 5,
        topics: [],
        genre: '',
        place: '',
        priority: 0,
        flags: [],
        noteToEditors: '',
        embargo: null,
        spikedAt: null,
        killed: null,
        merged: null,
        takenIn: [],
        live: false,
        version: 1,
      },
      head: null,
      live: null,
      lastPublication: null,
      schedule: null,
      deskSteps: [],
      signOffs: [
        {
          id: 's1',
          revisionId: 'r1',
          revisionNumber: 1,
          scope: 'editorial',
          digest: 'e',
          person: { id: 'editor', name: 'Ines' },
          guestName: null,
          note: '',
          withRight: true,
          rightOn: ['city'],
          at: now,
          takenBack: null,
        },
      ],
      glass: [],
      versions: [],
      newsroomLanguages: ['en'],
    },
    kind: 'initial',
    revision: {
      id: 'r1',
      number: 1,
      authors: [{ id: 'writer', name: 'Mara' }],
      content: {
        headline: 'Ferry',
        standfirst: '',
        dateline: '',
        updateNote: '',
        body: bodyOf('The ferry sailed.'),
        credits: [aCredit({ personId: 'writer', name: 'Mara' })],
      },
      scopeDigests: DIGESTS,
    },
    newestPublished: null,
    changedFacts: [],
    changes: [],
    corrections: [],
    published: [],
    bodyIsEmpty: false,
    today: '2026-11-22',
    links: [],
    sourceMoved: false,
    sourceIncomplete: false,
    houseStyle: [],
    blockingThreads: [],
    openSuggestions: [],
  };
}
