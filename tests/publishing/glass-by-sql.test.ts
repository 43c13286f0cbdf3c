import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { OVERRIDABLE } from '#contract/publish-exceptions.ts';
import { PUBLISH_ISSUES } from '#contract/vocabulary.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

/* A program with the runtime role, and nothing of ours before it. */
describe('what a program with the runtime role can do about signatures and overrides', () => {
  const house = openHouse();

  type Row = Record<string, unknown>;
  type Deed = (about: {
    id: string;
    article: MadeArticle;
    revisionId: string;
    who: (name: PersonName) => string;
  }) => [table: string, row: Row];

  const glass =
    (change: Row = {}, by: PersonName = 'chief'): Deed =>
    ({ id, article, revisionId, who }) => [
      'glass_break',
      {
        publication_id: id,
        article_id: article.id,
        revision_id: revisionId,
        person_id: who(by),
        reason: 'Tide gate',
        ...change,
      },
    ];
  const publication =
    (change: Row = {}, by: PersonName = 'chief'): Deed =>
    ({ id, article, revisionId, who }) => [
      'publication',
      {
        id,
        article_id: article.id,
        revision_id: revisionId,
        sequence: 1,
        kind: 'initial',
        significant: true,
        note: '',
        slug: 'ferry',
        person_id: who(by),
        ...change,
      },
    ];
  const override =
    (change: Row = {}, by: PersonName = 'chief'): Deed =>
    ({ id, article, who }) => [
      'publication_override',
      {
        publication_id: id,
        article_id: article.id,
        person_id: who(by),
        code: 'link-dead',
        place: 'block:p1',
        reason: 'The port’s site is down',
        ...change,
      },
    ];

  /** Does these deeds in one transaction; the commit is part of it. */
  async function inOne(
    article: MadeArticle,
    deeds: readonly Deed[],
    id = house.room.services.newId(),
  ): Promise<string> {
    const revisionId = (await factsOf(house.room, article.id)).head?.id ?? '';
    const who = (name: PersonName): string => house.room.people[name].id;
    const client = new pg.Client({ connectionString: house.db.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      for (const deed of deeds) {
        const [table, row] = deed({ id, article, revisionId, who });
        const names = Object.keys(row);
        const places = names.map((_, n) => `$${String(n + 1)}`).join(', ');
        await client.query(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
          Object.values(row),
        );
      }
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
    return id;
  }

  const unsigned = async () => anArticle(house.room).inReview().made();
  const signed = async () =>
    anArticle(house.room).inReview().signedBy(house.room.people.editor).made();
  const live = async ({ id }: MadeArticle) => (await factsOf(house.room, id)).live;

  it('is to break the glass and publish in one transaction, with the right and a reason', async () => {
    const article = await unsigned();
    await inOne(article, [glass(), publication()]);
    expect(await live(article)).toMatchObject({ kind: 'initial' });
    expect((await factsOf(house.room, article.id)).glass).toMatchObject([
      { reason: 'Tide gate', missing: ['sign-off-missing', 'author-not-covered'], reviewed: false },
    ]);
  });

  it.each<[string, Deed[], RegExp]>([
    ['publish without any', [publication()], /no standing editorial sign-off/u],
    ['break the glass afterwards', [publication(), glass()], /no standing editorial sign-off/u],
    ['break it and publish nothing', [glass()], /glass_break_publication_id_fkey/u],
    [
      'break it without the right',
      [glass({}, 'editor'), publication({}, 'editor')],
      /may not break glass/u,
    ],
    ['break it without a reason', [glass({ reason: ' ' }), publication()], /glass_break_reason/u],
    ['publish through another’s glass', [glass(), publication({}, 'editor')], /whoever publishes/u],
    [
      'break it for no revision of the article',
      [glass({ revision_id: '00000000-0000-7000-8000-000000000000' }), publication()],
      /a revision of this article/u,
    ],
    [
      'break it for a withdrawal',
      [glass(), publication({ revision_id: null, kind: 'withdrawal' })],
      /only a live article is withdrawn|only for what readers get/u,
    ],
  ])('is never to %s', async (_, deeds, reason) => {
    const article = await unsigned();
    await expect(inOne(article, deeds)).rejects.toThrow(reason);
    expect(await live(article)).toBeNull();
    expect((await factsOf(house.room, article.id)).glass).toEqual([]);
  });

  it('is never to break glass for what is signed', async () => {
    const article = await signed();
    await expect(inOne(article, [glass(), publication()])).rejects.toThrow(
      /every signature is there/u,
    );
  });

  it('is never to publish a second article through the glass of a first', async () => {
    const [first, second] = [await unsigned(), await unsigned()];
    const used = await inOne(first, [glass(), publication()]);
    await expect(inOne(second, [publication()], used)).rejects.toThrow(
      /whoever publishes, for this very revision/u,
    );
    await expect(inOne(second, [glass(), publication()], used)).rejects.toThrow(/not afterwards/u);
  });

  it('is never to use a glass that another transaction has broken and not committed', async () => {
    const article = await unsigned();
    const id = house.room.services.newId();
    const other = new pg.Client({ connectionString: house.db.appUrl });
    await other.connect();
    try {
      const { head } = await factsOf(house.room, article.id);
      await other.query('BEGIN');
      await other.query(
        `INSERT INTO glass_break (publication_id, article_id, revision_id, person_id, reason) VALUES ($1, $2, $3, $4, 'Mine')`,
        [id, article.id, head?.id, house.room.people.chief.id],
      );
      await expect(inOne(article, [publication()], id)).rejects.toThrow(/no standing editorial/u);
      await expect(other.query('COMMIT')).rejects.toThrow(/glass_break_publication_id_fkey/u);
    } finally {
      await other.end();
    }
    expect(await live(article)).toBeNull();
  });

  it('is never to give more or less time than the desk does, nor another hour', async () => {
    const article = await unsigned();
    await inOne(article, [glass({ due_at: '2100-01-01', at: '2000-01-01' }), publication()]);
    const [broken] = (await factsOf(house.room, article.id)).glass;
    expect((broken?.dueAt.getTime() ?? 0) - (broken?.at.getTime() ?? 0)).toBe(3_600_000);
    await expect(house.room.sql(`UPDATE desk SET glass_minutes = 100000`)).rejects.toThrow(
      /desk_glass_minutes/u,
    );
  });

  it.each(['glass_break', 'glass_review', 'glass_alarm', 'publication_override'])(
    'is never to change or remove a row of %s',
    async (table) => {
      await expect(house.room.sql(`UPDATE ${table} SET at = at`)).rejects.toThrow(
        /permission denied/u,
      );
      await expect(house.room.sql(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/u);
    },
  );

  it('is never to change what may be overridden, and that list is the contract’s', async () => {
    const rows = await house.room.sql<{ code: string; right: string }>(
      'SELECT code, "right" FROM overridable_issue',
    );
    expect(Object.fromEntries(rows.map(({ code, right }) => [code, right]))).toEqual(OVERRIDABLE);
    await expect(
      house.room.sql(`INSERT INTO overridable_issue VALUES ('embargoed', 'kill')`),
    ).rejects.toThrow(/permission denied/u);
  });

  it('is to override as it publishes', async () => {
    const article = await signed();
    await inOne(article, [override(), publication()]);
    const record = await house.room.sql(
      `SELECT detail FROM record_entry WHERE kind = 'check-overridden' AND article_id = $1`,
      [article.id],
    );
    expect(record).toMatchObject([
      { detail: { code: 'link-dead', reason: 'The port’s site is down' } },
    ]);
  });

  it.each<[string, Deed[], RegExp]>([
    ['afterwards', [publication(), override()], /not afterwards/u],
    ['and publish nothing', [override()], /publication_override_publication_id_fkey/u],
    ['without a reason', [override({ reason: '' }), publication()], /publication_override_reason/u],
    [
      'without the right',
      [override({ code: 'picture-rights-expired' }, 'editor'), publication({}, 'editor')],
      /may not override/u,
    ],
    ['for somebody else', [override(), publication({}, 'editor')], /by whoever publishes/u],
    ...PUBLISH_ISSUES.filter((code) => !(code in OVERRIDABLE)).map(
      (code): [string, Deed[], RegExp] => [
        code,
        [override({ code }), publication()],
        /nobody overrides/u,
      ],
    ),
  ])('is never to override %s', async (_, deeds, reason) => {
    const article = await signed();
    await expect(inOne(article, deeds)).rejects.toThrow(reason);
    expect(await live(article)).toBeNull();
  });
});
