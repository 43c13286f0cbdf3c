import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { probeEmbargoes, type Asks } from '#server/delivery/commands/probe-embargoes.ts';
import { OUTPUTS } from '#server/delivery/outputs.ts';
import {
  addressesOf,
  outputAt,
  PUBLIC_OUTPUTS,
  type PublicOutput,
} from '#server/delivery/public-outputs.ts';
import { readPublicNewsroom } from '#server/delivery/store.ts';
import { openReader, type Reader } from '#server/kit/database/open-database.ts';
import { withClient } from '#launch/sql.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';

const SECRET = 'The treasurer “kept two sets of books” & paid the harbour master in cash';
const SENTENCE = `${SECRET}, three people who saw them said.`;

let db: TestDatabase;
let room: Newsroom;
let reader: Reader;
let secret: MadeArticle;
let live: MadeArticle;

beforeAll(async () => {
  db = await freshDatabase();
  room = await aNewsroom(db);
  reader = openReader({ url: db.readerUrl, log: room.services.log });
  const story = anArticle(room).inReview().signedBy(room.people.editor);
  await story.headlined('An older ferry story').live().made();
  secret = await anArticle(room)
    .about('TREASURER-BOOKS')
    .headlined('Treasurer of the harbour kept two sets of books for years')
    .saying(SENTENCE, 'A spokeswoman said that nobody had asked her before today.')
    .made();
  await room.sql(
    `UPDATE story SET embargo_until = newsroom_now() + interval '40 minutes', embargo_zone = 'UTC' WHERE id = $1`,
    [secret.storyId],
  );
  live = await story.headlined('Bakers raise the price of bread').live().made();
});
afterAll(async () => {
  await reader.close();
  await room.close();
  await db.drop();
});

/** Every story's turn has come again. */
beforeEach(async () => {
  await withClient(db.superUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(`UPDATE embargo_probe SET at = at - interval '11 minutes'`);
  });
});

type Found = { output: string; address: string; words: string };

async function probe(
  through?: (asks: Asks) => Asks,
): Promise<{ leaking: number; hits: Found[]; outputs: number; sentences: number }> {
  const looking = through === undefined ? {} : { through };
  const leaking = await probeEmbargoes(room.services, reader, looking);
  const [row] = await room.sql<{ hits: Found[]; outputs: number; sentences: number }>(
    'SELECT hits, outputs, sentences FROM embargo_probe ORDER BY at DESC, id DESC LIMIT 1',
  );
  return { leaking, ...(row ?? { hits: [], outputs: 0, sentences: 0 }) };
}

/** An address of each output, as the site gives it to everybody. */
const EXAMPLE: Record<PublicOutput, () => string> = {
  'front-page': () => '/fr',
  'section-page': () => '/en/world',
  corrections: () => '/uk/corrections',
  feed: () => '/feeds/en.atom',
  sitemap: () => '/sitemap.xml',
  'content-list': () => '/content/v1/articles',
  page: () => `-${String(live.number)}`,
  ninjs: () => `/content/v1/articles/${live.id}`,
};

/** The site with words in one place where they should not be. */
function planted(output: PublicOutput, words: string): (asks: Asks) => Asks {
  return (asks) => async (address) => {
    const body = await asks(address);
    const example = EXAMPLE[output]();
    const here = output === 'page' ? address.endsWith(example) : address === example;
    return here ? `${body}${words}` : body;
  };
}

