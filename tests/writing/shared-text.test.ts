import { describe, expect, it } from '@jest/globals';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import type { KnownBody } from '#server/writing/commands/append-body-steps.ts';
import { appendField } from '#server/writing/commands/append-field.ts';
import { makeRevision } from '#server/writing/commands/make-revision.ts';
import { readContentNow } from '#server/writing/queries/read-content-now.ts';
import { stepsSince } from '#server/writing/queries/steps-since.ts';
import { bodyOf, save } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';
import { aText, CLIENT, refusalOf, send, sent, textNow, typed } from './support/shared-text.ts';

const here = openRoom();

describe('steps of several people', () => {
  it('follow one another, each from where the last one led', async () => {
    const { reporter, editor } = here.room.people;
    const { id, position } = await aText(here.room, 'The ferry sailed.');
    const first = await send(here.room, reporter, { id, position, steps: [typed(1, 'At dawn. ')] });
    const second = await send(here.room, editor, {
      id,
      position: first.cache.position,
      steps: [typed(10, 'Yes. ')],
      cache: first.cache,
    });
    expect(second.steps).toMatchObject([
      { position: position + 2, field: 'body', clientId: CLIENT, by: { id: editor.id } },
    ]);
    expect(second.steps[0]?.change).not.toHaveProperty('undo');
    expect((await textNow(here.room, id)).doc.textContent).toBe('At dawn. Yes. The ferry sailed.');
    expect(await stepsSince(here.room.services, id, { position, most: 10 })).toEqual([
      ...first.steps,
      ...second.steps,
    ]);
  });

  it('are turned away when body steps lie between, and only then', async () => {
    const { reporter, editor } = here.room.people;
    const { id, position } = await aText(here.room, 'The ferry sailed.');
    const field = {
      field: 'headline' as const,
      was: (await readContentNow(here.room.services.database, id)).headline,
    };
    await appendField(here.room.services, editor.actor, {
      articleId: id,
      clientId: CLIENT,
      change: { ...field, value: 'Ferry sails' },
    });
    const sending = { id, position, steps: [typed(1, 'A ')] };
    await send(here.room, reporter, sending);
    expect(await refusalOf(send(here.room, editor, sending))).toMatchObject({
      code: 'stale-position',
    });
    expect(await refusalOf(send(here.room, editor, { ...sending, position: 999 }))).toMatchObject({
      code: 'stale-position',
    });
  });

  it('bring a stored body forward, which is stored again now and then', async () => {
    const { reporter } = here.room.people;
    const { id, position, doc } = await aText(here.room, 'Word:');
    let cache: KnownBody = { position, doc };
    const stored = async (): Promise<number> => {
      const [row] = await here.room.sql<{ body_position: number }>(
        'SELECT body_position FROM working_copy WHERE article_id = $1',
        [id],
      );
      return row?.body_position ?? -1;
    };
    for (let n = 0; n < 49; n += 1) {
      const steps = [typed(6 + n, 'a')];
      ({ cache } = await send(here.room, reporter, { id, position: cache.position, steps, cache }));
    }
    expect(await stored()).toBe(position);
    expect((await textNow(here.room, id)).doc.eq(cache.doc)).toBe(true);
    ({ cache } = await send(here.room, reporter, {
      id,
      position: cache.position,
      steps: [typed(6, 'b')],
      cache,
    }));
    expect(await stored()).toBe(cache.position);
    expect((await textNow(here.room, id)).doc.textContent).toBe(`Word:b${'a'.repeat(49)}`);
  });

  it('are found by who knows an older body, and by who knows none', async () => {
    const { reporter, editor } = here.room.people;
    const { id, position, doc } = await aText(here.room, 'Word');
    const old = { position, doc };
    const { cache } = await send(here.room, reporter, { id, position, steps: [typed(5, ' one')] });
    const at = cache.position;
    await send(here.room, editor, { id, position: at, steps: [typed(9, ' two')], cache: old });
    await send(here.room, editor, { id, position: at + 1, steps: [typed(13, ' three')] });
    expect((await textNow(here.room, id)).doc.textContent).toBe('Word one two three');
  });

  it('give each block an id of its own', async () => {
    const { reporter } = here.room.people;
    const { id, position, doc } = await aText(here.room, 'One two');
    const half = doc.child(0);
    const split = new ReplaceStep(
      5,
      5,
      new Slice(Fragment.from([half.copy(Fragment.empty), half.copy(Fragment.empty)]), 1, 1),
    );
    const { steps, cache } = await send(here.room, reporter, {
      id,
      position,
      steps: [sent(split)],
    });
    const ids = cache.doc.children.map((block): unknown => block.attrs['id']);
    expect(ids[0]).toBe('p1');
    expect(new Set(ids).size).toBe(2);
    expect(steps).toMatchObject([
      { clientId: CLIENT, by: { id: reporter.id } },
      { clientId: '', by: null, change: { stepType: 'attr', attr: 'id' } },
    ]);
    const rows = await here.room.sql(
      'SELECT author_id, blocks FROM step WHERE article_id = $1 AND position = $2',
      [id, cache.position],
    );
    expect(rows).toEqual([{ author_id: null, blocks: [] }]);
  });

  it('and a save of whole fields meet in one log', async () => {
    const { reporter, editor } = here.room.people;
    const { id, position } = await aText(here.room, 'One', 'Two');
    await send(here.room, reporter, { id, position, steps: [typed(1, 'Number ')] });
    await save(here.room, editor, { articleId: id, body: bodyOf('Number One', 'Two and a half') });
    const { doc, position: at } = await textNow(here.room, id);
    expect(doc.children.map(({ textContent }) => textContent)).toEqual([
      'Number One',
      'Two and a half',
    ]);
    expect(
      await refusalOf(send(here.room, reporter, { id, position, steps: [typed(1, 'x')] })),
    ).toMatchObject({
      code: 'stale-position',
    });
    await send(here.room, reporter, { id, position: at, steps: [typed(1, 'x')] });
    expect((await textNow(here.room, id)).doc.textContent).toBe('xNumber OneTwo and a half');
  });

  it('are cut into the revision of exactly their position', async () => {
    const { reporter } = here.room.people;
    const { id, position } = await aText(here.room, 'One');
    const first = await send(here.room, reporter, { id, position, steps: [typed(4, ' two')] });
    await send(here.room, reporter, {
      id,
      position: first.cache.position,
      steps: [typed(8, ' three')],
    });
    const cut = await makeRevision(here.room.services, reporter.actor, {
      articleId: id,
      position: first.cache.position,
      label: 'Before three',
    });
    expect(cut.content.body.content?.[0]?.content?.[0]?.text).toBe('One two');
  });
});

