import { describe, expect, it } from '@jest/globals';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import type { Issue } from '#contract/problem.ts';
import { passagesToChoose } from '#client/features/publishing/correction-choices.ts';
import {
  correctionsOf,
  draftCorrections,
  draftsOf,
  isWritten,
  withAnother,
  type CorrectionDraft,
} from '#client/features/publishing/correction-drafts.ts';
import { correctionAt, isForeign } from '#client/features/publishing/correction-faults.ts';
import { CorrectionsForm } from '#client/features/publishing/corrections-form.tsx';
import { fakeId } from '#tests/client/support/fake-data.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { anArticle } from '#tests/client/translation/support/an-article.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

configure({ asyncUtilTimeout: 10_000 });

function aText(...blocks: (string | BodyJson)[]): Content {
  const content = blocks.map((block, n): BodyJson =>
    typeof block === 'string'
      ? { type: 'paragraph', attrs: { id: `p${n}` }, content: [{ type: 'text', text: block }] }
      : block,
  );
  return { ...anArticle().content, headline: 'Ferry sinks', body: { type: 'doc', content } };
}

const quote = (id: string, text: string): BodyJson => ({
  type: 'pullQuote',
  attrs: { id, attribution: '' },
  content: [{ type: 'text', text }],
});

const FIRST = aText('Six boats came. It rained all night.', 'Ten people fell ill.');
const LIVE = aText('Four boats came. It rained all night.', 'Ten people fell ill.');
const SIGNED = aText('Five boats came. It rained all night.', 'Nine people fell ill.');
const [FIRST_ID, LIVE_ID, SIGNED_ID] = [fakeId(701), fakeId(702), fakeId(703)];

const fact = (blockId: string, was: string, now: string) => ({
  ...{ blockId, was, now },
  ...{ facts: [], changes: [] },
});

describe('what corrections are filled in with', () => {
  it('is each published sentence as it was and as it is, or that it was taken out', () => {
    const facts = [fact('p2', 'Forty came.', 'Fourteen came.'), fact('p3', 'It rained.', '')];
    const drafts = draftCorrections(facts, SIGNED);
    expect(drafts).toEqual([
      { key: 0, was: 'Forty came.', now: 'Fourteen came.', takenOut: false, blocks: ['p2'] },
      { key: 1, was: 'It rained.', now: '', takenOut: true, blocks: ['p3'] },
    ]);
    expect(drafts.every(isWritten)).toBe(true);
  });

  it('is an empty row without any fact, which is no correction yet', () => {
    const [row] = draftCorrections([], SIGNED);
    expect(row).toEqual({ key: 0, was: '', now: '', takenOut: false, blocks: [] });
    expect(isWritten(row!)).toBe(false);
    expect(isWritten({ ...row!, was: 'Four.' })).toBe(false);
    expect(isWritten({ ...row!, was: 'Four.', takenOut: true })).toBe(true);
  });

  it('is a pull quote as it stands, without the quotation marks that it is compared in', () => {
    const facts = [fact('q', '“Four came.', '“Five came.')];
    expect(draftCorrections(facts, aText(quote('q', 'Five came. All wet.')))[0]).toMatchObject({
      ...{ was: 'Four came.', now: 'Five came.' },
    });
    const marked = aText(quote('q', '“Five came. All wet.”'));
    expect(draftCorrections(facts, marked)[0]).toMatchObject({ was: '“Four came.' });
    const gone = ['“Four came.', 'All wet.”', '“All dry.”'].map((was) => fact('q', was, ''));
    expect(draftCorrections(gone, SIGNED).map(({ was }) => was)).toEqual([
      'Four came.',
      'All wet.',
      'All dry.',
    ]);
  });

  it('sends nothing for what was taken out, whatever stood in the field', () => {
    const draft = { key: 0, was: ' Four. ', now: ' Five. ', takenOut: false, blocks: ['p'] };
    expect(correctionsOf([draft])).toEqual([{ was: 'Four.', now: 'Five.', blocks: ['p'] }]);
    expect(correctionsOf([{ ...draft, takenOut: true }])[0]?.now).toBe('');
  });

  it('takes one more into the empty row that stands there, else below', () => {
    const empty = draftCorrections([], SIGNED);
    const passage = { was: 'Four.', now: '', blocks: ['p'] };
    const one = withAnother(empty, passage);
    expect(one).toEqual([{ ...passage, key: 0, takenOut: true }]);
    expect(withAnother(one, passage).map(({ key }) => key)).toEqual([0, 1]);
    expect(withAnother(empty)).toHaveLength(2);
  });
});

