import { describe, expect, it } from '@jest/globals';
import { blocksBeside, countChangedWords } from '#contract/facts/blocks-beside.ts';
import { changedFacts } from '#contract/facts/changed-facts.ts';
import { proposeKind } from '#server/publishing/rules/propose-kind.ts';
import type { Content } from '#contract/content.ts';
import { bodyOf } from '#tests/support/article.ts';

function saying(...paragraphs: string[]): Content {
  return {
    headline: 'Council votes',
    standfirst: '',
    dateline: '',
    updateNote: '',
    body: bodyOf(...paragraphs),
    credits: [],
  };
}

function proposed(before: Content | null, after: Content, language = 'en'): string {
  const beside = blocksBeside(before, after);
  return proposeKind({
    neverPublished: before === null,
    changedFacts: before === null ? [] : changedFacts(beside, language),
    wordsChanged: countChangedWords(beside),
    hasNote: false,
    formAlone: false,
  }).kind;
}

describe('the kind that is proposed', () => {
  const first = saying(
    'The gate will cost 14.2 million euros.',
    'Work starts in March, said Odile Brandt.',
  );

  it('is initial before readers have seen anything', () => {
    expect(proposed(null, first)).toBe('initial');
  });

  it('is a correction when a published number reads differently', () => {
    expect(
      proposed(
        first,
        saying(
          'The gate will cost 12.4 million euros.',
          'Work starts in March, said Odile Brandt.',
        ),
      ),
    ).toBe('correction');
  });

  it('is a correction when a published name is gone', () => {
    expect(
      proposed(
        first,
        saying('The gate will cost 14.2 million euros.', 'Work starts in March, said Odile Brand.'),
      ),
    ).toBe('correction');
  });

  it('is a correction when a whole statement is taken out', () => {
    expect(proposed(first, saying('The gate will cost 14.2 million euros.'))).toBe('correction');
  });

  it('is an update when something is added and nothing taken back', () => {
    const more = saying(
      'The gate will cost 14.2 million euros.',
      'Work starts in March, said Odile Brandt.',
      'The mayor welcomed it.',
    );
    expect(proposed(first, more)).toBe('update');
  });

  it('is no correction when a fact only moved to another paragraph', () => {
    const moved = saying(
      'The gate will cost a lot.',
      'Work starts in March, said Odile Brandt. The gate will cost 14.2 million euros.',
    );
    expect(proposed(first, moved)).toBe('update');
  });

  it('is a refile when a letter or two are put right', () => {
    expect(
      proposed(
        first,
        saying('The gate wil cost 14.2 million euros.', 'Work starts in March, said Odile Brandt.'),
      ),
    ).toBe('refile');
  });

  it('sees numbers in scripts without capitals too', () => {
    const arabic = saying('ستكلف البوابة 14.2 مليون يورو.');
    expect(proposed(arabic, saying('ستكلف البوابة 12.4 مليون يورو.'), 'ar')).toBe('correction');
  });

  it('names the sentence that reads differently, with the fact then and now', () => {
    const after = saying(
      'The gate will cost 12.4 million euros.',
      'Work starts in March, said Odile Brandt.',
    );
    expect(changedFacts(blocksBeside(first, after), 'en')).toEqual([
      {
        blockId: 'p1',
        was: 'The gate will cost 14.2 million euros.',
        now: 'The gate will cost 12.4 million euros.',
        facts: ['14.2 million euros'],
        changes: [{ kind: 'number', was: '14.2 million euros', now: '12.4 million euros' }],
      },
    ]);
  });
});
