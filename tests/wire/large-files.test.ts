import { describe, expect, it } from '@jest/globals';
import { readCopy } from '#server/wire/read-copy.ts';
import { readRaw } from '#server/wire/read-raw.ts';
import { openHouse } from '#tests/support/open-house.ts';

const PARAGRAPH =
  'The harbour authority said on Monday that the channel would be swept again before the end of the week. ';

/** Copy of about so many bytes. */
function copyOf(bytes: number): string {
  const paragraphs = Math.ceil(bytes / (PARAGRAPH.length * 4));
  const body = Array.from(
    { length: paragraphs },
    (_, n) => `${String(n)}. ${PARAGRAPH.repeat(4).trim()}\n\n`,
  );
  return `Channel to be swept again\n\nHARBOUR, Nov 23 — ${body.join('')}`;
}

describe('a large file that comes in', () => {
  const house = openHouse();

  it('keeps nobody else waiting while it is read', async () => {
    // What is loaded for the first reading is there already.
    await readCopy({ text: copyOf(1_000) });
    const order: string[] = [];
    const reading = readCopy({ text: copyOf(4_000_000) }).then(({ reading: read }) => {
      order.push('read');
      return read;
    });
    const answer = await house.api.as(house.room.people.editor).get('/articles');
    order.push('answered');
    expect(answer.status).toBe(200);
    expect((await reading).headline?.text).toBe('Channel to be swept again');
    expect(order).toEqual(['answered', 'read']);
  });

  it('is read as a small one is', async () => {
    const text = copyOf(300_000);
    const raw = new TextEncoder().encode(text);
    const { sha256, source, reading, kept } = await readCopy({ text, language: 'en' });
    const here = await readRaw({ raw, language: 'en' });
    expect({ sha256, source, reading, kept }).toEqual(here);
  });

  it('is refused when it is no text, as a small one is', async () => {
    const base64 = Buffer.alloc(300_000, 1).toString('base64');
    const sent = house.api
      .as(house.room.people.editor)
      .post('/imports', { body: { fileName: 'picture.bin', base64 } });
    expect((await sent).status).toBe(415);
  });
});
