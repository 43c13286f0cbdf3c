import { describe, expect, it } from '@jest/globals';
import { digestsOf } from '#contract/body/digest.ts';
import { splitContent } from '#contract/body/parts.ts';
import { runCommand } from '#server/kit/run-command.ts';
import { cutRevision, type CutRevision } from '#server/writing/commands/cut-revision.ts';
import { emptyUpdateNote } from '#server/writing/commands/empty-update-note.ts';
import { lockCopy } from '#server/writing/store/working-copy.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { anArticle, bodyOf, factsOf, publish, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function cut(articleId: string, by: Member, position?: number): Promise<CutRevision> {
  return runCommand(here.room.services, { name: 'cut', actor: by.actor }, async (command) => {
    const copy = await lockCopy(command.tx, articleId);
    if (copy === null) throw new Error('No such article.');
    const at = position ?? copy.position;
    const about = { copy, position: at, reason: 'named-save' as const, personId: by.id };
    return cutRevision(command, about);
  });
}

/** The rows of the authors of a revision: where each has words, by name. */
async function authorsOf(revisionId: string): Promise<Record<string, string[]>> {
  const rows = await here.room.sql<{ name: string; blocks: string[] }>(
    `SELECT p.name, ra.blocks FROM revision_author ra JOIN person p ON p.id = ra.person_id WHERE revision_id = $1`,
    [revisionId],
  );
  return Object.fromEntries(rows.map(({ name, blocks }) => [name, [...blocks].sort()]));
}

describe('a revision', () => {
  it('holds the text as it stood, in parts whose digests the database computes alike', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { id: revisionId, number, made } = await cut(id, reporter);
    const revision = await readRevision(here.room.services.database, revisionId);
    expect({ number, made }).toEqual({ number: 1, made: true });
    expect(revision).toMatchObject({
      articleId: id,
      position: 2,
      reason: 'named-save',
      madeBy: { id: reporter.id },
      content: { headline: 'Ferry returns to the harbour after winter' },
    });
    const { whole, scopes } = digestsOf(splitContent(revision!.content));
    expect(revision).toMatchObject({ digest: whole, scopeDigests: scopes });
    expect(await factsOf(here.room, id)).toMatchObject({ head: { id: revisionId, digest: whole } });
  });

  it('is the head itself when that says exactly the same', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().made();
    const head = (await factsOf(here.room, id)).head!;
    await save(here.room, editor, { articleId: id, headline: 'Another headline' });
    await save(here.room, editor, {
      articleId: id,
      headline: 'Ferry returns to the harbour after winter',
    });
    expect(await cut(id, reporter)).toMatchObject({
      id: head.id,
      number: 1,
      position: head.position,
      made: false,
    });
    await save(here.room, editor, { articleId: id, dateline: 'PORT ALMORY' });
    expect(await cut(id, reporter)).toMatchObject({ number: 2, made: true });
  });

  it('says what its maker read, though somebody has typed on since', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { position } = await factsOf(here.room, id);
    await save(here.room, editor, {
      articleId: id,
      headline: 'Ferry',
      body: bodyOf('The ferry sailed at noon.', 'Forty people were on board.', 'It rained.'),
    });
    const { id: revisionId } = await cut(id, reporter, position);
    expect(await readRevision(here.room.services.database, revisionId)).toMatchObject({
      position,
      content: {
        headline: 'Ferry returns to the harbour after winter',
        body: { content: [{ content: [{ text: 'The ferry sailed at dawn.' }] }, {}] },
      },
    });
    expect(Object.keys(await authorsOf(revisionId))).toEqual([reporter.name]);
    expect((await factsOf(here.room, id)).position).toBeGreaterThan(position);
  });

  it('is not cut ahead of the log, nor behind the head', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).inReview().made();
    for (const position of [1, 99]) {
      await expect(cut(id, reporter, position)).rejects.toMatchObject({
        status: 412,
        code: 'stale-position',
        current: { position: 2 },
      });
    }
  });

  it('is counted per article, each with the one before as its parent', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const one = await cut(id, reporter);
    await save(here.room, reporter, { articleId: id, dateline: 'PORT ALMORY' });
    const two = await cut(id, reporter);
    const rows = await here.room.sql(
      'SELECT number, parent_id FROM revision WHERE article_id = $1 ORDER BY number',
      [id],
    );
    expect(rows).toEqual([
      { number: 1, parent_id: null },
      { number: 2, parent_id: one.id },
    ]);
    expect(two.number).toBe(2);
  });
});

