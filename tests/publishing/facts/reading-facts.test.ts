import { describe, expect, it } from '@jest/globals';
import { blocksBeside } from '#contract/facts/blocks-beside.ts';
import { changedFacts } from '#contract/facts/changed-facts.ts';
import { quotationsIn } from '#contract/facts/quotations.ts';
import { sentencesOf } from '#contract/facts/sentences.ts';
import type { BodyJson, Content } from '#contract/content.ts';

function changes(language: string, was: string, now: string): string[] {
  const blocks = [{ id: 'p', before: was, after: now }];
  return changedFacts(blocks, language).flatMap((fact) =>
    fact.changes.map((change) => `${change.kind}: ${change.was} → ${change.now}`),
  );
}

describe('what is no other fact', () => {
  it.each([
    ['en', 'They paid $1,200.', 'They paid $1200.'],
    ['en', 'They paid $14.2 million.', 'They paid 14,200,000 dollars.'],
    ['en', 'Forty-two came.', 'Some 42 came.'],
    ['en', 'It fell 12 percent.', 'It fell 12%.'],
    ['en', 'It fell 12 per cent.', 'It fell 12 percent.'],
    ['en', 'On January 12, 2024, it rained.', 'It rained on 12 January 2024.'],
    ['en', 'He did not say.', 'He didn’t say.'],
    ['en', 'He cannot come.', 'He can’t come.'],
    ['en', '“We won,” she said.', '«We won», she said.'],
    ['en', 'The United Nations met on Friday.', 'The UN met on Friday.'],
    ['en', 'The Council met on Friday.', 'The council met on Friday.'],
    ['en', 'They came 3rd.', 'They came third.'],
    ['fr', 'Il a payé 1 200 euros.', 'Il a payé 1.200 euros.'],
    ['fr', 'Il a payé 1\u202f200 euros.', 'Il a payé 1200 euros.'],
    ['fr', 'Quatre-vingt-dix-sept élus ont voté.', '97 élus ont voté.'],
    ['fr', 'Une hausse de 4,5 pour cent.', 'Une hausse de 4,5 %.'],
    ['fr', 'Soixante et onze voix.', '71 voix.'],
    ['ar', 'حضر ١٢٠٠ شخص.', 'حضر 1200 شخص.'],
    ['ar', 'حضر 1,200 شخص.', 'حضر ١٬٢٠٠ شخص.'],
    ['ar', 'حضر اثنان وعشرون شخصا.', 'حضر 22 شخصا.'],
    ['ar', 'ارتفع ١٢ في المئة.', 'ارتفع 12%.'],
  ])('in %s: %s / %s', (language, was, now) => {
    expect(changes(language, was, now)).toEqual([]);
  });
});

describe('what is another fact', () => {
  it.each([
    ['en', 'It is 12 km away.', 'It is 12 miles away.', 'number: 12 km → 12 miles'],
    ['en', 'They won 3-1.', 'They won 1-3.', 'number: 3 → 1'],
    ['en', 'Jones sued Smith.', 'Smith sued Jones.', 'name: Jones → Smith'],
    ['en', 'A man died.', 'Two men died.', 'number: A → Two'],
    ['en', 'He will attend.', 'He will not attend.', 'negation: will attend → will not attend'],
    ['en', 'It opens at 4 p.m. daily.', 'It opens at 5 p.m. daily.', 'date: 4 p.m → 5 p.m'],
    ['en', 'It opens this week.', 'It opens next week.', 'date: this week → next week'],
    ['fr', 'Un homme est mort.', 'Deux hommes sont morts.', 'number: Un → Deux'],
    ['fr', 'Il ne viendra jamais.', 'Il viendra.', 'negation: Il ne viendra jamais → Il viendra'],
    ['ar', 'حضر الوزير سمير.', 'حضر الوزير كريم.', 'name: سمير → كريم'],
    [
      'de',
      'Es kostet 12 Euro am Montag.',
      'Es kostet 13 Euro am Montag.',
      'number: 12 Euro → 13 Euro',
    ],
    ['uk', 'Загинули 12 людей у Києві.', 'Загинули 12 людей у Львові.', 'name: Києві → Львові'],
  ])('in %s: %s / %s', (language, was, now, expected) => {
    expect(changes(language, was, now)).toContain(expected);
  });

  it('is missed no more for standing elsewhere in the text unchanged', () => {
    const blocks = [
      { id: 'headline', before: 'Three die in storm', after: 'Three die in storm' },
      { id: 'p1', before: 'Three people died.', after: 'Four people died.' },
    ];
    expect(changedFacts(blocks, 'en')).toMatchObject([{ blockId: 'p1', facts: ['Three'] }]);
  });

  it('is no loss when a name that is said elsewhere becomes “she”', () => {
    const blocks = [
      { id: 'p1', before: 'Mayor Okafor spoke.', after: 'Mayor Okafor spoke.' },
      { id: 'p2', before: 'Late on, Okafor left.', after: 'Late on, she left.' },
    ];
    expect(changedFacts(blocks, 'en')).toEqual([]);
  });

  it('is found in captions, attributions and pull quotes, which need no marks', () => {
    const text = (quote: string, caption: string): Content => ({
      ...{ headline: '', standfirst: '', dateline: 'PORT ALMIRA —', updateNote: '', credits: [] },
      body: {
        type: 'doc',
        content: [
          {
            type: 'pullQuote',
            attrs: { id: 'q', attribution: 'Odile Brandt' },
            content: [{ type: 'text', text: quote }],
          },
          { type: 'image', attrs: { id: 'i', caption, alt: '' } },
        ],
      } satisfies BodyJson,
    });
    const beside = blocksBeside(text('We lost it all', 'The pier in 2019'), {
      ...text('We kept it all', 'The pier in 2018'),
      dateline: 'PORT CORRAN —',
    });
    expect(
      changedFacts(beside, 'en').map(({ blockId, changes: [change] }) => [blockId, change?.kind]),
    ).toEqual([
      ['dateline', 'name'],
      ['q', 'quotation'],
      ['i', 'date'],
    ]);
  });
});

describe('quotations', () => {
  it.each([
    ['“One” and ‘two’', ['One', 'two']],
    ['the boys’ ‘two’ isn’t', ['two']],
    ['« Un » puis "deux"', ['Un', 'deux']],
    ['„Drei“ und «vier»', ['Drei', 'vier']],
    ['5" pipe', []],
    ['“He said ‘yes’ to me”', ['He said ‘yes’ to me']],
    ['“It goes on', ['It goes on']],
  ])('of %s', (text, expected) => {
    expect(quotationsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['Dr. Okafor came at 4 p.m. on Monday. She left.', 2],
    ['It cost 3.5 million. Why? Nobody knows!', 3],
    ['“I came. I saw.” He left.', 2],
    ['هل جاء؟ نعم.', 2],
    ['Line one\nLine two', 2],
  ])('of %s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });
});
