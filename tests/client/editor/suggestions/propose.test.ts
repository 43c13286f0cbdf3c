import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { decideProposals } from '#contract/body/decide-proposals.ts';
import { onlyProposes } from '#contract/body/only-proposes.ts';
import { hasProposals, proposalIds, type Decide } from '#contract/body/proposals.ts';
import { settleDoc } from '#contract/body/settle.ts';
import { readBody } from '#contract/body/validate.ts';
import { blockIds } from '#client/editor/block-ids.ts';
import { proposeInstead } from '#client/editor/suggestions/propose.ts';
import type { Proposer } from '#client/editor/suggestions/proposer.ts';
import { arbitraryBody } from '#tests/body/arbitrary-content.ts';
import { count } from '#tests/support/counts.ts';
import { anyEdit, type Edit } from './random-edits.ts';

const runs = { numRuns: count({ full: 5000, quick: 150 }) };

/** Any text; letters that are two units long are one here, because random places would cut them in two. */
const docs = arbitraryBody.map((json): Node => {
  const text = JSON.stringify(json).replace(/[\ud800-\udfff]/g, 'z');
  const reading = readBody(JSON.parse(text));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return copySchema.nodeFromJSON(reading.body);
});

function proposer(name: string, mayEdit: boolean): Proposer {
  const own = new Set<string>();
  return {
    mayEdit,
    isOwn: (id) => own.has(id),
    newId: () => {
      own.add(`${name}${String(own.size)}`);
      return `${name}${String(own.size - 1)}`;
    },
  };
}

function begin(doc: Node): EditorState {
  return EditorState.create({ doc, plugins: [blockIds()] });
}

/** The text after an edit: as it is done, or as it is proposed. */
function after(state: EditorState, { where, deed }: Edit, who: Proposer | null): EditorState {
  const there = state.apply(state.tr.setSelection(where(state)));
  const direct = deed(there);
  if (direct === null) return there;
  return there.apply(who === null ? direct : proposeInstead(there, direct, who));
}

function decided(doc: Node, decide: Decide): Node {
  const tr = new Transform(doc);
  decideProposals(tr, decide);
  tr.doc.check();
  return tr.doc;
}

function expectSound(doc: Node): void {
  doc.check();
  expect(readBody(bodyJson(settleDoc(doc).doc))).toMatchObject({ ok: true });
}

/** What a text says, whatever its blocks are called by. */
function withoutIds(doc: Node): string {
  return JSON.stringify(doc.toJSON()).replace(/"id":"[^"]*"/g, '"id":""');
}

const edits = fc.array(fc.tuple(anyEdit, fc.constantFrom('ann', 'bob')), { maxLength: 12 });

describe('suggesting', () => {
  it('never changes the text that stands, whatever is done and by whom', () => {
    const always = fc.property(docs, edits, (doc, row) => {
      const people = { ann: proposer('a', true), bob: proposer('b', false) };
      let state = begin(doc);
      for (const [edit, name] of row) {
        state = after(state, edit, people[name === 'ann' ? 'ann' : 'bob']);
        expectSound(state.doc);
        expect(settleDoc(state.doc).doc.toJSON()).toEqual(doc.toJSON());
        expect(onlyProposes(doc, state.doc)).toBe(true);
      }
      expect(decided(state.doc, () => 'reject').toJSON()).toEqual(doc.toJSON());
      const accepted = decided(state.doc, () => 'accept');
      expect(hasProposals(accepted)).toBe(false);
      expectSound(accepted);
    });
    expect(() => fc.assert(always, runs)).not.toThrow();
  });

  it('means what would have been done: accepted it is the same, but for the ids of blocks that were moved', () => {
    const same = fc.property(docs, anyEdit, (doc, edit) => {
      const want = after(begin(doc), edit, null).doc;
      const proposed = after(begin(doc), edit, proposer('a', true)).doc;
      expect(withoutIds(decided(proposed, () => 'accept'))).toBe(withoutIds(want));
    });
    expect(() => fc.assert(same, runs)).not.toThrow();
  });

  it('puts a paragraph where it was put, in place of words up to the beginning of the next one', () => {
    const text = (type: string, id: string, words: string): object => ({
      ...{ type, attrs: { id }, content: [{ type: 'text', text: words }] },
    });
    const content = [text('subhead', 's', 'The ferry'), text('paragraph', 'p', 'It sailed.')];
    const doc = copySchema.nodeFromJSON({ type: 'doc', content });
    const edit: Edit = {
      where: (state) => TextSelection.create(state.doc, 4, doc.child(0).nodeSize + 1),
      deed: (state) => {
        const said = copySchema.nodeFromJSON(text('paragraph', 'n', 'One'));
        return state.tr.replaceSelection(new Slice(Fragment.from(said), 0, 0));
      },
    };
    const want = after(begin(doc), edit, null).doc;
    const proposed = after(begin(doc), edit, proposer('a', true)).doc;
    expect(withoutIds(decided(proposed, () => 'accept'))).toBe(withoutIds(want));
    expect(decided(proposed, () => 'reject').toJSON()).toEqual(doc.toJSON());
  });

  it('stands others’ writing in between and any order of decisions', () => {
    const writers = fc.array(fc.tuple(anyEdit, fc.constantFrom('ann', 'bob', 'writer')), {
      maxLength: 10,
    });
    const choices = fc.array(fc.tuple(fc.nat(), fc.constantFrom('accept', 'reject')), {
      maxLength: 30,
    });
    const always = fc.property(docs, writers, choices, (doc, row, verdicts) => {
      const people = { ann: proposer('a', true), bob: proposer('b', false), writer: null };
      let state = begin(doc);
      for (const [edit, name] of row) {
        state = after(state, edit, people[name]);
        expectSound(state.doc);
      }
      let text = state.doc;
      for (const [which, verdict] of verdicts) {
        const open = [...proposalIds(text)];
        const chosen = open[which % open.length];
        if (chosen === undefined) break;
        text = decided(text, (id) => (id === chosen ? verdict : null));
        expect(proposalIds(text).has(chosen)).toBe(false);
        expectSound(text);
      }
    });
    expect(() => fc.assert(always, runs)).not.toThrow();
  });
});
