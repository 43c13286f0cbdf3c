import { describe, expect, it } from '@jest/globals';
import { undo } from 'prosemirror-history';
import { type Pad, threeParagraphs } from '../support/pad.ts';
import { outline } from '../support/pasted.ts';

const PAGE = '<h1>Head</h1><p>One</p><ul><li>Item</li></ul><p>Last</p>';

function pasteText(pad: Pad, text: string): Pad {
  pad.view.pasteText(text, new Event('paste') as ClipboardEvent);
  return pad;
}

describe('undo after pasting', () => {
  it('takes the whole paste back in one step, with the ids as they were', () => {
    const pad = threeParagraphs().behind('The second');
    const before = pad.body;
    pad.paste(PAGE);
    expect(pad.body).not.toEqual(before);
    pad.run(undo);
    expect(pad.body).toEqual(before);
  });

  it('leaves what was typed right before, and takes what was typed right after first', () => {
    const pad = threeParagraphs().behind('The first paragraph').type(' typed');
    const typed = pad.body;
    pad.paste('<p> and <b>pasted</b></p>');
    const pasted = pad.body;
    pad.type(' more');
    pad.run(undo);
    expect(pad.body).toEqual(pasted);
    pad.run(undo);
    expect(pad.body).toEqual(typed);
  });
});

describe('pasting as plain text', () => {
  it('keeps paragraphs, whatever its line ends, and makes none of empty lines', () => {
    const pad = pasteText(
      threeParagraphs().behind('The third paragraph').press('Enter'),
      '\nOne\r\n\r\n \u00A0\nTwo\u2029Three\vFour\n',
    );
    expect(outline(pad.body).slice(3)).toEqual(['p(One)', 'p(Two)', 'p(Three)', 'p(Four)']);
    expect(new Set(pad.ids()).size).toBe(pad.ids().length);
  });

  it('keeps signs of HTML as they stand, and drops marks that nobody sees', () => {
    const pad = pasteText(
      threeParagraphs().behind('The third paragraph').press('Enter'),
      '<b>1 &lt; 2</b> so\u00ADft\u200B “quotes”\u0000',
    );
    expect(outline(pad.body).slice(3)).toEqual(['p(<b>1 &lt; 2</b> soft “quotes”)']);
  });
});
