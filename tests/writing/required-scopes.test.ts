import { describe, expect, it } from '@jest/globals';
import { FLAGS, SCOPES, type Flag, type Scope } from '#contract/vocabulary.ts';
import { requiredScopes } from '#server/writing/rules/required-scopes.ts';
import { anArticle, factsOf } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

/** Every choice out of a few. */
function choices<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((all, item) => [...all, ...all.map((one) => [...one, item])], [[]]);
}

describe('the scopes that an article needs', () => {
  it('are the editorial one at least, in alphabetical order, each once', () => {
    expect(requiredScopes({ desk: [], translation: [], flags: [] })).toEqual(['editorial']);
    expect(
      requiredScopes({
        desk: ['photo', 'editorial'],
        translation: ['language'],
        flags: ['needs-legal'],
      }),
    ).toEqual(['editorial', 'language', 'legal', 'photo']);
  });

  it('are the same to the rule and to the database, whatever a desk asks for and flags say', async () => {
    const { room } = here;
    const { id } = await anArticle(room).made();
    const asked = choices<Scope>(SCOPES).flatMap((desk) =>
      choices<Flag>(FLAGS).map((flags) => ({ desk, flags })),
    );
    for (const { desk, flags } of asked) {
      await room.sql(
        `WITH d AS (UPDATE desk SET scopes = $2 WHERE id = (SELECT desk_id FROM article WHERE id = $1))
         UPDATE article SET flags = $3 WHERE id = $1`,
        [id, desk, flags],
      );
      const [row] = await room.sql<{ scopes: string[] }>('SELECT required_scopes($1) AS scopes', [
        id,
      ]);
      const { requiredScopes: told } = await factsOf(room, id);
      expect(told).toEqual(row?.scopes);
    }
    expect(asked).toHaveLength(2 ** SCOPES.length * 2 ** FLAGS.length);
  });
});
