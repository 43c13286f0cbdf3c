import { describe, expect, it } from '@jest/globals';
import { changesToTell } from '#contract/facts/changes-to-tell.ts';
import { readNote } from '#contract/facts/read-note.ts';
import type { Content } from '#contract/content.ts';
import { noteIssues } from '#server/publishing/rules/checks/note.ts';
import { accountFor, placesTold, type Said } from '#server/publishing/rules/note-coverage.ts';
import type { PublishQuestion } from '#server/publishing/rules/publish-question.ts';
import { bodyOf } from '#tests/support/article.ts';
import { aPublishQuestion } from './publish-question.ts';

const LONG = 'The harbour board met for nine hours behind closed doors on the quay.';
const BEFORE = aText(
  'The ferry sailed at dawn.',
  'Forty people were on board.',
  'The sea was calm.',
);

function aText(...paragraphs: string[]): Content {
  return {
    ...{ headline: 'Ferry sails', standfirst: '', dateline: '', updateNote: '', credits: [] },
    body: bodyOf(...paragraphs),
  };
}

type Asked = {
  after: Content;
  note: string;
  kind?: PublishQuestion['kind'];
  said?: Partial<Said>[];
  corrected?: { was: string; now: string; blocks: string[] }[] | null;
  language?: string;
  before?: Content;
};

function changesOf({ after, note, said = [], language = 'en', before = BEFORE }: Asked) {
  const changes = changesToTell(before, after, language);
  const accounts = said.map((account): Said => ({
    ...{
      place: 'p1',
      digest: '',
      how: 'minor',
      note: '',
      personId: 'x',
      name: 'X',
      at: new Date(0),
    },
    ...account,
  }));
  return accountFor(changes, accounts, { note, language, afterHeadline: false });
}

function issuesOf(asked: Asked): string[] {
  const q = aPublishQuestion();
  const { revision } = q;
  if (revision === null) throw new Error('The question has a revision.');
  const { kind = 'update', note, after, corrected = null, language = 'en' } = asked;
  const changes = changesOf(asked);
  const content = { ...after, updateNote: note };
  const lastPublication = {
    ...{ id: 'p', sequence: 1, kind: 'initial' as const, significant: true, note: '', slug: 's' },
    form: 'full' as const,
    ...{ sectionId: null, revisionId: 'r0', revisionNumber: 1, by: { id: 'x', name: 'X' } },
    at: new Date(0),
  };
  const question: PublishQuestion = {
    ...q,
    kind,
    article: { ...q.article, language, lastPublication },
    changes,
    changedFacts: changes
      .filter(({ facts }) => facts.length > 0)
      .map(({ place, was, now, facts }) => ({
        blockId: place,
        was,
        now,
        facts: [],
        changes: facts,
      })),
    corrections: corrected,
  };
  return noteIssues(question, { ...revision, content }).map(({ at, code }) => `${at} ${code}`);
}

describe('what readers will read otherwise', () => {
  it('is listed by place, with what they were told before', () => {
    const after = {
      ...aText('The ferry sailed at dawn.', 'Fourteen people were on board.', LONG),
      headline: 'Ferry sails again',
    };
    expect(changesToTell(BEFORE, after, 'en')).toMatchObject([
      { place: 'headline', kind: 'changed', material: false },
      { place: 'p2', material: true, facts: [{ kind: 'number', was: 'Forty', now: 'Fourteen' }] },
      { place: 'p3', material: true },
    ]);
  });

  it('has nothing of what was only moved, split, joined or set anew', () => {
    const after = aText(
      'The sea was calm. The ferry sailed at dawn.',
      'Forty people were on board.',
    );
    expect(changesToTell(BEFORE, after, 'en')).toEqual([]);
  });

  it('has another digest for other words, and the same for the same', () => {
    const digests = ['Fifty', 'Sixty', 'Fifty'].map(
      (count) => changesToTell(BEFORE, aText(`${count} people were on board.`), 'en')[0]?.digest,
    );
    expect(digests[0]).toBe(digests[2]);
    expect(digests[0]).not.toBe(digests[1]);
  });
});

