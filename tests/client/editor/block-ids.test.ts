import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBody } from '#contract/body/validate.ts';
import { DEEDS, type Deed } from '#client/editor/keys.ts';
import { Pad, paragraph, threeParagraphs } from './support/pad.ts';

describe('the id of a block', () => {
  it('stays with the first half of a split paragraph', () => {
    const pad = threeParagraphs().behind('The first').press('Enter');
    const [first, second, ...rest] = pad.ids();
    expect(first).toBe('a');
    expect(second).toMatch(/^[a-z2-9]{16}$/);
    expect(rest).toEqual(['b', 'c']);
  });

  it('stays with the words when Enter opens a line above them', () => {
    const pad = threeParagraphs().at('The second').press('Enter').type('New line');
    expect(pad.blocks()).toEqual([
      'paragraph:The first paragraph',
      'paragraph:',
      'paragraph:New lineThe second paragraph',
      'paragraph:The third paragraph',
    ]);
    expect(pad.ids()[2]).toBe('b');
  });

  it('stays when a paragraph becomes a subhead, a pull quote, part of a list or quote, and back', () => {
    for (const deed of [
      'subhead',
      'pullQuote',
      'bulletList',
      'orderedList',
      'blockQuote',
    ] as const) {
      const pad = threeParagraphs().at('The second').do(deed);
      expect(pad.ids()).toEqual(['a', 'b', 'c']);
      if (deed === 'subhead' || deed === 'pullQuote') pad.do('paragraph');
      else pad.do(deed);
      expect(pad.ids()).toEqual(['a', 'b', 'c']);
    }
  });

  it('stays when typing makes the subhead, list or quote', () => {
    for (const typed of ['## ', '- ', '1. ', '> ']) {
      const pad = threeParagraphs().at('The second').type(typed);
      expect(pad.ids()).toEqual(['a', 'b', 'c']);
      expect(pad.state.doc.textContent).not.toContain(typed.trim());
    }
  });

  it('stays when the block is moved past its neighbours', () => {
    const pad = threeParagraphs().at('The second').do('moveUp');
    expect(pad.ids()).toEqual(['b', 'a', 'c']);
    pad.do('moveDown').do('moveDown').do('moveDown');
    expect(pad.ids()).toEqual(['a', 'c', 'b']);
  });

  it('is new for what is copied and pasted, and the old block keeps its own', () => {
    const pad = threeParagraphs().at('The first');
    pad.paste(
      '<p data-id="b" data-pm-slice="1 1 []">The second paragraph</p><p data-id="z">From elsewhere</p>',
    );
    const ids = pad.ids();
    expect(ids.filter((id) => ['a', 'b', 'c'].includes(id))).toEqual(['a', 'b', 'c']);
    expect(ids).not.toContain('z');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('comes back when a block is cut and pasted somewhere else', () => {
    const pad = threeParagraphs();
    const { doc } = pad.state;
    const start = doc.child(0).nodeSize;
    pad.view.dispatch(
      pad.state.tr.delete(start, start + doc.child(1).nodeSize).setMeta('uiEvent', 'cut'),
    );
    pad.behind('The third paragraph').press('Enter');
    pad.paste(
      '<p data-id="b" data-pm-slice="1 1 []">The second paragraph</p><p data-id="c">Not cut</p>',
    );
    expect(pad.blocks()).toContain('paragraph:Not cut');
    expect(pad.ids().filter((id) => id === 'c')).toHaveLength(1);
    expect(pad.ids()).toContain('b');
  });

  it('is given to blocks that come without one, and twice to none', () => {
    const pad = new Pad({
      type: 'doc',
      content: [
        paragraph('a', 'One'),
        paragraph('a', 'Two'),
        { type: 'paragraph', attrs: { id: null } },
      ],
    });
    const ids = pad.ids();
    expect(ids[0]).toBe('a');
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain('null');
  });

  it('is there and its own after any row of deeds, and the body is sound', () => {
    const deeds = [...Object.keys(DEEDS), 'Enter', 'Backspace', 'Shift-Enter', 'Tab', 'type'];
    const places = ['first', 'second', 'third', 'paragraph', 'word'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...deeds), fc.constantFrom(...places)), {
          maxLength: 25,
          size: 'max',
        }),
        (row) => {
          const pad = threeParagraphs();
          for (const [deed, place] of row) {
            // Within one block: half of it may end one and half begin the next.
            if (pad.blocks().some((block) => block.replace(/^\w+:/u, '').includes(place)))
              pad.behind(place);
            if (deed === 'type') pad.type('word');
            else if (deed in DEEDS) pad.do(deed as Deed);
            else pad.press(deed);
          }
          expect(readBody(pad.body)).toMatchObject({ ok: true });
          pad.view.destroy();
        },
      ),
      { numRuns: 150 },
    );
  });
});
