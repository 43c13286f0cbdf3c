import { describe, expect, it } from '@jest/globals';
import { HOUSE_LANGUAGES } from '#contract/vocabulary.ts';
import { quoteMarksOf } from '#contract/typography/quote-marks.ts';
import { switchTypography } from '#client/editor/typography/setting.ts';
import { paragraph, Pad } from './support/pad.ts';

function lineIn(language: string, text = ''): Pad {
  return new Pad(
    { type: 'doc', content: [paragraph('a', 'Above'), paragraph('b', text)] },
    { language },
  ).atEndOf('b');
}

function line(pad: Pad): string {
  return pad.state.selection.$from.parent.textContent;
}

function marksOf(pad: Pad): string[] {
  return pad.state.selection.$from.parent.children.map(
    ({ text, marks }) => `${marks.map(({ type }) => type.name).join('+')}:${text ?? ''}`,
  );
}

describe('what hands that know Markdown type', () => {
  it.each([
    ['## ', 'subhead'],
    ['> ', 'blockQuote'],
    ['- ', 'bulletList'],
    ['* ', 'bulletList'],
    ['1. ', 'orderedList'],
    ['1) ', 'orderedList'],
  ])(
    'makes a block of “%s”, and one Backspace or one undo brings the sign back',
    (typed, block) => {
      for (const key of ['Backspace', 'Mod-z']) {
        const pad = lineIn('en').type(typed);
        expect(pad.state.doc.child(1).type.name).toBe(block);
        pad.press(key);
        expect(pad.state.doc.child(1).type.name).toBe('paragraph');
        expect(line(pad)).toBe(typed);
        expect(pad.ids()).toEqual(['a', 'b']);
      }
    },
  );

  it('sets words bold, italic and as a link, and goes on plainly behind them', () => {
    const pad = lineIn('en').type('A **bold** and *slanted* word: [the port](example.org/p) now');
    expect(marksOf(pad)).toEqual([
      ':A ',
      'bold:bold',
      ': and ',
      'italic:slanted',
      ': word: ',
      'link:the port',
      ': now',
    ]);
    const link = pad.state.selection.$from.parent.child(5).marks[0];
    expect(link?.attrs['href']).toBe('https://example.org/p');
  });

  it('keeps the marks that words have, and brings the stars back by one Backspace or undo', () => {
    for (const key of ['Backspace', 'Mod-z']) {
      const pad = lineIn('en').type('**strong**').press(key);
      expect(marksOf(pad)).toEqual([':**strong**']);
    }
    const both = lineIn('en').type('**very *strong***');
    expect(marksOf(both)).toEqual(['bold:very ', 'bold+italic:strong']);
  });

  it.each(['2 * 3 * 4', 'a*b*c', '** no **', '5*', '[words](javascript:alert(1))', '***'])(
    'leaves “%s” as it is typed behind other words',
    (typed) => {
      expect(marksOf(lineIn('en').type(`So ${typed} x`))).toEqual([`:So ${typed} x`]);
    },
  );
});

describe('quotation marks as one types', () => {
  it.each([
    ['en', `"It's late," she said, 'very late.'`, '“It’s late,” she said, ‘very late.’'],
    ['en', `"He said 'no' twice" (it"s)`, '“He said ‘no’ twice” (it”s)'],
    ['fr', `"Il dit "oui" à l'eau"`, '«\u202FIl dit “oui” à l’eau\u202F»'],
    ['fr', `Quoi ? Non ! Si ; voici : là`, 'Quoi\u202F? Non\u202F! Si\u202F; voici\u00A0: là'],
    ['fr', `" bien"`, '«\u202Fbien\u202F»'],
    ['fr-CA', `Quoi ? "Oui"`, 'Quoi ? «\u00A0Oui\u00A0»'],
    ['de', `"Sie sagt 'nie' im '90er-Stil"`, '„Sie sagt ‚nie‘ im ‚90er-Stil“'],
    ['de-CH', `"so"`, '«so»'],
    ['es', `"Dijo "no" hoy"`, '«Dijo “no” hoy»'],
    ['it', `"L'acqua"`, '«L’acqua»'],
    ['pt', `"Olá 'tu'"`, '“Olá ‘tu’”'],
    ['pt-PT', `"Olá"`, '«Olá»'],
    ['uk', `"Пам'ять "так""`, '«Пам’ять „так“»'],
    ['ru', `"Да "нет""`, '«Да „нет“»'],
    ['ar', `"قال "نعم""`, '«قال “نعم”»'],
    ['en', `6'2" tall`, '6’2" tall'],
    ['en', `("a") – "b"`, '(“a”) – “b”'],
  ])('in %s: %s', (language, typed, set) => {
    expect(line(lineIn(language).type(typed))).toBe(set);
  });

  it('are in the language of a passage that has one of its own', () => {
    const pad = new Pad(
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            attrs: { id: 'b' },
            content: [
              {
                type: 'text',
                text: 'Er sagt: ',
                marks: [{ type: 'language', attrs: { lang: 'de', dir: 'ltr' } }],
              },
            ],
          },
        ],
      },
      { language: 'en' },
    ).atEndOf('b');
    expect(line(pad.type('"gut"'))).toBe('Er sagt: „gut“');
  });

  it('go back to what was typed by one Backspace or one undo, in one step', () => {
    for (const key of ['Backspace', 'Mod-z']) {
      expect(line(lineIn('fr').type('L\'eau "').press(key))).toBe('L’eau "');
      expect(line(lineIn('fr').type('Quoi ?').press(key))).toBe('Quoi ?');
    }
  });

  it('can be switched off, for good, in this browser', () => {
    switchTypography(false);
    expect(line(lineIn('en').type(`"it's"`))).toBe(`"it's"`);
    switchTypography(true);
    expect(line(lineIn('en').type(`"it's"`))).toBe('“it’s”');
  });

  it.each(HOUSE_LANGUAGES)(
    'in %s open and close by different signs, on both levels',
    (language) => {
      const { open, close, innerOpen, innerClose } = quoteMarksOf(language);
      expect(new Set([open, close, innerOpen, innerClose]).size).toBe(4);
      expect(line(lineIn(language).type('"a"'))).toMatch(
        new RegExp(`^${open}\\s?a\\s?${close}$`, 'u'),
      );
    },
  );
});
