import { beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, factsOf, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

/*
 * What a form makes of a publication, said a second time and apart from the program: for every form, text, desk’s step, kind and
 * what readers have already, which of the reasons that a form can give stand in the way.
 */

const FORMS = ['full', 'flash', 'developing'] as const;
type Form = (typeof FORMS)[number];
const STEPS = ['none', 'any', 'texts', 'flashes'] as const;
type LegalStep = (typeof STEPS)[number];
const AGAIN = ['update', 'clarification', 'refile'] as const;
type Kind = 'initial' | (typeof AGAIN)[number];

/** What readers have, what the head says, and whether they have just that. */
type Position = { seen: Form | null; head: 'headline' | 'text'; isLive: boolean };
type Cell = Position & { form: Form; step: LegalStep; kind: Kind };

const POSITIONS: Position[] = [
  ...(['headline', 'text'] as const).map((head) => ({ seen: null, head, isLive: false })),
  ...FORMS.flatMap((seen) => [
    { seen, head: seen === 'flash' ? ('headline' as const) : ('text' as const), isLive: true },
    ...(['headline', 'text'] as const).map((head) => ({ seen, head, isLive: false })),
  ]),
];

/** Everything that a form has to do with, and the editorial signature is there. */
const KNOWN = new Set([
  'flash-with-text',
  'body-missing',
  'sign-off-missing',
  'text-after-flash',
  'nothing-new',
]);

function hindrances({ seen, head, isLive, form, step, kind }: Cell): string[] {
  const goesAsFlash = form === 'flash' && head === 'headline';
  const legal = step === 'any' || step === (goesAsFlash ? 'flashes' : 'texts');
  const softened = kind === 'refile' || kind === 'clarification';
  const said = {
    'flash-with-text': form === 'flash' && head === 'text',
    'body-missing': form !== 'flash' && head === 'headline',
    'sign-off-missing': legal,
    'text-after-flash': seen === 'flash' && form !== 'flash' && softened,
    'nothing-new': isLive && !(kind === 'refile' && form !== seen),
  };
  return Object.entries(said)
    .filter(([, stands]) => stands)
    .map(([code]) => code)
    .sort();
}

describe('a form', () => {
  const house = openHouse();

  async function become(id: string, form: Form): Promise<void> {
    const change = 'UPDATE article SET form = $2, version = version + 1 WHERE id = $1';
    await house.room.sql(change, [id, form]);
  }

  async function legalStep(step: LegalStep): Promise<void> {
    const { sql, desks } = house.room;
    await sql('DELETE FROM desk_step WHERE desk_id = $1', [desks.city]);
    if (step === 'none') return;
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope, counts_for) VALUES ($1, 0, 'legal', $2)`,
      [desks.city, step],
    );
  }

  async function filed(id: string): Promise<void> {
    const { room, api } = house;
    const { position } = await factsOf(room, id);
    await api.as(room.people.reporter).post(`/articles/${id}/submissions`, { body: { position } });
    await sign(room, room.people.editor, { articleId: id });
  }

  /** Tries it in the tables, and takes it back. */
  async function bySql(id: string, kind: Kind): Promise<string> {
    const client = await house.room.services.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, person_id)
         SELECT a.id, r.id, (SELECT coalesce(max(sequence), 0) + 1 FROM publication WHERE article_id = a.id), $2, $2 <> 'refile',
           r.words::jsonb ->> 'updateNote', a.slug, $3 FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
        [id, kind, house.room.people.chief.id],
      );
      return 'out';
    } catch (error) {
      const { code = '', hint = '' } = error as { code?: string; hint?: string };
      if (code !== 'WT001') throw error;
      return hint;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  async function made({ seen, head, isLive }: Position): Promise<string> {
    const { people, desks, services, sql } = house.room;
    const story = { slugline: 'FORMS', headline: 'A headline', deskId: desks.city, language: 'en' };
    const begun = await house.api.as(people.reporter).post('/stories', { body: story });
    const id = String(begun.body.id);
    if (seen !== null) {
      const text = seen === 'flash' ? [] : [{ body: bodyOf('It is so.') }];
      for (const fields of text)
        await save(house.room, people.reporter, { articleId: id, ...fields });
      await become(id, seen);
      await filed(id);
      await sql(
        `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, slug, person_id)
         SELECT id, head_revision_id, 1, 'initial', true, slug, $2 FROM article WHERE id = $1`,
        [id, people.chief.id],
      );
    }
    if (isLive) return id;
    const headline = `Another headline ${services.newId()}`;
    const body = head === 'headline' ? bodyOf('') : bodyOf('It is so.', 'There is more.');
    const note = seen === null ? {} : { updateNote: 'Adds the full report; new headline.' };
    await save(house.room, people.reporter, { articleId: id, headline, body, ...note });
    await filed(id);
    return id;
  }

  const articles = new Map<Position, string>();
  beforeAll(async () => {
    await legalStep('none');
    for (const position of POSITIONS) articles.set(position, await made(position));
  });

  it.each(STEPS)(
    'lets through what the model lets through, on both sides, where a legal step counts for %s',
    async (step) => {
      await legalStep(step);
      const said: string[] = [];
      const expected: string[] = [];
      for (const [position, id] of articles) {
        for (const form of FORMS) {
          await become(id, form);
          for (const kind of position.seen === null ? (['initial'] as const) : AGAIN) {
            const cell: Cell = { ...position, form, step, kind };
            const where = `${JSON.stringify(cell)}: `;
            const model = hindrances(cell);
            const as = house.api.as(house.room.people.chief);
            const { body } = await as.get(`/articles/${id}/publish-checks?kind=${kind}`);
            const codes = (body.issues as { code: string }[]).map(({ code }) => code);
            const found = [...new Set(codes.filter((code) => KNOWN.has(code)))].sort();
            // Whether there is a text is for the checks alone to say: the database knows it of a flash.
            const guarded = model.filter((code) => code !== 'body-missing');
            const sql = await bySql(id, kind);
            const guard = guarded.length === 0 ? sql : guarded.includes(sql) ? 'refused' : sql;
            said.push(`${where}${found.join(', ')} | ${guard}`);
            const kept = guarded.length === 0 ? 'out' : 'refused';
            expected.push(`${where}${model.join(', ')} | ${kept}`);
          }
        }
      }
      expect(said).toEqual(expected);
      expect(said).toHaveLength(2 * 3 + 9 * 3 * 3);
    },
    60_000,
  );
});
