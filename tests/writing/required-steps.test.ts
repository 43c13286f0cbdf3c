import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { plainWords, saidIn, saysTerm } from '#contract/body/terms.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { splitContent } from '#contract/body/parts.ts';
import { FLAGS, FORMS, SCOPES, STEP_CONDITIONS } from '#contract/vocabulary.ts';
import { STEP_FORMS } from '#contract/writing-words.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { stepStandings } from '#server/writing/rules/required-steps.ts';
import { anArticle, factsOf, save, sign, type MadeArticle } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

type SqlStep = {
  scope: string;
  people: number;
  desk_id: string;
  in_order: boolean;
  signed: string;
  waits: boolean;
};

/** The steps of a revision as the database tells them. */
async function stepsInSql({ id }: MadeArticle): Promise<SqlStep[]> {
  return here.room.sql<SqlStep>(
    `WITH s AS (SELECT st.* FROM article a, steps_standing(a.id, a.head_revision_id) st WHERE a.id = $1)
     SELECT scope, people, desk_id, in_order, signed,
       in_order AND EXISTS (SELECT FROM s e WHERE e.place < s.place AND e.signed < e.people) AS waits
     FROM s ORDER BY place`,
    [id],
  );
}

async function stepsInCode({ id }: MadeArticle): Promise<SqlStep[]> {
  const article = await factsOf(here.room, id);
  return stepStandings(article, article.head).map((step) => ({
    scope: step.scope,
    people: step.people,
    desk_id: step.desk.id,
    in_order: step.inOrder,
    signed: String(step.signedBy.length),
    waits: step.waitsFor !== null,
  }));
}

function aPicture(alt = 'A quay'): BodyJson {
  const attrs = { id: 'x1', asset: 'a1', alt, caption: '', credit: '', crop: null, rights: '' };
  return { type: 'image', attrs };
}

function aContent(paragraphs: readonly string[], more: Partial<Content> = {}): Content {
  let made = 0;
  const body = bodyFromParagraphs(paragraphs, () => `p${String((made += 1))}`);
  const empty = { headline: '', standfirst: '', dateline: '', updateNote: '', credits: [] };
  return { ...empty, body, ...more };
}

const WORDS = [
  'Ada',
  'ÉLYSÉE',
  'e\u0301lyse\u0301e',
  'الميناء',
  'ΟΔΟΣ',
  'İzmir',
  'straße',
  '42',
  'x',
];
const JOINTS = [' ', '\u00AD', '’', '-', '. ', '\u00A0', '', '\u200D', ', '];

const someText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS)), { maxLength: 8 })
  .map((pairs) => pairs.flat().join(''));

describe('words that a step looks for', () => {
  it('are whole words, capital letters or not, whatever stands between them', () => {
    const said = saidIn(
      aContent(['The mayor of Nord-Quay, Ada Reed-Bell, said no.'], { headline: 'ÉLYSÉE waits' }),
    );
    const found = ['ada reed', 'Nord Quay', 'élysée', 'BELL'].filter((term) =>
      saysTerm(said, [term]),
    );
    expect(found).toHaveLength(4);
    for (const part of ['Ad', 'Reed B', 'quays', '', '—'])
      expect(saysTerm(said, [part])).toBe(false);
  });

  it('are found across a marked word, but not across two blocks', () => {
    const marked = { type: 'text', text: 'let', marks: [{ type: 'strong' }] };
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'p1' },
          content: [{ type: 'text', text: 'Ham' }, marked],
        },
        { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'House' }] },
      ],
    };
    const said = saidIn(aContent([], { body }));
    expect(saysTerm(said, ['hamlet'])).toBe(true);
    expect(saysTerm(said, ['hamlethouse'])).toBe(false);
  });

  it('are the same to the rule and to the database, in any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(someText, fc.string({ unit: 'grapheme' })), async (text) => {
        const sound = text.toWellFormed().replaceAll('\0', '');
        const [row] = await here.room.sql<{ said: string }>('SELECT plain_words($1) AS said', [
          sound,
        ]);
        expect(row?.said).toBe(plainWords(sound));
      }),
      { numRuns: 300 },
    );
  });

  it('are found by both sides in a stored revision, however they are written', async () => {
    const { room } = here;
    const terms = ['Ada Reed', 'élysée', 'ΟΔΟΣ', 'Reed', 'quay'];
    const texts = ['ADA  reed!', 'e\u0301lyse\u0301e', 'Re\u00ADed', 'ὁ ΟΔΟΣ.', 'quays', 'Freed'];
    const looking: Step = { ...ALWAYS, scope: 'legal', condition: 'contains-term' };
    for (const text of texts) {
      const article = await anArticle(room).saying(text).inReview().made();
      for (const term of terms) {
        await setSteps([{ ...looking, term }]);
        const told = await stepsInSql(article);
        expect(await stepsInCode(article)).toEqual(told);
        const asked = told.some(({ scope }) => scope === 'legal');
        const said = saidIn(aContent([text]));
        expect([text, term, asked]).toEqual([text, term, saysTerm(said, [term])]);
      }
    }
    await setSteps([]);
  });

  it('are read out of a stored revision as out of its content', async () => {
    const quote = {
      type: 'pullQuote',
      attrs: { id: 'q1', attribution: 'Judge Penrose' },
      content: [{ type: 'text', text: 'Never' }],
    };
    const list = {
      type: 'bulletList',
      attrs: { id: 'l1' },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'i1' },
          content: [
            {
              type: 'paragraph',
              attrs: { id: 'p9' },
              content: [
                { type: 'text', text: 'One' },
                { type: 'hardBreak' },
                { type: 'text', text: 'two' },
              ],
            },
          ],
        },
      ],
    };
    const more = {
      type: 'readMore',
      attrs: { id: 'm1', articles: [], href: null, text: 'More on quays' },
    };
    const embed = {
      type: 'embed',
      attrs: { id: 'e1', provider: 'youtube', url: 'https://youtu.be/x', title: 'The hearing' },
    };
    const body = { type: 'doc', content: [quote, list, aPicture('Alt of it'), embed, more] };
    const content = aContent([], { headline: 'Head', standfirst: 'Stand', body });
    const { words, captions } = splitContent(content);
    const [row] = await here.room.sql<{ said: string }>('SELECT revision_said($1, $2) AS said', [
      words,
      captions,
    ]);
    const inOrder = (said: string): string[] => said.trim().split(' ').sort();
    expect(inOrder(row?.said ?? '')).toEqual(inOrder(saidIn(content)));
    expect(saysTerm(row?.said ?? '', ['judge penrose', 'more on quays'])).toBe(true);
  });
});

