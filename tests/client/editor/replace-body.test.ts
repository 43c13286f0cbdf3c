import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sound } from '#tests/body/body-builders.ts';
import { arbitraryContent } from '#tests/body/arbitrary-content.ts';
import { docOfBody } from '#client/editor/body-of-doc.ts';
import { replaceBody } from '#client/editor/replace-body.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

function cursorContext(pad: Pad): string {
  const { $from } = pad.state.selection;
  const text = $from.parent.textContent;
  return `${text.slice(0, $from.parentOffset)}|${text.slice($from.parentOffset)}`;
}

describe('another text in the place of the open one', () => {
  it('is exactly that text, whatever both hold', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (before, after) => {
        const pad = new Pad(sound(before.body));
        const wanted = docOfBody(sound(after.body));
        pad.view.dispatch(replaceBody(pad.state.tr, wanted));
        expect(pad.state.doc.eq(wanted)).toBe(true);
        pad.view.destroy();
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the cursor in its words when other blocks change, come and go', () => {
    const pad = threeParagraphs().behind('The second par');
    const wanted = docOfBody({
      type: 'doc',
      content: [
        paragraph('new', 'Something before it all'),
        paragraph('a', 'The first paragraph, longer now'),
        paragraph('b', 'The second paragraph'),
      ],
    });
    pad.view.dispatch(replaceBody(pad.state.tr, wanted));
    expect(cursorContext(pad)).toBe('The second par|agraph');
  });

  it('leaves the cursor in its words when the same block changes elsewhere', () => {
    const pad = threeParagraphs().behind('The second par');
    const body = structuredClone(pad.body);
    body.content![1] = paragraph('b', 'And the second paragraph, they wrote');
    pad.view.dispatch(replaceBody(pad.state.tr, docOfBody(body)));
    expect(cursorContext(pad)).toContain('|');
    expect(pad.state.selection.$from.parent.attrs['id']).toBe('b');
  });

  it('is not taken back by undo, which takes back one’s own words only', () => {
    const pad = threeParagraphs().behind('The first').type(' own');
    const body = structuredClone(pad.body);
    body.content![2] = paragraph('c', 'The third paragraph by somebody else');
    pad.view.dispatch(replaceBody(pad.state.tr, docOfBody(body)));
    pad.do('undo');
    expect(pad.blocks()).toEqual([
      'paragraph:The first paragraph',
      'paragraph:The second paragraph',
      'paragraph:The third paragraph by somebody else',
    ]);
  });
});
