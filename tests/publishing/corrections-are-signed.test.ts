import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitContent } from '#contract/body/parts.ts';
import { holdsPassage, passagesOf } from '#contract/facts/passages.ts';
import type { Issue } from '#contract/problem.ts';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { withClient } from '#launch/sql.ts';
import { arbitraryContent } from '#tests/body/arbitrary-content.ts';
import { bodyOf, save, sign } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { anEvening, runDue, schedule, SIX_INSTANT } from './scheduling.ts';
import { changed } from './situation-parts.ts';

const NOTE = '(Corrects the number of people on board)';
const RIGHT = { was: 'Forty people', now: 'Fifty people', blocks: [] };

const house = openHouse();

beforeEach(async () => anEvening(house));

/** A signed correction of a number: what was published says forty, what goes live fifty. */
async function corrected(text = ['The ferry sailed at dawn.', 'Fifty people were on board.']) {
  return changed(house, { kind: 'correction', note: NOTE, text });
}

type Corrected = Awaited<ReturnType<typeof corrected>>;

async function send({ article, revisionId }: Corrected, corrections: object[]) {
  return house.api.as(house.room.people.chief).post(`/articles/${article.id}/publications`, {
    body: { revisionId, kind: 'correction', corrections },
  });
}

async function rowsOf({ article }: Corrected) {
  return house.room.sql('SELECT was, now, wording FROM correction WHERE article_id = $1', [
    article.id,
  ]);
}

describe('a correction', () => {
  it('quotes what was published and what was signed; its sentence is the signed note', async () => {
    const asked = await corrected();
    expect((await send(asked, [RIGHT])).status).toBe(201);
    expect(await rowsOf(asked)).toEqual([
      { was: 'Forty people', now: 'Fifty people', wording: NOTE },
    ]);
  });

  it('may say that words were taken out', async () => {
    const asked = await corrected(['The ferry sailed at dawn.']);
    const gone = { was: 'Forty people were on board.', now: ' ', blocks: [] };
    expect((await send(asked, [gone])).status).toBe(201);
    expect(await rowsOf(asked)).toMatchObject([{ was: gone.was, now: '' }]);
  });

  it('may quote what readers had before the last change', async () => {
    const asked = await corrected();
    expect((await send(asked, [RIGHT])).status).toBe(201);
    const { room } = house;
    const { reporter, editor, chief } = room.people;
    const { id: articleId } = asked.article;
    const body = bodyOf('The ferry sailed at dawn.', 'Sixty people were on board.');
    await save(room, reporter, { articleId, updateNote: NOTE, body });
    const { position } = (await house.api.as(chief).get(`/articles/${articleId}`)).body;
    const cut = await house.api
      .as(chief)
      .post(`/articles/${articleId}/revisions`, { body: { position } });
    await sign(room, editor, { articleId });
    const again = { ...asked, revisionId: String(cut.body.id) };
    const answer = await send(again, [{ was: 'Forty people', now: 'Sixty people' }]);
    expect(answer.status).toBe(201);
  });

  it('is refused with every passage that is none, whole words only', async () => {
    const asked = await corrected();
    const answer = await send(asked, [
      { was: 'Sixty people', now: 'Seventy people' },
      RIGHT,
      { was: 'orty people', now: 'Fifty peopl' },
      { was: 'Forty people', now: 'Forty people' },
    ]);
    expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    const unsigned = (answer.body.issues as Issue[]).filter(
      ({ code }) => code === 'correction-not-signed',
    );
    expect(unsigned.map(({ at, severity }) => `${at} ${String(severity)}`)).toEqual([
      'corrections[0].was error',
      'corrections[0].now error',
      'corrections[2].was error',
      'corrections[2].now error',
      'corrections[3].now error',
    ]);
    expect(await rowsOf(asked)).toEqual([]);
  });

  it('takes no sentence of its own', async () => {
    const asked = await corrected();
    const answer = await send(asked, [{ ...RIGHT, wording: 'The mayor lied.' }]);
    expect(answer.status).toBe(400);
    expect(answer.body.issues).toMatchObject([
      { at: 'corrections[0].wording', code: 'unknown-field' },
    ]);
  });
});

