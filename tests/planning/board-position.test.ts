import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STAGES, type Scope } from '#contract/vocabulary.ts';
import type { Position } from '#contract/planning-words.ts';
import { boardPosition, type BoardFacts } from '#server/planning/rules/board-position.ts';
import { restoreStory } from '#server/writing/commands/restore-story.ts';
import { returnArticle } from '#server/writing/commands/return-article.ts';
import { spikeStory } from '#server/writing/commands/spike-story.ts';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { takeBackArticle } from '#server/writing/commands/take-back-article.ts';
import { anArticle, factsOf, kill, publish, save, sign } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

const YES_NO = [false, true];
const every: BoardFacts[] = STAGES.flatMap((stage) =>
  Array.from({ length: 256 }, (_, bits) => {
    const fact = (n: number): boolean => YES_NO[(bits >> n) & 1]!;
    return {
      killed: fact(0),
      spiked: fact(1),
      scheduled: fact(2),
      stage,
      signed: fact(3),
      live: fact(4),
      changed: fact(5),
      withdrawn: fact(6),
      merged: fact(7),
    };
  }),
);

describe('where an article stands', () => {
  it('is said alike by the rule and by the database, whatever the facts', async () => {
    const rows = await here.room.sql<{ position: Position }>(
      `SELECT board_position(killed, merged, spiked, scheduled, stage, signed, live, changed, withdrawn) AS position
       FROM jsonb_to_recordset($1::jsonb) AS f (nth integer, killed boolean, merged boolean, spiked boolean, scheduled boolean, stage text,
         signed boolean, live boolean, changed boolean, withdrawn boolean) ORDER BY nth`,
      [JSON.stringify(every.map((facts, nth) => ({ ...facts, nth })))],
    );
    expect(rows.map(({ position }) => position)).toEqual(every.map(boardPosition));
  });

  it.each<[Partial<BoardFacts>, Position]>([
    [{}, 'drafting'],
    [{ stage: 'in-review' }, 'in-review'],
    [{ stage: 'in-review', signed: true }, 'ready'],
    [{ stage: 'returned', signed: true }, 'returned'],
    [{ live: true }, 'live'],
    [{ live: true, changed: true }, 'live-changed'],
    [{ live: true, changed: true, stage: 'in-review' }, 'in-review'],
    [{ withdrawn: true }, 'withdrawn'],
    [{ signed: true, scheduled: true }, 'scheduled'],
    [{ spiked: true, signed: true }, 'spiked'],
    [{ merged: true, spiked: true, withdrawn: true }, 'merged'],
    [{ killed: true, merged: true, spiked: true }, 'killed'],
  ])('with %j is %s', (facts, position) => {
    const quiet: BoardFacts = {
      killed: false,
      merged: false,
      spiked: false,
      scheduled: false,
      stage: 'drafting',
      signed: false,
      live: false,
      changed: false,
      withdrawn: false,
    };
    expect(boardPosition({ ...quiet, ...facts })).toBe(position);
  });
});

type Kept = { kept: object; derived: object };

const KEPT = `to_jsonb(b) - 'since' - 'sort_at'`;
/** With what the board keeps besides: its form, how pressing it is while somebody has to see to it, and which signatures it waits for. */
const DERIVED = `to_jsonb(d) || (SELECT jsonb_build_object('form', o.form,
    'priority', CASE WHEN d."position" IN ('live', 'withdrawn', 'killed', 'merged', 'spiked') THEN 0 ELSE s.priority END,
    'awaits', CASE WHEN d.lacking > 0 THEN signatures_awaited(o.id, o.head_revision_id) ELSE '{}' END)
  FROM article o JOIN story s ON s.id = o.story_id WHERE o.id = d.article_id)`;

/** What the board keeps of every article, beside what the facts say of it now. */
async function keptAndDerived(): Promise<Kept[]> {
  return here.room.sql<Kept>(
    `SELECT ${KEPT} AS kept, ${DERIVED} AS derived
     FROM article a LEFT JOIN board b ON b.article_id = a.id
       LEFT JOIN LATERAL board_of(ARRAY[a.id]) d ON true`,
  );
}

async function expectKept(): Promise<void> {
  for (const { kept, derived } of await keptAndDerived()) expect(kept).toEqual(derived);
}

