import { describe, expect, it } from '@jest/globals';
import { holdsPassage, isPassage, passagesOf } from '#contract/facts/passages.ts';
import type { BodyJson } from '#contract/content.ts';
import { paragraph, bodyOf, contentOf } from '#tests/body/body-builders.ts';

const E_ACUTE = 'e\u0301';

describe('a passage', () => {
  it.each<[string, string, string]>([
    ['a whole text', 'Forty people were on board.', 'Forty people were on board.'],
    ['some words of it', 'Forty people were on board.', 'people were'],
    ['a word behind an apostrophe', 'Il parle de l’homme seul.', 'homme'],
    ['a number before a full stop', 'It cost 1,500.', '1,500'],
    ['a number before a comma and a blank', 'In 2024, 500 came.', '500'],
    [
      'what white space parts otherwise',
      'Forty\u00a0people\n were on board.',
      ' Forty people were ',
    ],
    ['a later one that is whole', 'Fortyish or forty, forty it is', 'forty'],
    ['Arabic words', 'أغلقت هيئة الميناء الرصيف.', 'هيئة الميناء'],
    ['words beside quotation marks', 'She said “no” twice.', 'no'],
    ['a letter beyond the first plane', 'The 𝒜 team', '𝒜'],
    ['with its combining marks', `Caf${E_ACUTE} noir`, `Caf${E_ACUTE}`],
  ])('is %s', (_, text, words) => {
    expect(holdsPassage(text, words)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['nothing', 'Forty people', ''],
    ['a blank', 'Forty people', ' '],
    ['words that are not there', 'Forty people', 'Fifty people'],
    ['words of another case', 'Forty people', 'forty people'],
    ['words with others left out between', 'He did not resign', 'He did resign'],
    ['a word cut behind', 'The unlawful act', 'unlaw'],
    ['a word cut before', 'The unlawful act', 'lawful'],
    ['a word cut at both ends', 'The unlawful act', 'law'],
    ['the end of a number', 'It cost 1,500 euros', '500 euros'],
    ['the beginning of a number', 'It cost 14.2 million', 'It cost 14'],
    ['the end of an Arabic number', 'بلغ عددهم ١٬٥٠٠', '٥٠٠'],
    ['the digits before a letter', 'It cost 5m', '5'],
    ['an Arabic word without its prefix', 'في الميناء', 'ميناء'],
    ['an Arabic word without its vowel mark', 'كتبَ الخبر', 'كتب'],
    ['a letter without its combining mark', `caf${E_ACUTE} noir`, 'cafe'],
    ['a part before a joiner', 'می\u200cرود', 'رود'],
    ['half of a character', 'So 😀 it is', '\ud83d'],
    ['half of a letter beyond the first plane', 'The 𝒜𝒜 team', '𝒜'],
  ])('is not %s', (_, text, words) => {
    expect(holdsPassage(text, words)).toBe(false);
  });

  it('stands in one piece of what a reader reads, and not in the note or the credits', () => {
    const attributes: BodyJson[] = [
      {
        type: 'pullQuote',
        attrs: { id: 'q', attribution: 'Odile Brandt' },
        content: [{ type: 'text', text: 'We wait' }],
      },
      { type: 'embed', attrs: { id: 'e', title: 'The vote', url: 'https://x.example' } },
      { type: 'readMore', attrs: { id: 'r', text: 'All of it', articles: [], href: null } },
      { type: 'image', attrs: { id: 'i', caption: 'The gate', alt: 'A gate', credit: 'R. Lund' } },
    ];
    const passages = passagesOf(
      contentOf({
        headline: 'Gate',
        updateNote: '(Corrects the cost)',
        body: bodyOf(paragraph('p', 'It will cost'), paragraph('p2', '14 million.'), ...attributes),
      }),
    );
    const read = ['Gate', 'It will cost', '14 million', 'We wait', 'Odile Brandt', 'The vote'];
    for (const words of [...read, 'All of it', 'The gate', 'A gate']) {
      expect([words, isPassage(passages, words)]).toEqual([words, true]);
    }
    for (const words of ['Corrects the cost', 'R. Lund', 'It will cost 14 million', 'Gate It']) {
      expect([words, isPassage(passages, words)]).toEqual([words, false]);
    }
  });
});
