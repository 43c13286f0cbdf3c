import { describe, expect, it } from '@jest/globals';
import { chainCommands, deleteSelection, joinBackward, joinForward } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { listProposals } from '#contract/body/list-proposals.ts';
import { settleDoc } from '#contract/body/settle.ts';
import { blockIds } from '#client/editor/block-ids.ts';
import { decide, suggestionsAt } from '#client/editor/suggestions/decide.ts';
import { suggestions } from '#client/editor/suggestions/suggestion-keys.ts';
import {
  asProposed,
  setSuggesting,
  toggleSuggesting,
} from '#client/editor/suggestions/suggesting.ts';
import { bodyOf } from '#tests/support/article.ts';

/** A text that somebody is suggesting in. */
class Pad {
  state: EditorState;

  constructor(...paragraphs: string[]) {
    this.state = EditorState.create({
      doc: copySchema.nodeFromJSON(bodyOf(...paragraphs)),
      plugins: [...suggestions(), history(), blockIds()],
    });
    this.run(toggleSuggesting);
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(asProposed(this.state, tr));
  }

  run(command: Command): void {
    command(this.state, (tr) => this.dispatch(tr));
  }

  /** Puts the cursor behind so many letters of a paragraph. */
  at(paragraph: number, letters: number): this {
    let place = 0;
    this.state.doc.forEach((_, offset, index) => {
      if (index === paragraph) place = offset + 1 + letters;
    });
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, place)));
    return this;
  }

  type(words: string): this {
    this.dispatch(this.state.tr.insertText(words));
    return this;
  }

  /** Backspace or Delete, as the browser and the base keys do it. */
  press(key: 'Backspace' | 'Delete'): this {
    const oneLetter: Command = (state, dispatch) => {
      const { from } = state.selection;
      const [start, end] = key === 'Backspace' ? [from - 1, from] : [from, from + 1];
      dispatch?.(state.tr.delete(start, end));
      return true;
    };
    const beyond = key === 'Backspace' ? joinBackward : joinForward;
    this.run(chainCommands(deleteSelection, beyond, oneLetter));
    return this;
  }

  /** The text with what is proposed in it: [+come], [-gone]. */
  get text(): string[] {
    const shown = (node: Node): string => {
      const name = node.marks[0]?.type.name;
      if (node.isText) {
        if (name === 'insertion') return `[+${node.text ?? ''}]`;
        return name === 'deletion' ? `[-${node.text ?? ''}]` : (node.text ?? '');
      }
      const sign = node.marks.map(({ type, attrs }) => String(attrs['type'] ?? type.name));
      return `${sign.length === 0 ? '' : `<${sign.join()}>`}${node.children.map(shown).join('')}`;
    };
    return this.state.doc.children.map(shown);
  }

  get settled(): string[] {
    return settleDoc(this.state.doc).doc.children.map(({ textContent }) => textContent);
  }
}

describe('suggesting at the keyboard', () => {
  it('strikes out one letter after the other, in both directions', () => {
    const back = new Pad('The ferry').at(0, 9).press('Backspace').press('Backspace');
    expect(back.text).toEqual(['The fer[-ry]']);
    const forward = new Pad('The ferry').at(0, 0).press('Delete').press('Delete');
    expect(forward.text).toEqual(['[-Th]e ferry']);
    expect(listProposals(forward.state.doc)).toHaveLength(1);
  });

  it('writes behind what it strikes out, and takes its own words back for good', () => {
    const pad = new Pad('The ferry');
    pad.dispatch(pad.state.tr.setSelection(TextSelection.create(pad.state.doc, 5, 10)));
    pad.type('boat');
    expect(pad.text).toEqual(['The [-ferry][+boat]']);
    pad.press('Backspace').press('Backspace');
    expect(pad.text).toEqual(['The [-ferry][+bo]']);
    expect(pad.settled).toEqual(['The ferry']);
  });

  it('joins across a block that would go, and never writes into it', () => {
    const pad = new Pad('One', 'Two', 'Three');
    const { doc } = pad.state;
    const first = doc.firstChild?.nodeSize ?? 0;
    pad.dispatch(pad.state.tr.delete(first, first + (doc.maybeChild(1)?.nodeSize ?? 0)));
    expect(pad.text).toEqual(['One', '<deletion>Two', 'Three']);
    pad.at(1, 2).type('x').at(2, 0).press('Backspace');
    expect(pad.text).toEqual(['One', '<deletion>Two', '<join>Three']);
    pad.run(
      decide(
        listProposals(pad.state.doc).map(({ id }) => id),
        'accept',
      ),
    );
    expect(pad.text).toEqual(['OneThree']);
  });

  it('leaves no sign in the text that is not a letter', () => {
    const pad = new Pad('The ferry').at(0, 3);
    pad.dispatch(pad.state.tr.split(4));
    pad.type('x').press('Backspace').at(1, 0).press('Backspace');
    expect(pad.text).toEqual(['The ferry']);
    expect(JSON.stringify(bodyJson(pad.state.doc))).not.toMatch(/[\u200B\uFEFF]/u);
  });

  it('keeps the id of a block whose kind is proposed, and of one that is what it was again', () => {
    const pad = new Pad('The ferry').at(0, 2);
    const subhead = copySchema.nodes['subhead'];
    if (subhead === undefined) throw new Error('no subhead');
    const { id } = pad.state.doc.firstChild?.attrs ?? {};
    pad.dispatch(pad.state.tr.setBlockType(1, 1, subhead, { id: null }));
    expect(pad.text).toEqual(['<nodeType>The ferry']);
    expect(pad.state.doc.firstChild?.attrs['id']).toBe(id);
    pad.run(decide(suggestionsAt(pad.state), 'reject'));
    expect(pad.state.doc.firstChild?.type.name).toBe('paragraph');
    expect(pad.state.doc.firstChild?.attrs['id']).toBe(id);
  });

  it('is taken back by undo, which proposes nothing itself; so is a decision', () => {
    const pad = new Pad('The ferry').at(0, 9).type(' sailed');
    pad.run(decide(suggestionsAt(pad.state), 'accept'));
    expect(pad.text).toEqual(['The ferry sailed']);
    pad.run(undo);
    expect(pad.text).toEqual(['The ferry[+ sailed]']);
    pad.run(undo);
    expect(pad.text).toEqual(['The ferry']);
  });

  it('makes no proposal of what others do', () => {
    const pad = new Pad('The ferry');
    pad.dispatch(pad.state.tr.insertText('x', 1).setMeta('received-from', 'tab-of-somebody'));
    expect(pad.text).toEqual(['xThe ferry']);
  });

  it('stays on for who may only propose, who decides on nothing but their own', () => {
    const pad = new Pad('The ferry').at(0, 9).type('!');
    const [mine = ''] = suggestionsAt(pad.state);
    pad.at(0, 3);
    const others = pad.state.tr
      .insertText(' old')
      .addMark(4, 8, copySchema.mark('insertion', { id: 'theirs' }));
    pad.dispatch(others.setMeta('received-from', 'tab-of-somebody'));
    const view = new EditorView(null, { state: pad.state });
    setSuggesting(view, { on: false, forced: true });
    expect(toggleSuggesting(view.state)).toBe(false);
    expect(asProposed(view.state, view.state.tr.insertText('x', 1)).doc.textContent).toContain('x');
    expect(decide([mine], 'accept')(view.state)).toBe(false);
    expect(decide(['theirs'], 'accept')(view.state)).toBe(false);
    expect(decide(['theirs'], 'reject')(view.state)).toBe(false);
    expect(decide([mine], 'reject')(view.state)).toBe(true);
    view.destroy();
  });
});
