import { describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';

const COPY = `Dredger crew stops work – 11/23/2026 at 7:10 a.m.

(Updated with the harbour authority's offer)

The crew of the dredger stopped work on Monday.

-

The authority said it would answer on Tuesday .

(Reporting by Nadia Farrow and Idris Vance; French version by Camille Aubert, edited by Hugo Delmas)

--
PREV Something else
NEXT Something other`;

describe('importing copy', () => {
  const house = openHouse();

  async function post(path: string, body: unknown) {
    const { room, api } = house;
    return api.as(room.people.reporter).post(path, { body });
  }

  async function wireItems(): Promise<number> {
    const rows = await house.room.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM wire_item',
    );
    return rows[0]?.count ?? -1;
  }

  it('shows how it was read, keeps the bytes, and makes no draft by itself', async () => {
    const stories = await house.room.sql('SELECT id FROM story');
    const answer = await post('/imports', { text: COPY });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        draft: {
          headline: 'Dredger crew stops work',
          updateNote: expect.stringContaining('Updated with the harbour authority'),
          paragraphs: [
            'The crew of the dredger stopped work on Monday.',
            { break: true },
            'The authority said it would answer on Tuesday .',
          ],
          credits: [
            { role: 'reporting', name: 'Nadia Farrow' },
            { role: 'reporting', name: 'Idris Vance' },
            { role: 'translation', name: 'Camille Aubert', language: 'fr' },
            { role: 'editing', name: 'Hugo Delmas', language: 'fr' },
          ],
        },
      },
    });
    expect(answer.body.lines).toHaveLength(COPY.split('\n').length);
    expect(answer.body.warnings.map(({ code }: { code: string }) => code)).toContain(
      'space_before_punctuation',
    );
    const kept = await house.room.sql<{ raw: Buffer }>('SELECT raw FROM wire_item WHERE id = $1', [
      answer.body.id,
    ]);
    expect(kept[0]?.raw.toString('utf8')).toBe(COPY);
    expect(await house.room.sql('SELECT id FROM story')).toHaveLength(stories.length);
  });

  it('makes a story of what a person approved, and knows which line each block came from', async () => {
    const { body } = await post('/imports', { text: COPY });
    const { language: _language, ...draft } = body.draft;
    const made = await post(`/imports/${String(body.id)}/drafts`, {
      ...draft,
      language: 'en',
      slugline: 'DREDGER',
      deskId: house.room.desks.city,
    });
    expect(made).toMatchObject({
      status: 201,
      body: { content: { headline: 'Dredger crew stops work' }, story: { slugline: 'DREDGER' } },
    });
    const lines = await house.room.sql(
      'SELECT line FROM derivation WHERE article_id = $1 ORDER BY line',
      [made.body.id],
    );
    expect(lines).toEqual([{ line: 5 }, { line: 9 }]);
  });

  it('reads other encodings and says which', async () => {
    const french = 'Le marché rouvre à l’aube\n\nLes commerçants étaient là dès cinq heures.';
    const encodings: [string, Buffer][] = [
      ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(french)])],
      ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(french, 'utf16le')])],
      ['windows-1252', Buffer.from(french.replaceAll('’', '\u0092'), 'latin1')],
    ];
    for (const [encoding, bytes] of encodings) {
      const answer = await post('/imports', {
        fileName: 'copy.txt',
        base64: bytes.toString('base64'),
      });
      expect(answer).toMatchObject({
        status: 201,
        body: { encoding, draft: { headline: expect.stringContaining('marché') } },
      });
    }
  });

  it.each([
    ['an empty file', Buffer.from(''), 422, 'copy-empty'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]),
      415,
      'copy-binary',
    ],
    ['more than five megabytes', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 413, 'copy-too-large'],
  ])('answers %s clearly and keeps nothing of it', async (_what, bytes, status, code) => {
    const before = await wireItems();
    const answer = await post('/imports', { base64: bytes.toString('base64') });
    expect(answer).toMatchObject({ status, body: { code, issues: [{ code }] } });
    expect(await wireItems()).toBe(before);
  });

  it('reads a line of a megabyte and a file of five', async () => {
    expect((await post('/imports', { text: 'word '.repeat(200_000) })).status).toBe(201);
    const long = `Headline\n\n${'A paragraph of some length that goes on.\n\n'.repeat(120_000)}`;
    expect((await post('/imports', { base64: Buffer.from(long).toString('base64') })).status).toBe(
      201,
    );
  }, 60_000);

  it('refuses text and bytes at once, or neither', async () => {
    expect(await post('/imports', {})).toMatchObject({ status: 422, body: { code: 'one-of-two' } });
    expect(await post('/imports', { text: 'a', base64: 'YQ==' })).toMatchObject({ status: 422 });
  });

  it('makes nothing of a draft with a fault in it', async () => {
    const { body } = await post('/imports', { text: COPY });
    const before = await house.room.sql('SELECT id FROM story');
    const draft = {
      slugline: 'X',
      deskId: house.room.desks.city,
      language: 'xx',
      headline: 'H',
      paragraphs: ['a'],
    };
    expect(await post(`/imports/${String(body.id)}/drafts`, draft)).toMatchObject({
      status: 422,
      body: { code: 'language-not-in-newsroom' },
    });
    expect(
      await post(`/imports/${String(body.id)}/drafts`, {
        ...draft,
        language: 'en',
        headline: 'a\u0001b',
      }),
    ).toMatchObject({ status: 422 });
    expect(await house.room.sql('SELECT id FROM story')).toHaveLength(before.length);
  });
});