describe('the database itself', () => {
  /** Publishes with one correction, with nothing of ours before it; what it says. */
  async function append(asked: Corrected, row: { was: string; now: string }): Promise<string> {
    const { database, newId } = house.room.services;
    const id = newId();
    try {
      await database.prisma.$transaction([
        database.prisma.$executeRaw`
          INSERT INTO publication (id, article_id, revision_id, sequence, kind, significant, note, slug, person_id)
          SELECT ${id}::uuid, r.article_id, r.id, 2, 'correction', true, ${NOTE}, 'ferry', ${house.room.people.chief.id}::uuid
          FROM revision r WHERE r.id = ${asked.revisionId}::uuid`,
        database.prisma.$executeRaw`
          INSERT INTO correction (publication_id, article_id, was, now, wording)
          VALUES (${id}::uuid, ${asked.article.id}::uuid, ${row.was}, ${row.now}, 'The mayor lied.')`,
      ]);
      return 'done';
    } catch (error) {
      const fault = databaseFault(error);
      return fault?.hint ?? fault?.sqlState ?? 'unknown';
    }
  }

  it('takes quoted passages, and sets the sentence whatever was sent', async () => {
    const asked = await corrected();
    expect(await append(asked, RIGHT)).toBe('done');
    expect(await rowsOf(asked)).toEqual([{ was: RIGHT.was, now: RIGHT.now, wording: NOTE }]);
  });

  it.each([
    ['words that readers never had', { was: 'Sixty people', now: 'Fifty people' }],
    ['words of the text that goes live as what was', { was: 'Fifty people', now: '' }],
    ['words that nobody signed', { was: 'Forty people', now: 'Sixty people' }],
    ['a cut word', { was: 'Forty peop', now: '' }],
    ['nothing as what was', { was: '', now: 'Fifty people' }],
    ['a blank as what is now', { was: 'Forty people', now: ' ' }],
  ])('refuses %s', async (_, row) => {
    const asked = await corrected();
    expect(await append(asked, row)).toBe('correction-not-signed');
    expect(await rowsOf(asked)).toEqual([]);
  });

  it('agrees with the program on what a passage of a text is', async () => {
    const piece = fc.constantFrom(
      ...['a', 'b', 'é', 'e\u0301', '1', '500', '٥', ',', '.', '٬', ':', ' ', '\u00a0', '\n', '’'],
      ...['ب', 'َ', '\u200c', '𝒜', '😀', '\u2003', '-', '中', '\u00ad', '٪', '\ufeff', '%', '\\'],
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    const cut = fc.tuple(text, fc.nat(), fc.nat()).map(([all, from, length]): [string, string] => {
      const points = [...all];
      const begin = points.length === 0 ? 0 : from % points.length;
      return [all, points.slice(begin, begin + 1 + (length % 6)).join('')];
    });
    const runs = count({ full: 20_000, quick: 1_500 });
    await withClient(house.db.ownerUrl, async (client) =>
      fc.assert(
        fc.asyncProperty(fc.oneof(fc.tuple(text, words), cut), async ([all, passage]) => {
          const { rows } = await client.query<{ holds: boolean }>(
            'SELECT holds_passage(passage_text($1), passage_text($2)) AS holds',
            [all, passage],
          );
          expect(rows).toEqual([{ holds: holdsPassage(all, passage) }]);
        }),
        { numRuns: runs },
      ),
    );
  }, 300_000);

  it('agrees with the program on what a reader reads in a text', async () => {
    await withClient(house.db.ownerUrl, async (client) =>
      fc.assert(
        fc.asyncProperty(arbitraryContent, async (content) => {
          const { words, captions } = splitContent(content);
          const { rows } = await client.query<{ said: string }>(
            'SELECT said FROM passages_of($1::jsonb, $2::jsonb) AS said',
            [words, captions],
          );
          expect(rows.map(({ said }) => said).sort()).toEqual(passagesOf(content).sort());
        }),
        { numRuns: count({ full: 1_000, quick: 100 }) },
      ),
    );
  }, 300_000);

  it('calls the same characters those of a word as the program does', async () => {
    await withClient(house.db.ownerUrl, async (client) => {
      const { rows } = await client.query<{ point: number }>(
        `SELECT n AS point FROM generate_series(1, 1114111) AS n
         WHERE NOT n BETWEEN 55296 AND 57343 AND is_of_a_word(chr(n)) ORDER BY n`,
      );
      const known = new Set(rows.map(({ point }) => point));
      const isWord = (point: number): boolean =>
        !holdsPassage(`(${String.fromCodePoint(point)}`, '(');
      // A later Unicode knows more letters, and takes none away.
      const differ = [...known].filter((point) => !isWord(point));
      for (let point = 1; point < 0x800; point += 1)
        if (isWord(point) && !known.has(point)) differ.push(point);
      expect(differ).toEqual([]);
    });
  }, 120_000);
});

describe('a schedule', () => {
  it('that was made with a sentence of its own is read without it and goes out with the note', async () => {
    const { room, db, api } = house;
    const asked = await corrected();
    const named = { id: asked.article.id, revisionId: asked.revisionId };
    const old = [{ ...RIGHT, wording: 'The mayor lied.' }];
    const id = await schedule(room, named, {
      ...{ by: room.people.chief.actor, kind: 'correction', corrections: old },
    });
    const [stored] = await room.sql('SELECT corrections FROM schedule WHERE id = $1', [id]);
    expect(stored).toEqual({ corrections: old });
    const { body } = await api.as(room.people.chief).get(`/articles/${asked.article.id}/schedules`);
    expect(body.items[0].corrections).toEqual([RIGHT]);
    const coming = await api.as(room.people.chief).get('/schedules?checked=true');
    expect(coming.status).toBe(200);
    await frozenClock(db, SIX_INSTANT);
    expect(await runDue(room)).toEqual(['published']);
    expect(await rowsOf(asked)).toEqual([{ was: RIGHT.was, now: RIGHT.now, wording: NOTE }]);
  });

  it('is refused for words that nobody signed, when it is made', async () => {
    const { article, revisionId } = await corrected();
    const at = { local: '2026-11-24T06:00', zone: 'Europe/Paris' };
    const corrections = [{ was: 'Sixty people', now: '' }];
    const answer = await house.api
      .as(house.room.people.chief)
      .post(`/articles/${article.id}/schedules`, {
        body: { revisionId, kind: 'correction', corrections, ...at },
      });
    expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    expect(answer.body.issues).toContainEqual(
      expect.objectContaining({ at: 'corrections[0].was', code: 'correction-not-signed' }),
    );
  });
});