const aStep = fc.record({
  scope: fc.constantFrom(...SCOPES),
  people: fc.constantFrom(1, 1, 2),
  condition: fc.constantFrom(...STEP_CONDITIONS),
  flag: fc.constantFrom(...FLAGS),
  term: fc.constantFrom('ferry', 'Ferry Sailed', 'quay', 'sail'),
  inOrder: fc.boolean(),
  elsewhere: fc.boolean(),
  countsFor: fc.constantFrom(...STEP_FORMS),
});
type Drawn = typeof aStep extends fc.Arbitrary<infer One> ? One : never;
type Step = Omit<Drawn, 'term'> & { term: string };

const ALWAYS: Step = {
  scope: 'editorial',
  people: 1,
  condition: 'always',
  flag: 'needs-legal',
  term: '',
  inOrder: false,
  elsewhere: false,
  countsFor: 'any',
};

/** Of steps that ask the same people for the same scope of the same article only the first stays when one is in order. */
function fitting(steps: readonly Step[]): Step[] {
  return steps.filter((step, at) => {
    const same = steps.filter(
      (other) =>
        other.scope === step.scope &&
        other.elsewhere === step.elsewhere &&
        (other.countsFor === step.countsFor || [other.countsFor, step.countsFor].includes('any')),
    );
    return steps.indexOf(step) === at && (same.length === 1 || same[0] === step);
  });
}

async function setSteps(steps: readonly Step[]): Promise<void> {
  const { city, paris } = here.room.desks;
  const rows = steps.map(({ flag, term, elsewhere, ...step }, at) => ({
    ...step,
    flag: step.condition === 'flagged' ? flag : null,
    terms: step.condition === 'contains-term' ? [term] : [],
    by: elsewhere ? paris : null,
    at,
  }));
  await here.room.sql('DELETE FROM desk_step WHERE desk_id = $1', [city]);
  await here.room.sql(
    `INSERT INTO desk_step (desk_id, position, scope, people, condition, flag, terms, in_order, by_desk_id, counts_for)
     SELECT $1, s.at, s.scope, s.people, s.condition, s.flag, s.terms, s."inOrder", s.by, s."countsFor"
     FROM jsonb_to_recordset($2) AS s (at int, scope text, people int, condition text, flag text, terms text[], "inOrder" boolean, by uuid, "countsFor" text)`,
    [city, JSON.stringify(rows)],
  );
}

describe('the steps that a revision must pass', () => {
  it('always have an editorial one, and a legal one where a flag says so', async () => {
    await setSteps([]);
    const article = await anArticle(here.room).inReview().made();
    expect((await stepsInSql(article)).map(({ scope }) => scope)).toEqual(['editorial']);
    await here.room.sql(`UPDATE article SET flags = '{needs-legal}' WHERE id = $1`, [article.id]);
    expect((await stepsInSql(article)).map(({ scope }) => scope)).toEqual(['editorial', 'legal']);
    expect(await stepsInCode(article)).toEqual(await stepsInSql(article));
  });

  it('are the same to the rule and to the database, whatever a desk has set and the article says', async () => {
    const { reporter, editor, secondEditor, chief } = here.room.people;
    const plain = await anArticle(here.room).inReview().made();
    const pictured = await anArticle(here.room).made();
    const body = { ...aContent(['The ferry sailed.', 'A quay.']).body };
    await save(here.room, reporter, {
      articleId: pictured.id,
      body: { ...body, content: [...(body.content ?? []), aPicture()] },
    });
    const { position } = await factsOf(here.room, pictured.id);
    const wish = { articleId: pictured.id, position, note: '' };
    await submitArticle(here.room.services, reporter.actor, wish);
    await setSteps([]);
    const headline = await anArticle(here.room).saying('', ' ').inReview().made();
    for (const { id: articleId } of [plain, pictured, headline])
      for (const by of [editor, secondEditor, chief])
        for (const scope of ['editorial', 'photo'] as const)
          await sign(here.room, by, { articleId, scope });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aStep, { maxLength: 6 }).map(fitting),
        fc.subarray([...FLAGS]),
        fc.constantFrom(...FORMS),
        async (steps, flags, form) => {
          await setSteps(steps);
          for (const article of [plain, pictured, headline]) {
            const change = 'UPDATE article SET flags = $2, form = $3 WHERE id = $1';
            await here.room.sql(change, [article.id, flags, form]);
            expect(await stepsInCode(article)).toEqual(await stepsInSql(article));
          }
        },
      ),
      { numRuns: 150 },
    );
    await setSteps([]);
  });
});
