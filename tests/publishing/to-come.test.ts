import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countToCome, placesToCome } from '#contract/typography/to-come.ts';
import { bodyOf } from '#tests/support/article.ts';

const CONTENT = {
  headline: 'Ferry sails',
  standfirst: '',
  dateline: '',
  updateNote: '',
  body: bodyOf('It sailed at dawn.'),
};

describe('the mark of what is still to come', () => {
  it.each([
    'TK what happened',
    'The mayor, TK, said so',
    'TKTK people',
    '[TK]',
    '(TK)',
    'a TK-year-old man',
    '20-TK people',
    'TK’s mother',
    'and/TK',
    'It ended.TK',
    'TK.',
    'قال TK أمس',
    'قال وTK أمس',
    'Le maire, TK, a dit',
    '«TK»',
    'L’TK',
    '東京TKです',
    'TK\u00a0% of them',
  ])('is found in “%s”', (text) => {
    expect(countToCome(text)).toBe(1);
  });

  it.each([
    'Mr ATKINS',
    'TKO in round two',
    'tk',
    'Tk',
    'TK-2 took off',
    'TK4',
    'bus 5TK',
    'UTK',
    'AB-TK',
    '@TK',
    'a_TK_b',
    'ÉTK',
    'TKÉ',
    'ТК',
    'T K',
    '',
  ])('is not found in “%s”', (text) => {
    expect(countToCome(text)).toBe(0);
  });

  it('is counted as often as it stands', () => {
    expect(countToCome('TK said TK to TKTK.')).toBe(3);
  });

  it('is found wherever it stands between words, and never inside one', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.nat(12), (words, at) => {
        const text = words.toSpliced(at, 0, 'TK').join(' ');
        return countToCome(text) === 1 && countToCome(text.replace('TK', 'aTKa')) === 0;
      }),
    );
  });

  it('is told with its place: a field, or the block that it stands in', () => {
    expect(placesToCome(CONTENT, 'en')).toEqual([]);
    const fields = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;
    for (const at of fields) {
      expect(placesToCome({ ...CONTENT, [at]: 'TK' }, 'en')).toEqual([{ at, count: 1 }]);
    }
    const quote = { type: 'pullQuote', attrs: { id: 'q', attribution: 'TK, mayor' } };
    const body = bodyOf('TK and TK.', 'All here.');
    const content = [
      ...(body.content ?? []),
      { ...quote, content: [{ type: 'text', text: 'TK' }] },
    ];
    expect(placesToCome({ ...CONTENT, body: { ...body, content } }, 'fr')).toEqual([
      { at: 'block:p1', count: 2 },
      { at: 'block:q', count: 2 },
    ]);
  });

  it('is one also where a part of it is set apart by a mark', () => {
    const bold = { type: 'text', text: 'K', marks: [{ type: 'strong' }] };
    const content = [
      { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'T' }, bold] },
    ];
    expect(placesToCome({ ...CONTENT, body: { type: 'doc', content } }, 'en')).toEqual([
      { at: 'block:p', count: 1 },
    ]);
  });
});
