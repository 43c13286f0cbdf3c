import { describe, expect, it } from '@jest/globals';
import { NodeSelection } from 'prosemirror-state';
import { insertTable, putEmbed } from '#client/editor/insert/insert-commands.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

const kinds = (pad: Pad): string[] => pad.state.doc.children.map(({ type }) => type.name);

describe('Backspace at the beginning of a block', () => {
  it('takes a list item out of its list, and a paragraph out of its quotation; both stay the blocks they were', () => {
    for (const deed of ['bulletList', 'blockQuote'] as const) {
      const pad = threeParagraphs().at('The second').do(deed).at('The second').press('Backspace');
      expect(kinds(pad)).toEqual(['paragraph', 'paragraph', 'paragraph']);
      expect(pad.ids()).toEqual(['a', 'b', 'c']);
    }
  });

  it('takes an inner list item out by one level', () => {
    const pad = threeParagraphs().at('The second').do('bulletList').behind('The second paragraph');
    pad.press('Enter').type('Inner').press('Tab').at('Inner').press('Backspace');
    expect(pad.state.selection.$from.depth).toBe(3);
  });

  it('makes a subhead or pull quote a paragraph first, and joins it to the one above then', () => {
    for (const deed of ['subhead', 'pullQuote'] as const) {
      const pad = threeParagraphs().at('The second').do(deed).at('The second').press('Backspace');
      expect(kinds(pad)).toEqual(['paragraph', 'paragraph', 'paragraph']);
      pad.press('Backspace');
      expect(pad.blocks()[0]).toBe('paragraph:The first paragraphThe second paragraph');
    }
  });

  it('takes an empty fact box away and leaves one with words in it', () => {
    const pad = new Pad({ type: 'doc', content: [paragraph('a', 'Above'), paragraph('b')] });
    pad.atEndOf('b').do('factBox').press('Backspace').type('Plain');
    expect(pad.blocks()).toContain('paragraph:Plain');
    expect(kinds(pad)).not.toContain('factBox');
    const full = threeParagraphs().behind('The first paragraph').do('factBox').type('Title');
    full.press('Enter').type('Fact').at('Fact').press('Backspace').at('Title').press('Backspace');
    expect(kinds(full)).toContain('factBox');
    expect(full.state.doc.textContent).toContain('Fact');
  });

  it('selects an embed before it would go; so does Delete at the end of the line above it', () => {
    for (const key of ['Backspace', 'Delete'] as const) {
      const pad = threeParagraphs().at('The first');
      pad.run(putEmbed({ url: 'https://vimeo.com/1', title: '' }));
      if (key === 'Backspace') pad.at('The second');
      else pad.behind('The first paragraph');
      pad.press(key);
      expect(pad.state.selection).toBeInstanceOf(NodeSelection);
      expect(kinds(pad)).toContain('embed');
      pad.press(key);
      expect(kinds(pad)).not.toContain('embed');
    }
  });
});

describe('moving by keys', () => {
  it('moves a list item within its list, and the list only when the item has nowhere to go', () => {
    const pad = threeParagraphs().at('The second').do('bulletList').behind('The second paragraph');
    pad.press('Enter').type('Two').do('moveUp');
    expect(pad.blocks()).toEqual([
      'paragraph:The first paragraph',
      'paragraph:Two',
      'paragraph:The second paragraph',
      'paragraph:The third paragraph',
    ]);
    expect(kinds(pad)).toEqual(['paragraph', 'bulletList', 'paragraph']);
    pad.do('moveUp');
    expect(kinds(pad)).toEqual(['bulletList', 'paragraph', 'paragraph']);
    expect(pad.state.selection.$from.parent.textContent).toBe('Two');
  });

  it('moves a row within its table, and a card that is selected', () => {
    const pad = threeParagraphs().at('The first');
    pad
      .run(insertTable({ rows: 2, columns: 1, header: false }))
      .type('One')
      .press('Tab')
      .type('Two');
    pad.do('moveUp');
    expect(pad.state.doc.child(1).textContent).toBe('TwoOne');
    pad.at('The third').run(putEmbed({ url: 'https://vimeo.com/1', title: '' }));
    const end = pad.state.doc.content.size - pad.state.doc.lastChild!.nodeSize - 1;
    pad.view.dispatch(pad.state.tr.setSelection(NodeSelection.create(pad.state.doc, end)));
    pad.do('moveUp');
    expect(kinds(pad).slice(-3)).toEqual(['embed', 'paragraph', 'paragraph']);
    expect(pad.state.selection).toBeInstanceOf(NodeSelection);
  });
});
