import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressFor } from '#launch/sql.ts';
import { rolesOf } from '#launch/roles.ts';
import {
  startTemporaryCluster,
  TEMPLATE,
  type TemporaryCluster,
} from '#launch/temporary-cluster.ts';
import { readWorking } from '#server/writing/queries/read-working.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { faultsOf, type History, type LoggedBodyStep } from '#tests/support/collab-history.ts';
import { count } from '#tests/support/counts.ts';
import { HeadlessEditor } from '#tests/support/headless-editor.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { WebProcess } from '#tests/support/web-process.ts';

const EDITORS = 8;
const EDITS = count({ full: 500, quick: 40 });
/** How often each of the two processes is killed. */
const KILLS = count({ full: 10, quick: 1 });
/** Milliseconds between two edits of one person, on average. */
const PACE = count({ full: 400, quick: 100 });
const PATIENCE = 900_000;
const PARAGRAPHS = ['The ferry sailed at dawn.', 'Forty people were on board.', 'It was cold.'];
const FIRST_LETTER = 0x4e00;
const LETTERS_EACH = 2_500;

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe(`${EDITORS} people in one text, ${EDITS} edits each, while everything below them is killed`, () => {
  let cluster: TemporaryCluster;
  let room: Newsroom;
  let article: MadeArticle;
  let start: History['start'];
  const processes: WebProcess[] = [];
  const editors: HeadlessEditor[] = [];
  let done = 0;

  beforeAll(async () => {
    cluster = await startTemporaryCluster();
    const { app, reader } = rolesOf(TEMPLATE);
    const own = addressFor(cluster.superUrl, { database: TEMPLATE });
    const appUrl = addressFor(own, { user: app });
    room = await aNewsroom({ appUrl }, { size: 4 });
    article = await anArticle(room)
      .saying(...PARAGRAPHS)
      .made();
    const copy = await readWorking(room.services, article.id);
    if (copy === null) throw new Error('There is no text.');
    start = copy;
    for (let n = 0; n < 2; n += 1) {
      const web = new WebProcess({ appUrl, readerUrl: addressFor(own, { user: reader }) });
      processes.push(web);
      await web.start();
    }
    const { reporter, secondReporter, editor, secondEditor, chief } = room.people;
    const people = [reporter, secondReporter, editor, secondEditor, chief];
    for (let n = 0; n < EDITORS; n += 1) {
      const token = people[n % people.length]?.token ?? '';
      let dialled = n;
      editors.push(
        new HeadlessEditor({
          name: `number-${n}`,
          firstLetter: FIRST_LETTER + n * LETTERS_EACH,
          dial: () => {
            dialled += 1;
            const port = processes[dialled % processes.length]?.port ?? 1;
            return { url: `ws://127.0.0.1:${port}/collab?article=${article.id}`, token };
          },
        }),
      );
    }
  }, PATIENCE);

  afterAll(async () => {
    for (const editor of editors) editor.close();
    for (const web of processes) await web.close();
    await room.close();
    await cluster.stop();
  }, PATIENCE);

  async function write(editor: HeadlessEditor): Promise<void> {
    for (let edit = 0; edit < EDITS; edit += 1) {
      while (!editor.text.isOpen) await pause(20);
      editor.edit();
      done += 1;
      await pause(Math.random() * 2 * PACE);
    }
  }

  /** Kills each process again and again, and the database once, spread over the whole of the work. */
  async function killAll(): Promise<void> {
    const all = KILLS * processes.length;
    for (let kill = 0; kill < all; kill += 1) {
      while (done < ((kill + 1) / (all + 2)) * EDITORS * EDITS) await pause(10);
      const web = processes[kill % processes.length];
      await web?.kill();
      if (kill === Math.floor(all / 2)) await cluster.crash();
      await web?.start();
    }
  }

  const logOf = async (): Promise<LoggedBodyStep[]> =>
    room.sql(
      'SELECT position, field, change FROM step WHERE article_id = $1 AND position > $2 ORDER BY position',
      [article.id, start.position],
    );

  async function untilAllRest(): Promise<void> {
    const until = performance.now() + 120_000;
    for (;;) {
      const head = start.position + (await logOf()).length;
      const behind = editors.filter(
        (editor) => !editor.rests || editor.text.view().position !== head,
      );
      if (behind.length === 0 || performance.now() > until) return;
      await pause(200);
    }
  }

  it(
    'ends with one text for all, in which every acknowledged letter stands once',
    async () => {
      await Promise.all([...editors.map(write), killAll()]);
      await untilAllRest();
      const copy = await readWorking(room.services, article.id);
      if (copy === null) throw new Error('There is no text.');
      const acknowledged = editors.flatMap((editor) => editor.acknowledged);
      const history: History = {
        start,
        log: await logOf(),
        readers: Object.fromEntries([
          ['the server', copy.body],
          ...editors.map(({ name, doc }) => [name, doc.toJSON()] as const),
        ]),
        acknowledged,
        takenAway: new Set(editors.flatMap(({ takenAway }) => [...takenAway])),
      };
      expect(faultsOf(history)).toEqual([]);
      expect(editors.filter(({ rests }) => !rests).map(({ name }) => name)).toEqual([]);
      expect(editors.flatMap(({ refused }) => refused)).toEqual([]);
      expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
      // Otherwise nobody was acknowledged anything, and nothing was proved.
      expect(acknowledged.length).toBeGreaterThan((EDITORS * EDITS) / 10);
    },
    PATIENCE,
  );
});