describe('the words of a correction', () => {
  const draft: CorrectionDraft = { key: 0, was: '', now: '', takenOut: false, blocks: [] };
  const known = { live: ['Four boats came.'], published: null, signed: ['Five boats came.'] };

  it('are told only where it is known that they stand nowhere', () => {
    expect(isForeign({ ...draft, was: 'Four  boats' }, 'was', known)).toBe(false);
    expect(isForeign({ ...draft, was: 'Six boats' }, 'was', known)).toBe(false);
    const all = { ...known, published: ['Four boats came.', 'Six boats came.'] };
    expect(isForeign({ ...draft, was: 'Six boats' }, 'was', all)).toBe(false);
    expect(isForeign({ ...draft, was: 'Ten boats' }, 'was', all)).toBe(true);
    expect(isForeign({ ...draft, now: 'Four boats' }, 'now', all)).toBe(true);
    expect(isForeign({ ...draft, now: 'Fi' }, 'now', all)).toBe(true);
    expect(isForeign({ ...draft, now: 'Fi', takenOut: true }, 'now', all)).toBe(false);
    expect(isForeign({ ...draft, now: 'Fi' }, 'now', { ...all, signed: null })).toBe(false);
  });

  it('have a place of their own in what a check says', () => {
    expect(correctionAt('corrections[1].now')).toEqual({ n: 2, part: 'now' });
    expect(correctionAt('corrections')).toBeNull();
    expect(correctionAt('block:b1')).toBeNull();
  });
});

describe('passages to choose from', () => {
  const change = (place: string, ...segments: [string, string][]) => ({
    place,
    segments: segments.map(([kind, text]) => ({
      kind: kind as 'same' | 'inserted' | 'removed',
      text,
    })),
  });
  const boats = change(
    'p0',
    ['removed', 'Four'],
    ['inserted', 'Five'],
    ['same', ' boats came. It rained all night.'],
  );
  const known = {
    live: ['Four boats came. It rained all night.'],
    published: null,
    signed: ['Five boats came. It rained all night.'],
  };

  it('are the sentences that changed beside those in their place, which no correction names', () => {
    const passage = { was: 'Four boats came.', now: 'Five boats came.', blocks: ['p0'] };
    expect(passagesToChoose([boats], [], known)).toEqual([passage]);
    expect(passagesToChoose([boats], draftsOf([passage]), known)).toEqual([]);
    expect(passagesToChoose([boats], [], { ...known, live: null })).toEqual([]);
  });

  it('are empty where the words were taken out, and none where words only came', () => {
    const gone = change('p0', ['removed', 'Four boats came.'], ['same', ' It rained all night.']);
    expect(passagesToChoose([gone], [], known)).toEqual([
      { was: 'Four boats came.', now: '', blocks: ['p0'] },
    ]);
    expect(passagesToChoose([change('p1', ['inserted', 'Five boats came.'])], [], known)).toEqual(
      [],
    );
  });
});

type Shown = { drafts?: readonly CorrectionDraft[]; published?: readonly string[] };
const REFUSED: Issue[] = [
  { at: 'corrections[0].was', code: 'correction-not-signed', message: 'Nobody published this.' },
];