describe('the authors of a revision', () => {
  it('are all who changed words since the beginning, with the blocks and fields they changed', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await save(here.room, secondReporter, {
      articleId: id,
      body: bodyOf('The ferry sailed at dawn.', 'Fifty people were on board.'),
    });
    await save(here.room, editor, {
      articleId: id,
      headline: 'Ferry back',
      standfirst: 'At last.',
    });
    const { id: revisionId } = await cut(id, reporter);
    expect(await authorsOf(revisionId)).toEqual({
      [reporter.name]: ['headline', 'p1', 'p2'],
      [secondReporter.name]: ['p2'],
      [editor.name]: ['headline', 'standfirst'],
    });
  });

  it('are not those who only set credits', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const credit = { role: 'reporting', name: reporter.name, personId: reporter.id } as const;
    const rest = { isOrganisation: false, organisation: null, place: null, language: null };
    await save(here.room, editor, {
      articleId: id,
      credits: [{ ...credit, ...rest, withheld: false }],
    });
    const { id: revisionId } = await cut(id, reporter);
    expect(Object.keys(await authorsOf(revisionId))).toEqual([reporter.name]);
  });

  it('are only those since readers last had a revision', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().made();
    await save(here.room, secondReporter, {
      articleId: id,
      updateNote: 'Updated with the harbour.',
    });
    const update = await cut(id, secondReporter);
    expect(await authorsOf(update.id)).toEqual({ [secondReporter.name]: ['updateNote'] });
    await sign(here.room, editor, { articleId: id });
    await publish(here.room, editor, id);
    await save(here.room, reporter, { articleId: id, dateline: 'PORT ALMORY' });
    expect(await authorsOf((await cut(id, reporter)).id)).toEqual({
      [reporter.name]: ['dateline'],
    });
  });

  it('are those since what readers last had, also when it has been withdrawn', async () => {
    const { secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().withdrawn().made();
    await save(here.room, secondReporter, { articleId: id, dateline: 'PORT ALMORY' });
    const { id: revisionId } = await cut(id, editor);
    expect(await authorsOf(revisionId)).toEqual({ [secondReporter.name]: ['dateline'] });
  });
});

describe('the update note', () => {
  const note = 'Updated with the harbour master.';

  it('is empty again once it has gone out, by nobody’s hand', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().made();
    await save(here.room, reporter, { articleId: id, updateNote: note });
    await cut(id, reporter);
    await sign(here.room, editor, { articleId: id });
    await publish(here.room, editor, id);
    const about = { name: 'empty', actor: editor.actor };
    const { services } = here.room;
    const position = await runCommand(services, about, async ({ tx }) => emptyUpdateNote(tx, id));
    expect((await factsOf(here.room, id)).position).toBe(position);
    const last = await here.room.sql(
      `SELECT field, author_id, change ->> 'was' AS was FROM step WHERE article_id = $1 AND position = $2`,
      [id, position],
    );
    expect(last).toEqual([{ field: 'updateNote', author_id: null, was: note }]);
    // What readers have and what stands on the desk differ by nothing that anybody wrote.
    const path = `/articles/${id}`;
    const editors = here.api.as(editor);
    expect((await editors.get(path)).body.headIsCurrent).toBe(true);
    expect((await editors.get('/articles?state=live')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, live: true, changed: false })]),
    );
    expect(await editors.post(`${path}/submissions`, { body: { position } })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-submit' },
    });
    expect(await authorsOf((await cut(id, editor)).id)).toEqual({});
  });

  it('stays when somebody has begun the next one already', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).live().made();
    await save(here.room, reporter, { articleId: id, updateNote: note });
    await cut(id, reporter);
    await sign(here.room, editor, { articleId: id });
    const position = await save(here.room, reporter, { articleId: id, updateNote: 'And more.' });
    await publish(here.room, editor, id);
    const { services } = here.room;
    const about = { name: 'empty', actor: editor.actor };
    expect(await runCommand(services, about, async ({ tx }) => emptyUpdateNote(tx, id))).toBe(
      position,
    );
  });
});
