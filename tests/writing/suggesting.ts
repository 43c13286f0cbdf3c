import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { decideProposals } from '#contract/body/decide-proposals.ts';
import type { Verdict } from '#contract/body/proposals.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { appendBodySteps } from '#server/writing/commands/append-body-steps.ts';
import { readCopy } from '#server/writing/store/working-copy.ts';
import { proposeInstead } from '#client/editor/suggestions/propose.ts';
import type { Member, Newsroom } from '#tests/support/newsroom.ts';

type Sent = (state: EditorState) => Transform;

/** “ferry” in “The ferry sailed at dawn.”, with which the builder’s articles begin. */
export const FERRY = { from: 5, to: 10 };

/** What people do with suggestions in a suite’s newsroom, as an editor would over the socket. */
export function suggesting(here: { room: Newsroom }) {
  const copyOf = async (articleId: string) => {
    const copy = await readCopy(here.room.services.database.sql, articleId);
    if (copy === null) throw new Error('There is no such article.');
    return copy;
  };
  /** Sends what somebody does to the working text as it stands; gives the position after it. */
  const send = async (by: Member, articleId: string, make: Sent): Promise<number> => {
    const actor = await authenticate(here.room.services, by.token);
    if (actor === null) throw new Error('Nobody is there.');
    const { working, position } = await copyOf(articleId);
    const doc = copySchema.nodeFromJSON(working);
    const steps = make(EditorState.create({ doc })).steps.map((step): unknown => step.toJSON());
    const sent = { articleId, clientId: 'tab-of-idris', position, steps, cache: null };
    return (await appendBodySteps(here.room.services, actor, sent)).cache.position;
  };
  return {
    copyOf,
    send,
    /** Proposes what a transaction would do, as one suggestion of that id. */
    propose: async (
      by: Member,
      articleId: string,
      { id, edit }: { id: string; edit: (tr: Transaction) => Transaction },
    ): Promise<number> =>
      send(by, articleId, (state) => {
        const at = TextSelection.create(state.doc, 1);
        const there = state.apply(state.tr.setSelection(at));
        return proposeInstead(there, edit(there.tr), {
          newId: () => id,
          isOwn: (each) => each === id,
          mayEdit: true,
        });
      }),
    /** Decides on one suggestion. */
    decide: async (
      by: Member,
      articleId: string,
      { id, verdict }: { id: string; verdict: Verdict },
    ): Promise<number> =>
      send(by, articleId, (state) => {
        const tr = new Transform(state.doc);
        decideProposals(tr, (each) => (each === id ? verdict : null));
        return tr;
      }),
    /** What became of each suggestion of an article, in order. */
    outcomes: async (articleId: string): Promise<string[]> => {
      const rows = await here.room.sql<{ line: string }>(
        `SELECT suggestion_id || ' ' || outcome AS line FROM suggestion_settlement
         WHERE article_id = $1 ORDER BY position, suggestion_id`,
        [articleId],
      );
      return rows.map(({ line }) => line);
    },
    /** Makes somebody of the city desk one who may only propose. */
    letOnlyPropose: async (person: Member): Promise<void> => {
      await here.room.sql(`UPDATE membership SET role = 'contributor' WHERE person_id = $1`, [
        person.id,
      ]);
    },
  };
}