describe('one field', () => {
  it('is set when it reads as it did, and asked for again without a second step', async () => {
    const { reporter } = here.room.people;
    const { id, position } = await aText(here.room, 'One');
    const was = (await readContentNow(here.room.services.database, id)).standfirst;
    const sending = {
      articleId: id,
      clientId: CLIENT,
      change: { field: 'standfirst' as const, was, value: 'New' },
    };
    const { steps } = await appendField(here.room.services, reporter.actor, sending);
    expect(steps).toMatchObject([
      { position: position + 1, field: 'standfirst', change: { value: 'New' } },
    ]);
    expect(await appendField(here.room.services, reporter.actor, sending)).toEqual({
      steps: [],
      position: position + 1,
    });
    const other = { ...sending, change: { ...sending.change, value: 'Other' } };
    expect(await refusalOf(appendField(here.room.services, reporter.actor, other))).toMatchObject({
      code: 'stale-position',
    });
  });

  it('is not set to what cannot be kept', async () => {
    const { reporter } = here.room.people;
    const { id } = await aText(here.room, 'One');
    const change = { field: 'headline' as const, was: '', value: 'x'.repeat(501) };
    const sending = { articleId: id, clientId: CLIENT, change };
    expect(await refusalOf(appendField(here.room.services, reporter.actor, sending))).toMatchObject(
      {
        code: 'content-invalid',
      },
    );
  });
});

describe('the database', () => {
  it('refuses a body that is not of its position, and a text that changes without a step', async () => {
    const { id, position } = await aText(here.room, 'One');
    const attempt = async (sql: string): Promise<string | null> => {
      try {
        await here.room.sql(sql, [id]);
        return 'done';
      } catch (error) {
        return databaseFault(error)?.hint ?? String(error);
      }
    };
    expect(
      await attempt(`UPDATE working_copy SET body = '{"type": "doc"}' WHERE article_id = $1`),
    ).toBe('stale-position');
    expect(
      await attempt(
        'UPDATE working_copy SET body_position = body_position - 1 WHERE article_id = $1',
      ),
    ).toBe('stale-position');
    const step = `WITH s AS (INSERT INTO step (article_id, position, field, change)
      SELECT article_id, position + 1, 'body', '{}' FROM working_copy WHERE article_id = $1 RETURNING position)`;
    expect(
      await attempt(
        `${step} UPDATE working_copy SET position = s.position, body = '{"type": "doc"}' FROM s WHERE article_id = $1`,
      ),
    ).toBe('stale-position');
    expect((await textNow(here.room, id)).position).toBe(position);
  });
});