/** Shows the form over an article of which two revisions were published, and a third is signed. */
async function open({ drafts = draftCorrections([], SIGNED), published }: Shown = {}) {
  const fake = new FakeNewsroom();
  const texts = new Map([
    [FIRST_ID, FIRST],
    [LIVE_ID, LIVE],
  ]);
  fake.answer('GET /revisions/:id', (_, { id = '' }) => ({
    status: 200,
    body: { id, number: 1, authors: [], content: texts.get(id) },
  }));
  fake.answer('GET /articles/:id/publications', () => ({
    status: 200,
    body: { items: (published ?? [LIVE_ID, FIRST_ID]).map((revisionId) => ({ revisionId })) },
  }));
  fake.answer('GET /articles/:id/changes-to-tell', () => ({
    status: 200,
    body: {
      note: '',
      changes: [
        {
          ...{ place: 'p1', facts: [{ kind: 'number', was: 'Ten', now: 'Nine' }] },
          segments: [
            { kind: 'removed', text: 'Ten' },
            { kind: 'inserted', text: 'Nine' },
            { kind: 'same', text: ' people fell ill.' },
          ],
        },
      ],
    },
  }));
  const made = anArticle({ sourceArticleId: null, language: 'en' });
  const live = { revisionId: LIVE_ID } as ArticleView['live'];
  let latest = drafts;
  let refuse = (): void => undefined;
  function Form(): ReactNode {
    const [now, setNow] = useState(drafts);
    const [issues, setIssues] = useState<readonly Issue[]>([]);
    latest = now;
    refuse = () => setIssues(REFUSED);
    return (
      <>
        <CorrectionsForm
          article={{ ...made, live }}
          revision={{ id: SIGNED_ID, content: SIGNED }}
          drafts={now}
          {...{ found: 0, tried: false, issues }}
          onDrafts={setNow}
        />
        <button type="button" onClick={refuse}>
          Refuse
        </button>
      </>
    );
  }
  const user = await showPart(fake, () => <Form />);
  await screen.findByRole('heading', { level: 3 });
  return { user, fake, drafts: () => latest };
}

const was = (): HTMLElement => screen.getByRole('textbox', { name: 'Was published' });
const now = (): HTMLElement => screen.getByRole('textbox', { name: 'Reads now' });
const NOT_PUBLISHED = /not in any text that was published/u;

describe('the form of corrections', () => {
  it('asks for the words that were published and those in their place, and for no sentence of its own', async () => {
    await open();
    expect(screen.getAllByRole('textbox')).toEqual([was(), now()]);
  });

  it('says at the field that words were never published, looking in older texts only then', async () => {
    const { user, fake } = await open();
    const older = (): boolean => fake.asked.some(({ url }) => url.pathname.endsWith(FIRST_ID));
    await user.type(was(), 'Four boats came.');
    await waitFor(() => expect(was().getAttribute('aria-invalid')).not.toBe('true'));
    fireEvent.change(was(), { target: { value: 'Six boats came.' } });
    await waitFor(() => expect(older()).toBe(true));
    expect(screen.queryByText(NOT_PUBLISHED)).toBeNull();
    fireEvent.change(was(), { target: { value: 'Seven boats came.' } });
    expect(await screen.findByText(NOT_PUBLISHED)).toBeTruthy();
    expect(was().getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(was(), { target: { value: 'Six boats came.' } });
    await waitFor(() => expect(screen.queryByText(NOT_PUBLISHED)).toBeNull());
  });

  it('says at the field that words are not in the signed text', async () => {
    const { user } = await open();
    await user.type(now(), 'Four boats');
    expect(await screen.findByText(/not in the signed text/u)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Taken out' }));
    expect(screen.queryByText(/not in the signed text/u)).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Reads now' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Taken out' }));
    expect(now()).toHaveProperty('value', 'Four boats');
  });

  it('is told by keyboard that words were taken out', async () => {
    const { user, drafts } = await open();
    await user.click(now());
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Taken out' }));
    await user.keyboard(' ');
    expect(drafts()[0]?.takenOut).toBe(true);
  });

  it('shows what the server said of a field until the field is changed', async () => {
    // Of a text that is not at hand the screen cannot tell.
    const many = Array.from({ length: 30 }, (_, n) => fakeId(800 + n));
    const { user } = await open({ published: many });
    await user.type(was(), 'Ten boats');
    expect(screen.queryByText('Nobody published this.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    const field = screen.getByRole('group', { name: 'Correction 1' });
    expect(within(field).getByText('Nobody published this.')).toBeTruthy();
    await user.type(was(), '!');
    expect(screen.queryByText('Nobody published this.')).toBeNull();
  });

  it('offers what changed too, one press away', async () => {
    const { user, drafts } = await open();
    const name = 'Make it a correction: Ten people fell ill.';
    await user.click(await screen.findByRole('button', { name }));
    expect(correctionsOf(drafts())).toEqual([
      { was: 'Ten people fell ill.', now: 'Nine people fell ill.', blocks: ['p1'] },
    ]);
    expect(screen.queryByRole('button', { name })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Another correction' }));
    expect(drafts()).toHaveLength(2);
  });
});
