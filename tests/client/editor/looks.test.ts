import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { selectedLength, textLength } from '#client/editor/count-words.ts';
import { paragraph, Pad, threeParagraphs } from './support/pad.ts';

/** What each block of a text shows of itself, as the screen has it. */
function looks(pad: Pad): string[] {
  return [...pad.view.dom.querySelectorAll<HTMLElement>('[data-id]')].map(
    ({ dataset, dir }) => `${dataset['id'] ?? ''} ${dataset['block'] ?? ''} ${dir}`,
  );
}

describe('how blocks look', () => {
  it('is after any typing as if the text had been opened with it', () => {
    const typed = fc.constantFrom('a', ' ', '1', 'ع', 'word ', 'Enter', 'Backspace', 'undo', 'up');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), typed), { maxLength: 20 }), (steps) => {
        const pad = threeParagraphs();
        for (const [line, what] of steps) {
          pad.atEndOf(pad.ids()[line] ?? 'a');
          if (what === 'Enter' || what === 'Backspace') pad.press(what);
          else if (what === 'undo') pad.do('undo');
          else if (what === 'up') pad.do('moveUp');
          else pad.type(what);
        }
        expect(looks(pad)).toEqual(looks(new Pad(pad.body)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('how long a text is', () => {
  it('is counted in words as the server counts them, and in characters', () => {
    const pad = threeParagraphs();
    expect(textLength(pad.state.doc)).toEqual({ words: 9, characters: 58 });
    pad.behind('The first').type(' l’eau');
    expect(textLength(pad.state.doc)).toEqual({ words: 10, characters: 64 });
  });

  it('is counted of what is selected, across blocks', () => {
    const pad = threeParagraphs();
    expect(selectedLength(pad.state)).toBeNull();
    pad.at('first paragraph', true);
    expect(selectedLength(pad.state)).toEqual({ words: 2, characters: 15 });
  });

  it('leaves out what is only proposed, and keeps what is only proposed to go', () => {
    const marked = (text: string, type: string) => ({
      type: 'text',
      text,
      marks: [{ type, attrs: { id: 's1' } }],
    });
    const pad = new Pad({
      type: 'doc',
      content: [
        {
          ...paragraph('a'),
          content: [
            { type: 'text', text: 'One ' },
            marked('two ', 'insertion'),
            marked('three', 'deletion'),
          ],
        },
      ],
    });
    expect(textLength(pad.state.doc)).toEqual({ words: 2, characters: 9 });
  });
});
