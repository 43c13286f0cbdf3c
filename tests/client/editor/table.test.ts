import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBody } from '#contract/body/validate.ts';
import { insertTable, putEmbed, putReadMore } from '#client/editor/insert/insert-commands.ts';
import type { Deed } from '#client/editor/keys.ts';
import { factsOf } from '#client/editor/selection-facts.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

function withTable(size = { rows: 2, columns: 2, header: true }): Pad {
  const pad = new Pad({ type: 'doc', content: [paragraph('a', 'Above'), paragraph('b')] });
  return pad.behind('Above').press('Enter').run(insertTable(size));
}

/** Rows of letters: `h` for a heading, `c` for a cell. */
function shape(pad: Pad): string[] {
  const table = pad.state.doc.children.find(({ type }) => type.name === 'table');
  return (table?.children ?? []).map((row) =>
    row.children.map(({ type }) => (type.name === 'tableHeader' ? 'h' : 'c')).join(''),
  );
}

describe('a table', () => {
  it('is inserted as large as asked for, with the cursor in its first cell and a line behind it', () => {
    const pad = withTable({ rows: 3, columns: 2, header: true }).type('Port');
    expect(shape(pad)).toEqual(['hh', 'cc', 'cc']);
    expect(pad.state.doc.children.map(({ type }) => type.name)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(pad.state.selection.$from.parent.textContent).toBe('Port');
    expect(factsOf(pad.state).table).toEqual({ header: true });
  });

  it('grows and shrinks by rows and columns where the cursor is', () => {
    const pad = withTable();
    pad.do('rowBelow').type('Second');
    expect(shape(pad)).toEqual(['hh', 'cc', 'cc']);
    expect(pad.state.doc.child(1).child(1).textContent).toBe('Second');
    pad.do('columnBehind').type('Third');
    expect(shape(pad)).toEqual(['hhh', 'ccc', 'ccc']);
    expect(pad.state.doc.child(1).child(1).child(1).textContent).toBe('Third');
    pad.do('columnBefore').do('rowAbove');
    expect(shape(pad)).toEqual(['hhhh', 'cccc', 'cccc', 'cccc']);
    pad.do('deleteRow').do('deleteColumn');
    expect(shape(pad)).toEqual(['hhh', 'ccc', 'ccc']);
  });

  it('has headings in its first row or none, and each cell stays the cell it was', () => {
    const pad = withTable();
    const idsOf = (): unknown[] =>
      pad.state.doc
        .child(1)
        .child(0)
        .children.map(({ attrs }) => attrs['id'] as unknown);
    const before = idsOf();
    pad.do('headerRow');
    expect(shape(pad)).toEqual(['cc', 'cc']);
    pad.do('headerRow');
    expect(shape(pad)).toEqual(['hh', 'cc']);
    expect(idsOf()).toEqual(before);
  });

  it('goes with its last row or column, or as a whole, and leaves a line to write in', () => {
    for (const deeds of [
      ['deleteRow', 'deleteRow'],
      ['deleteColumn', 'deleteColumn'],
      ['deleteTable'],
    ] as Deed[][]) {
      const pad = withTable();
      for (const deed of deeds) pad.do(deed);
      expect(shape(pad)).toEqual([]);
      pad.type('On');
      expect(pad.state.doc.textContent).toContain('On');
    }
    const alone = new Pad({ type: 'doc', content: [paragraph('a')] });
    alone
      .run(insertTable({ rows: 1, columns: 1, header: false }))
      .do('deleteTable')
      .type('Here');
    expect(alone.state.doc.textContent).toBe('Here');
  });

  it('is sound and keeps its ids after any row of deeds', () => {
    const deeds: Deed[] = [
      ...(['rowAbove', 'rowBelow', 'columnBefore', 'columnBehind', 'headerRow'] as const),
      ...(['deleteRow', 'deleteColumn', 'moveUp', 'moveDown', 'undo', 'redo'] as const),
    ];
    const step = fc.oneof(fc.constantFrom(...deeds), fc.constantFrom('Tab', 'Shift-Tab'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const pad = withTable();
        for (const each of steps) {
          if (each === 'Tab' || each === 'Shift-Tab') pad.press(each);
          else pad.do(each);
        }
        expect(readBody(pad.body).ok).toBe(true);
        const widths = new Set(shape(pad).map((row) => row.length));
        expect(widths.size).toBeLessThan(2);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a card', () => {
  it('is put behind the block of the cursor, and changed when it is selected', () => {
    const pad = threeParagraphs().at('The second');
    pad.run(putEmbed({ url: 'https://www.youtube.com/watch?v=a1', title: 'The launch' }));
    expect(pad.blocks()[2]).toBe('embed:');
    expect(pad.state.doc.child(2).attrs).toMatchObject({
      provider: 'youtube',
      title: 'The launch',
    });
    const id: unknown = pad.state.doc.child(2).attrs['id'];
    pad.at('The third').press('Backspace');
    expect(factsOf(pad.state).card).toBe('embed');
    pad.run(putEmbed({ url: 'https://vimeo.com/1', title: 'The landing' }));
    expect(pad.state.doc.child(2).attrs).toMatchObject({ id, provider: 'vimeo' });
    expect(pad.state.doc.childCount).toBe(4);
  });

  it('is not made of an address that nothing may be embedded from', () => {
    const pad = threeParagraphs().at('The second');
    const before = pad.state.doc;
    pad.run(putEmbed({ url: 'https://example.org/film', title: '' }));
    expect(pad.state.doc.eq(before)).toBe(true);
    pad.run(putReadMore({ text: 'More about the port', href: '/en/city/port-1' }));
    expect(pad.state.doc.child(2).attrs).toMatchObject({ href: '/en/city/port-1', articles: [] });
    expect(readBody(pad.body).ok).toBe(true);
  });
});