describe('the probe of embargoes', () => {
  it('asks every output, and finds nothing where nothing is', async () => {
    const asked: string[] = [];
    const { leaking, hits, outputs, sentences } = await probe((asks) => async (address) => {
      asked.push(address);
      return asks(address);
    });
    expect({ leaking, hits }).toEqual({ leaking: 0, hits: [] });
    expect(outputs).toBe(asked.length);
    expect(sentences).toBeGreaterThan(4);
    for (const output of PUBLIC_OUTPUTS) {
      expect(asked.some((address) => address.endsWith(EXAMPLE[output]()))).toBe(true);
    }
    expect(await room.sql(`SELECT 1 FROM outbox_event WHERE topic = 'embargo-leak'`)).toEqual([]);
  });

  it('knows of every address which output it is', async () => {
    const newsroom = await readPublicNewsroom(reader.pool);
    if (newsroom === null) throw new Error('There is no newsroom.');
    const article = { id: live.id, number: live.number, language: 'uk', slug: 'хліб' };
    const articles = [
      { ...article, sectionId: room.sections.world },
      { ...article, sectionId: null },
    ];
    for (const { output, address } of addressesOf({ newsroom, articles }))
      expect([address, outputAt(address)]).toEqual([address, output]);
    expect(outputAt('/en/city?before=12')).toBe('section-page');
    expect(outputAt('/robots.txt')).toBe('other');
  });

  it('knows every output that is made of an article', () => {
    for (const output of OUTPUTS) expect(PUBLIC_OUTPUTS).toContain(output);
  });

  it.each(PUBLIC_OUTPUTS)(
    'finds a sentence that stands in one output alone: %s',
    async (output) => {
      const { leaking, hits } = await probe(planted(output, `<p>${SENTENCE}</p>`));
      expect(leaking).toBe(1);
      expect(hits).toHaveLength(1);
      expect(hits[0]).toMatchObject({ output, words: SENTENCE });
    },
  );

  it.each([
    [
      'with markup in it',
      `<p>The treasurer <b>“kept two sets</b> of books” &amp; paid the <a href="/x">harbour master</a> in cash, three people who saw them said.</p>`,
    ],
    [
      'with its characters written as entities',
      SENTENCE.replaceAll('“', '&#8220;')
        .replaceAll('”', '&#x201D;')
        .replaceAll('&', '&amp;')
        .replaceAll('&amp;#', '&#'),
    ],
    ['in JSON', JSON.stringify({ body: SENTENCE }).replaceAll('“', '\\u201c')],
    [
      'in capitals, with other quotation marks and line breaks',
      SENTENCE.toUpperCase().replaceAll(/[“”]/gu, '"').replaceAll(' ', '\n  '),
    ],
    ['as a headline', 'Treasurer of the harbour kept two sets of books for years'],
    ['as a slugline', '"slugline":"TREASURER-BOOKS"'],
    ['as an id', () => `urn:uuid:${secret.id}`],
    ['as an address', () => `<a href="/en/city/treasurer-books-${String(secret.number)}">`],
  ])('finds it %s', async (_how, words) => {
    const given = typeof words === 'string' ? words : words();
    const { leaking, hits } = await probe(planted('front-page', given));
    expect(leaking).toBe(1);
    expect(hits.every(({ output }) => output === 'front-page')).toBe(true);
  });

  it.each([
    ['another story’s words', 'The treasurer said that the harbour master was paid in cash.'],
    ['a few of its words', 'kept two sets of books'],
    [
      'an address that ends in a longer number',
      () => `<a href="/en/city/ferry-1${String(secret.number)}">`,
    ],
    ['an address whose slug is its slugline', '<a href="/en/city/TREASURER-BOOKS-901">'],
  ])('says nothing of %s', async (_what, words) => {
    const given = typeof words === 'string' ? words : words();
    expect(await probe(planted('feed', given))).toMatchObject({ leaking: 0, hits: [] });
  });

  it('finds it where it really stands: in another article that went out', async () => {
    const leak = await anArticle(room)
      .about('BREAD')
      .headlined('What else is said in the harbour')
      .saying('First this.', SENTENCE)
      .inReview()
      .signedBy(room.people.editor)
      .live()
      .made();
    const { hits } = await probe();
    expect(
      hits.map(({ output, address }) => [
        output,
        address.includes(String(leak.number)) || address.includes(leak.id),
      ]),
    ).toEqual([
      ['page', true],
      ['ninjs', true],
    ]);
    const told = await room.sql<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE topic = 'embargo-leak' AND payload ->> 'storyId' = $1 ORDER BY id DESC LIMIT 1`,
      [secret.storyId],
    );
    expect(told).toEqual([{ payload: { storyId: secret.storyId, hits } }]);
  });

  it('lets people know again only when it is another leak, and looks again only when its turn has come', async () => {
    const news = `SELECT count(*)::int AS told FROM outbox_event WHERE topic = 'embargo-leak'`;
    const before = await room.sql(news);
    expect((await probe()).leaking).toBe(1);
    expect(await room.sql(news)).toEqual(before);
    const looks = 'SELECT count(*)::int AS looks FROM embargo_probe';
    const soFar = await room.sql(looks);
    expect((await probe()).leaking).toBe(1);
    expect(await room.sql(looks)).toEqual(soFar);
  });
});