describe('a public note', () => {
  const after = aText('The ferry sailed at dawn.', 'Forty people were on board.', LONG);

  it('covers by itself what it names', () => {
    expect(issuesOf({ after, note: '(Adds the harbour board)' })).toEqual([]);
  });

  it('is untrue when it names nothing that changed', () => {
    expect(issuesOf({ after, note: '(Adds the price of fish)' })).toEqual([
      'updateNote note-names-nothing',
      'block:p3 change-not-accounted',
    ]);
  });

  it('may be linked to a change that it names in other words', () => {
    const note = '(Adds the owners’ deliberations)';
    const digest = changesToTell(BEFORE, after, 'en')[0]?.digest ?? '';
    const link: Partial<Said> = { place: 'p3', digest, how: 'note', note };
    expect(issuesOf({ after, note, said: [link] })).toEqual([]);
    const rewritten = '(Adds what fishermen say)';
    expect(issuesOf({ after, note: rewritten, said: [link] })).toContain(
      'updateNote note-names-nothing',
    );
    const edited = aText(
      'The ferry sailed at dawn.',
      'Forty people were on board.',
      `${LONG} Twice over.`,
    );
    expect(issuesOf({ after: edited, note, said: [link] })).toContain(
      'block:p3 change-not-accounted',
    );
  });

  it('leaves out what somebody marked minor, and is untrue when that is all there is', () => {
    const note = '(Adds the price of fish)';
    const digest = changesToTell(BEFORE, after, 'en')[0]?.digest ?? '';
    const said: Partial<Said>[] = [{ place: 'p3', digest, how: 'minor' }];
    expect(issuesOf({ after, note, said })).toEqual(['updateNote note-names-nothing']);
    expect(placesTold(changesOf({ after, note, said }), [])).toEqual([]);
  });

  it('need not tell of a slip of the pen', () => {
    const slip = aText(
      'The ferry saild at dawn.',
      'Forty people were on board.',
      'The sea was calm.',
    );
    const both = aText('The ferry sailed at dawn.', 'Forty people were on board.', LONG);
    expect(issuesOf({ before: slip, after: both, note: '(Adds the harbour board)' })).toEqual([]);
  });

  it.each([
    ['(Corrects number of people)', true],
    ['(Updates headline)', false],
    ['(Recasts throughout)', true],
  ])('may name a fact by its kind, a place by its name, or everything: %s', (note, covers) => {
    const fewer = aText('The ferry sailed at dawn.', 'Fourteen were there.', 'The sea was calm.');
    expect(changesOf({ after: fewer, note })[0]?.covered === 'named').toBe(covers);
  });

  it('needs no word of what a correction corrects', () => {
    const fewer = aText(
      'The ferry sailed at dawn.',
      'Fourteen people were on board.',
      'The sea was calm.',
    );
    const asked = { after: fewer, note: '(Corrects an error)', kind: 'correction' as const };
    expect(issuesOf(asked)).toEqual([]);
    const right = [{ was: 'It said forty: Forty people', now: 'Fourteen people', blocks: [] }];
    expect(issuesOf({ ...asked, corrected: right })).toEqual([]);
    const wrong = [{ was: 'The sea was wild', now: 'The sea was calm', blocks: ['p3'] }];
    expect(issuesOf({ ...asked, corrected: wrong })).toContain('block:p2 change-not-accounted');
  });

  it.each([
    [
      'en',
      '(Fixes number of people)',
      'Forty people were on board.',
      'Fifty people were on board.',
    ],
    [
      'en',
      '(Clarifies number of people)',
      'Forty people were on board.',
      'Fifty people were on board.',
    ],
    [
      'fr',
      '(Précise le nombre de passagers)',
      'Il y avait quarante passagers.',
      'Il y avait cinquante passagers.',
    ],
    ['ar', '(توضيح عدد الركاب)', 'كان على متنها 40 راكبا.', 'كان على متنها 50 راكبا.'],
  ])('in %s is warned of when it softens an error: %s', (language, note, was, now) => {
    const asked = { before: aText(was), after: aText(now), note, language };
    expect(issuesOf(asked)).toEqual(['updateNote note-euphemism']);
    expect(issuesOf({ ...asked, before: aText(now) })).not.toContain('updateNote note-euphemism');
  });

  it('is warned of when it and the kind do not agree on an error', () => {
    expect(issuesOf({ after, note: '(Corrects the harbour board)' })).toEqual([
      'updateNote note-says-otherwise',
    ]);
    expect(issuesOf({ after, note: '(Adds the harbour board)', kind: 'correction' })).toEqual([
      'updateNote note-says-otherwise',
    ]);
  });

  it.each([
    ['fr', '(Corrige le bilan)', true],
    ['ar', '(تصحيح الحصيلة)', true],
    ['en', '(Adds a toll)', false],
  ])('in %s says that it corrects: %s', (language, note, corrects) => {
    expect(readNote(note, language).corrects).toBe(corrects);
  });
});
