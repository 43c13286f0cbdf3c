import { describe, expect, it } from '@jest/globals';
import { unbalancedQuotes } from '#contract/typography/unbalanced-quotes.ts';
import type { Content } from '#contract/content.ts';
import { bodyOf } from '#tests/support/article.ts';

function content(paragraphs: readonly string[], fields: Partial<Content> = {}): Content {
  return {
    headline: '',
    standfirst: '',
    dateline: '',
    updateNote: '',
    credits: [],
    body: bodyOf(...paragraphs),
    ...fields,
  };
}

function places(language: string, ...paragraphs: string[]): string[] {
  return unbalancedQuotes(content(paragraphs), language).map(({ at }) => at);
}

describe('quotation marks that pair', () => {
  it.each<[string, string[]]>([
    ['en', ['“It is late,” she said. “We’ll see.”']],
    ['en', ['He said “the ‘night’ watch” stays.', '‘90s boats aren’t fast; the crews’ pay is.']],
    ['en', ['“It is late.', '“It is cold.', '“It is over,” she said.']],
    ['en', ['He answered "at 14" and "20".', 'Council ("1") votes.']],
    ['en', ['The plank is 5" wide and 3\'6" long.', 'She said "no" twice.']],
    ['fr', ['« Il est tard », dit-elle.', 'Elle a lu « le mot “fin” » à voix haute.']],
    ['fr', ['« Il est tard.', '» Il fait froid.', '» C’est fini », dit-elle.']],
    ['de', ['„Es ist spät“, sagte sie.', '„Es ist ‚spät‘“, sagte er.']],
    ['de', ['„Es ist spät”, sagte sie.']],
    ['uk', ['«Пізно», — сказала вона.', 'Вона сказала „ні“.', 'Він сказав “так”.']],
    ['ar', ['قالت: «تأخر الوقت».', 'قرأ “الكلمة” بصوت عالٍ.']],
    ['es', ['«Es tarde», dijo.', 'Dijo “no” dos veces.']],
    ['sv', ['”Det är sent”, sade hon. ”Kallt.']],
  ])('are left alone in %s: %j', (language, paragraphs) => {
    expect(places(language, ...paragraphs)).toEqual([]);
  });
});

describe('quotation marks that do not pair', () => {
  it.each<[string, string[], string[]]>([
    ['en', ['“It is late, she said.', 'Nothing here.'], ['block:p1']],
    ['en', ['It is late,” she said.'], ['block:p1']],
    ['en', ['He said "no twice.'], ['block:p1']],
    ['en', ['“It is late.', 'It is cold.”'], ['block:p1', 'block:p2']],
    ['en', ['“It is late.', '“It is cold.'], ['block:p2']],
    ['fr', ['« Il est tard, dit-elle.'], ['block:p1']],
    ['fr', ['Il est tard », dit-elle.'], ['block:p1']],
    ['de', ['„Es ist spät, sagte sie.'], ['block:p1']],
    ['ru', ['«Поздно, сказала она.', 'Ничего.'], ['block:p1']],
    ['ar', ['قالت: «تأخر الوقت.'], ['block:p1']],
  ])('are found in %s: %j', (language, paragraphs, found) => {
    expect(places(language, ...paragraphs)).toEqual(found);
  });

  it('are found in the lines above the text too, each by itself', () => {
    const lines = { headline: '“Late', standfirst: 'It is “late”', updateNote: 'late”' };
    expect(unbalancedQuotes(content(['Fine.'], lines), 'en')).toEqual([
      { at: 'headline', mark: '“' },
      { at: 'updateNote', mark: '”' },
    ]);
  });

  it('hand nothing on from a quotation to a list or a heading', () => {
    const { content: blocks = [] } = bodyOf('“It is late.', '“It is cold,” she said.');
    const [first, second] = blocks;
    if (first === undefined || second === undefined) throw new Error('There are two paragraphs.');
    const heading = {
      type: 'subhead',
      attrs: { id: 'h1' },
      content: [{ type: 'text', text: 'Later' }],
    };
    const body = { type: 'doc', content: [first, heading, second] };
    expect(unbalancedQuotes(content([], { body }), 'en')).toEqual([{ at: 'block:p1', mark: '“' }]);
  });
});
