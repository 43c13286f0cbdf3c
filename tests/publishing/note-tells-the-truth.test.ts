import { describe, expect, it } from '@jest/globals';
import type { AccountedChangeView, ChangesToTellView } from '#contract/api/change-accounts.ts';
import type { Issue } from '#contract/problem.ts';
import { anArticle, bodyOf, factsOf, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const LONG = 'The harbour board met for nine hours behind closed doors on the quay.';
const NOTE = '(Adds what the owners discussed)';

describe('the public note and what changed', () => {
  const house = openHouse();
  const people = () => house.room.people;
  const as = (who: 'reporter' | 'chief' | 'editor' | 'translator') => house.api.as(people()[who]);

  /** An article that is live, with words added since and a note that does not name them. */
  async function changedSinceLive(): Promise<string> {
    const { room } = house;
    const { editor, reporter } = people();
    const { id } = await anArticle(room).inReview().signedBy(editor).live().made();
    await save(room, reporter, {
      articleId: id,
      updateNote: NOTE,
      body: bodyOf('The ferry sailed at dawn.', 'Forty people were on board.', LONG),
    });
    return id;
  }

  async function signed(id: string): Promise<string> {
    const { position } = await factsOf(house.room, id);
    const cut = await as('editor').post(`/articles/${id}/revisions`, { body: { position } });
    const revisionId = cut.body.id as string;
    await sign(house.room, people().editor, { articleId: id });
    return revisionId;
  }

  async function changesOf(id: string): Promise<AccountedChangeView[]> {
    const { body } = await as('reporter').get(`/articles/${id}/changes-to-tell`);
    return (body as ChangesToTellView).changes;
  }

  async function account(
    id: string,
    how: string,
    digest?: string,
    who: 'reporter' | 'translator' = 'reporter',
  ) {
    const [change] = await changesOf(id);
    return as(who).put(`/articles/${id}/change-accounts`, {
      body: { accounts: [{ place: change?.place, digest: digest ?? change?.digest, how }] },
    });
  }

  const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);

  async function publish(id: string, revisionId: string) {
    return as('chief').post(`/articles/${id}/publications`, {
      body: { revisionId, kind: 'update' },
    });
  }

  it('lists what readers will read otherwise beside the note, open until somebody answers for it', async () => {
    const id = await changedSinceLive();
    expect(await changesOf(id)).toMatchObject([
      { place: 'p3', kind: 'inserted', material: true, account: null, covered: null },
    ]);
    const revisionId = await signed(id);
    const refused = await publish(id, revisionId);
    expect(refused.status).toBe(409);
    expect(codes(refused.body.issues as Issue[])).toEqual(
      expect.arrayContaining(['note-names-nothing', 'change-not-accounted']),
    );
  });

  it('goes out once the change is linked to it, and says which blocks it explains', async () => {
    const id = await changedSinceLive();
    const linked = await account(id, 'note');
    expect(linked.body).toMatchObject({
      note: NOTE,
      changes: [
        { covered: 'linked', account: { how: 'note', by: { name: people().reporter.name } } },
      ],
    });
    const published = await publish(id, await signed(id));
    expect(published.status).toBe(201);
    const rows = await house.room.sql<{ note_blocks: string[] }>(
      'SELECT note_blocks FROM publication WHERE id = $1',
      [published.body.publicationId],
    );
    expect(rows).toEqual([{ note_blocks: ['p3'] }]);
  });

  it('opens the question again when the words change once more', async () => {
    const id = await changedSinceLive();
    await account(id, 'minor');
    expect((await changesOf(id))[0]?.covered).toBe('minor');
    await save(house.room, people().reporter, {
      articleId: id,
      body: bodyOf(
        'The ferry sailed at dawn.',
        'Forty people were on board.',
        `${LONG} Nobody spoke.`,
      ),
    });
    expect((await changesOf(id))[0]).toMatchObject({ account: null, covered: null });
  });

  it('keeps in the record who let a change pass without a word', async () => {
    const id = await changedSinceLive();
    await account(id, 'minor');
    await account(id, 'minor');
    const rows = await house.room.sql(
      `SELECT kind, person_id FROM record_entry WHERE article_id = $1 AND kind = 'change-marked-minor'`,
      [id],
    );
    expect(rows).toEqual([{ kind: 'change-marked-minor', person_id: people().reporter.id }]);
  });

  it('takes no word on a change that reads otherwise by now, nor from a stranger to the desk', async () => {
    const id = await changedSinceLive();
    const stale = await account(id, 'minor', 'f'.repeat(64));
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-position']);
    const stranger = await account(id, 'minor', undefined, 'translator');
    expect([stranger.status, stranger.body.code]).toEqual([403, 'not-on-this-desk']);
  });

  it('cannot be linked to before there is one', async () => {
    const id = await changedSinceLive();
    await save(house.room, people().reporter, { articleId: id, updateNote: '' });
    const refused = await account(id, 'note');
    expect([refused.status, refused.body.code]).toEqual([409, 'note-missing']);
  });

  it('fills a correction in with the sentence as it was and as it is', async () => {
    const id = await changedSinceLive();
    await save(house.room, people().reporter, {
      articleId: id,
      updateNote: '(Corrects number of people)',
      body: bodyOf('The ferry sailed at dawn.', 'The crew waved. Fourteen people were on board.'),
    });
    const revisionId = await signed(id);
    const { body } = await as('chief').get(
      `/articles/${id}/publish-checks?revisionId=${revisionId}`,
    );
    expect(body).toMatchObject({
      proposedKind: 'correction',
      changedFacts: [
        {
          blockId: 'p2',
          was: 'Forty people were on board.',
          now: 'Fourteen people were on board.',
          changes: [{ kind: 'number', was: 'Forty', now: 'Fourteen' }],
        },
      ],
    });
  });

  describe('in the database', () => {
    const insert = (
      id: string,
      row: { by: string; publication?: string; how?: string; note?: string },
    ) =>
      house.room.sql(
        `INSERT INTO change_account (article_id, publication_id, place, digest, how, note, person_id)
         VALUES ($1, coalesce($2::uuid, (SELECT live_publication_id FROM article WHERE id = $1)), 'p3', repeat('a', 64), $3, $4, $5)`,
        [id, row.publication ?? null, row.how ?? 'minor', row.note ?? '', row.by],
      );

    it('is answered for only by who may write, and only of what readers have now', async () => {
      const id = await changedSinceLive();
      const other = await changedSinceLive();
      const { translator, reporter } = people();
      await expect(insert(id, { by: translator.id })).rejects.toThrow(/may not write/u);
      const [row] = await house.room.sql<{ p: string }>(
        'SELECT live_publication_id AS p FROM article WHERE id = $1',
        [other],
      );
      const elsewhere = insert(id, { by: reporter.id, publication: row?.p ?? '' });
      await expect(elsewhere).rejects.toThrow(/readers saw last/u);
      await expect(insert(id, { by: reporter.id, how: 'note' })).rejects.toThrow(
        /change_account_how/u,
      );
      await expect(insert(id, { by: reporter.id })).resolves.toEqual([]);
    });

    it('keeps every answer for ever', async () => {
      const id = await changedSinceLive();
      await account(id, 'minor');
      const change = house.room.sql('UPDATE change_account SET place = $2 WHERE article_id = $1', [
        id,
        'p1',
      ]);
      await expect(change).rejects.toThrow();
      await expect(
        house.room.sql('DELETE FROM change_account WHERE article_id = $1', [id]),
      ).rejects.toThrow();
    });

    it('lets no publication say that its note explains what did not change', async () => {
      const id = await changedSinceLive();
      const revisionId = await signed(id);
      const publishing = (blocks: string[]) =>
        house.room.sql(
          `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, note_blocks, slug, person_id)
           VALUES ($1, $2, 2, 'update', true, $3, $4, 'ferry', $5)`,
          [id, revisionId, NOTE, blocks, people().chief.id],
        );
      await expect(publishing(['p1'])).rejects.toThrow(/nothing changed in p1/u);
      await expect(publishing(['p3', 'headline'])).rejects.toThrow(/nothing changed in headline/u);
      await expect(publishing(['p3'])).resolves.toEqual([]);
    });

    it('gives refiling and withdrawing to the chief, by rows that a newsroom may change', async () => {
      const rows = await house.room.sql(
        `SELECT role, "right" FROM role_right WHERE "right" IN ('publish-refile', 'withdraw') ORDER BY 1, 2`,
      );
      expect(rows).toEqual([
        { role: 'chief', right: 'publish-refile' },
        { role: 'chief', right: 'withdraw' },
      ]);
    });
  });
});
