import { describe, expect, it } from '@jest/globals';
import { readAddress, withLanguage, withLink, withoutLink } from '#client/editor/mark-passage.ts';
import { factsOf } from '#client/editor/selection-facts.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

describe('typing', () => {
  it('runs as the article does until a letter shows another direction', () => {
    const pad = new Pad({
      type: 'doc',
      content: [paragraph('a'), paragraph('b', '2026 – 14.2'), paragraph('c', 'عودة العبارة')],
    });
    const directions = [...pad.view.dom.querySelectorAll('p')].map(({ dir }) => dir);
    expect(directions).toEqual(['', '', 'auto']);
    pad.behind('2026 – 14.2').type(' euros');
    expect(pad.view.dom.querySelectorAll('p')[1]?.dir).toBe('auto');
  });

  it('makes a section break of three stars alone in a paragraph', () => {
    const pad = new Pad({ type: 'doc', content: [paragraph('a', 'Before'), paragraph('b')] });
    pad.behind('Before').press('Enter').type('***').type('After');
    expect(pad.blocks().filter((block) => block !== 'paragraph:')).toEqual([
      'paragraph:Before',
      'sectionBreak:',
      'paragraph:After',
    ]);
  });

  it('goes on below a fact box after Enter in its empty last line', () => {
    const pad = threeParagraphs().behind('The first paragraph').do('factBox').type('The box');
    pad.press('Enter').type('In the box').press('Enter').press('Enter').type('Below');
    const names = pad.state.doc.children.map((node) => `${node.type.name}:${node.textContent}`);
    expect(names).toContain('factBox:The boxIn the box');
    expect(names).toContain('paragraph:Below');
  });

  it('leaves a list after Enter in an empty item, and a quote after Enter in an empty line', () => {
    const list = threeParagraphs().at('The second').do('bulletList').behind('The second paragraph');
    list.press('Enter').press('Enter').type('Out');
    expect(list.state.doc.children.map((node) => node.type.name)).toEqual([
      'paragraph',
      'bulletList',
      'paragraph',
      'paragraph',
    ]);
    const quote = threeParagraphs()
      .at('The second')
      .do('blockQuote')
      .behind('The second paragraph');
    quote.press('Enter').press('Enter').type('Out');
    expect(quote.state.doc.children.map((node) => node.type.name)).toEqual([
      'paragraph',
      'blockQuote',
      'paragraph',
      'paragraph',
    ]);
  });

  it('indents and outdents list items by Tab, and leaves Tab alone elsewhere', () => {
    const pad = threeParagraphs().at('The second').do('bulletList').behind('The second paragraph');
    pad.press('Enter').type('Inside').press('Tab');
    expect(pad.state.selection.$from.depth).toBe(5);
    pad.press('Shift-Tab');
    expect(pad.state.selection.$from.depth).toBe(3);
    const plain = threeParagraphs().at('The second');
    const before = plain.state;
    plain.press('Tab');
    expect(plain.state).toBe(before);
  });

  it('breaks a line inside a paragraph, and none inside a subhead', () => {
    const pad = threeParagraphs().behind('The first').press('Shift-Enter');
    expect(pad.body.content?.[0]?.content?.map(({ type }) => type)).toEqual([
      'text',
      'hardBreak',
      'text',
    ]);
    const subhead = threeParagraphs().at('The first').do('subhead').behind('The first');
    const before = subhead.state.doc;
    subhead.press('Shift-Enter');
    expect(subhead.state.doc.eq(before)).toBe(true);
  });

  it('goes from cell to cell of a table by Tab', () => {
    const cell = (id: string, text: string) => ({
      type: 'tableCell',
      attrs: { id: `${id}c`, colspan: 1, rowspan: 1 },
      content: [paragraph(id, text)],
    });
    const row = {
      type: 'tableRow',
      attrs: { id: 'r' },
      content: [cell('x', 'One'), cell('y', 'Two')],
    };
    const pad = new Pad({
      type: 'doc',
      content: [{ type: 'table', attrs: { id: 't' }, content: [row] }, paragraph('z', 'Below')],
    });
    pad.at('One').press('Tab');
    expect(pad.state.selection.$from.parent.textContent).toBe('Two');
    pad.press('Shift-Tab');
    expect(pad.state.selection.$from.parent.textContent).toBe('One');
  });

  it('can be undone and done again', () => {
    const pad = threeParagraphs().behind('The first').type(' long');
    pad.do('undo');
    expect(pad.blocks()[0]).toBe('paragraph:The first paragraph');
    pad.do('redo');
    expect(pad.blocks()[0]).toBe('paragraph:The first long paragraph');
  });
});

describe('a link', () => {
  it('gets what a typed address lacks, and refuses what no reader may be sent to', () => {
    expect(readAddress(' https://example.org/a ')).toBe('https://example.org/a');
    expect(readAddress('example.org/a?b=c')).toBe('https://example.org/a?b=c');
    expect(readAddress('desk@example.org')).toBe('mailto:desk@example.org');
    expect(readAddress('/en/harbour/story-4')).toBe('/en/harbour/story-4');
    for (const bad of [
      '',
      'words',
      'javascript:alert(1)',
      'data:text/html,x',
      'http://',
      '//x.org',
    ])
      expect(readAddress(bad)).toBeNull();
  });

  it('goes on the selected words, is changed and taken off from inside, and is written where nothing is selected', () => {
    const pad = threeParagraphs().at('second', true);
    pad.view.dispatch(withLink(pad.state, 'https://example.org'));
    pad.at('cond');
    expect(factsOf(pad.state).href).toBe('https://example.org');
    pad.view.dispatch(withLink(pad.state, 'https://example.org/other'));
    expect(factsOf(pad.state).href).toBe('https://example.org/other');
    const [, linked] = pad.body.content?.[1]?.content ?? [];
    expect(linked?.text).toBe('second');
    pad.view.dispatch(withoutLink(pad.state));
    expect(factsOf(pad.state).href).toBeNull();
    pad.behind('The third ');
    pad.view.dispatch(withLink(pad.state, 'https://example.org'));
    expect(pad.blocks()[2]).toBe('paragraph:The third https://example.orgparagraph');
  });
});

describe('the language of a passage', () => {
  it('is marked with its direction and can be taken off', () => {
    const pad = threeParagraphs().at('second', true);
    pad.view.dispatch(withLanguage(pad.state, 'ar'));
    expect(pad.body.content?.[1]?.content?.[1]?.marks).toEqual([
      { type: 'language', attrs: { lang: 'ar', dir: 'rtl' } },
    ]);
    pad.at('cond');
    expect(factsOf(pad.state).language).toBe('ar');
    pad.view.dispatch(withLanguage(pad.state, null));
    expect(factsOf(pad.state).language).toBeNull();
  });
});