describe('the board', () => {
  it('cannot be written by hand', async () => {
    await anArticle(here.room).made();
    for (const statement of [
      `UPDATE board SET "position" = 'ready'`,
      `DELETE FROM board`,
      `SELECT keep_board(ARRAY[]::uuid[])`,
    ]) {
      await expect(here.room.sql(statement)).rejects.toThrow(/permission denied/u);
    }
  });

  /* What people do, each tried whether it is allowed or not. */
  const DEEDS = [
    'save',
    'submit',
    'take-back',
    'return',
    'sign',
    'sign-legal',
    'take-back-signature',
    'publish',
    'withdraw',
    'flag',
    'flag-story',
    'weigh',
    'reform',
    'spike',
    'restore',
    'schedule',
    'cancel',
    'assign',
    'hand-over',
    'ask-more',
    'kill',
  ] as const;
  type Deed = (typeof DEEDS)[number];
  let made = 0;

  async function signed(articleId: string, scope: Scope): Promise<void> {
    const { editor, chief } = here.room.people;
    await sign(here.room, scope === 'legal' ? chief : editor, { articleId, scope });
  }

  async function act(deed: Deed, id: string, storyId: string): Promise<unknown> {
    const { room } = here;
    const { services, sql, people, desks } = room;
    const { reporter, chief, secondEditor } = people;
    const { position } = await factsOf(room, id);
    switch (deed) {
      case 'save':
        return save(room, reporter, { articleId: id, headline: `Ferry ${String((made += 1))}` });
      case 'submit':
        return submitArticle(services, reporter.actor, { articleId: id, position, note: '' });
      case 'take-back':
        return takeBackArticle(services, reporter.actor, { articleId: id });
      case 'return':
        return returnArticle(services, chief.actor, { articleId: id, note: 'Who says so?' });
      case 'sign':
        return signed(id, 'editorial');
      case 'sign-legal':
        return signed(id, 'legal');
      case 'take-back-signature':
        return sql(
          `INSERT INTO sign_off_withdrawal (sign_off_id, person_id) SELECT id, person_id FROM sign_off s
           WHERE article_id = $1 AND NOT EXISTS (SELECT FROM sign_off_withdrawal w WHERE w.sign_off_id = s.id) LIMIT 1`,
          [id],
        );
      case 'publish':
        return publish(room, chief, id);
      case 'withdraw':
        return sql(
          `INSERT INTO publication (article_id, sequence, kind, significant, note, slug, person_id)
           SELECT a.id, (SELECT max(sequence) + 1 FROM publication WHERE article_id = a.id), 'withdrawal', true, 'Checking.', a.slug, $2
           FROM article a WHERE a.id = $1`,
          [id, chief.id],
        );
      case 'flag':
        return sql(
          `UPDATE article SET flags = CASE WHEN flags = '{}' THEN ARRAY['needs-legal'] ELSE '{}' END WHERE id = $1`,
          [id],
        );
      case 'flag-story':
        return sql(
          `UPDATE story SET flags = CASE WHEN flags = '{}' THEN ARRAY['needs-legal'] ELSE '{}' END WHERE id = $1`,
          [storyId],
        );
      case 'spike':
        return spikeStory(services, chief.actor, { storyId });
      case 'restore':
        return restoreStory(services, chief.actor, { storyId });
      case 'schedule':
        return sql(
          `INSERT INTO schedule (article_id, revision_id, digest, kind, significant, local, zone, instant, zone_data, person_id)
           SELECT a.id, r.id, r.digest, CASE WHEN a.first_published_at IS NULL THEN 'initial' ELSE 'update' END, true,
             to_char((newsroom_now() + interval '1 day') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 'UTC',
             date_trunc('minute', newsroom_now() + interval '1 day'), '2026a', $2
           FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
          [id, chief.id],
        );
      case 'cancel':
        return sql(
          `INSERT INTO schedule_end (schedule_id, kind, reason, person_id) SELECT id, 'cancelled', 'Too early', $2 FROM open_schedule($1)`,
          [id, chief.id],
        );
      case 'weigh':
        return sql(
          `UPDATE story SET priority = CASE priority WHEN 0 THEN 6 ELSE 0 END WHERE id = $1`,
          [storyId],
        );
      case 'reform':
        return sql(
          `UPDATE article SET form = CASE form WHEN 'full' THEN 'developing' ELSE 'full' END WHERE id = $1`,
          [id],
        );
      case 'assign':
        return sql(
          `INSERT INTO assignment (article_id, sequence, assignee_id, due_at, due_zone, person_id)
           SELECT $1, (SELECT count(*) + 1 FROM assignment WHERE article_id = $1), $2, newsroom_now() + interval '1 day', 'Europe/Paris', $3`,
          [id, secondEditor.id, chief.id],
        );
      case 'hand-over':
        return sql(
          `UPDATE article SET desk_id = CASE WHEN desk_id = $2 THEN $3::uuid ELSE $2 END WHERE id = $1`,
          [id, desks.city, desks.paris],
        );
      case 'ask-more':
        return sql(
          `WITH gone AS (DELETE FROM desk_step WHERE desk_id = $1 AND scope = 'legal' AND condition = 'always' RETURNING id)
           INSERT INTO desk_step (desk_id, position, scope) SELECT $1, 9, 'legal' WHERE NOT EXISTS (SELECT FROM gone)`,
          [desks.city],
        );
      case 'kill':
        return kill(room, chief, storyId);
    }
  }

  beforeAll(async () => {
    await expectKept();
  });

  it('says after whatever people did what the facts say', async () => {
    const seen = new Set<string>();
    const usual = ['save', 'submit', 'sign', 'publish'] as const;
    const deed = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...usual) },
      { weight: 4, arbitrary: fc.constantFrom(...DEEDS.filter((each) => each !== 'kill')) },
    );
    const walk = fc.array(deed, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(walk, async (deeds) => {
        const { id, storyId } = await anArticle(here.room).made();
        for (const deed of [...deeds, 'kill' as const]) {
          // What is refused changes nothing, and that is looked at too.
          await act(deed, id, storyId).catch(() => undefined);
          const [row] = await here.room.sql<Kept & { position: string }>(
            `SELECT b.position, ${KEPT} AS kept, ${DERIVED} AS derived
             FROM board b JOIN board_of(ARRAY[$1::uuid]) d ON d.article_id = b.article_id`,
            [id],
          );
          expect(row?.kept).toEqual(row?.derived);
          seen.add(row!.position);
        }
      }),
      { numRuns: count({ quick: 25, full: 2_000 }) },
    );
    await expectKept();
    expect([...seen]).toEqual(expect.arrayContaining(['drafting', 'in-review', 'killed']));
  });
});
