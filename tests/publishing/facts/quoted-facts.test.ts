import { describe, expect, it } from '@jest/globals';
import { quotedFacts } from '#contract/facts/quoted-facts.ts';

describe('facts in a sentence about them', () => {
  it('stand between the marks of its language, without the comma of the sentence they are from', () => {
    const facts = ['eleven', 'My father opened this stall in 1971,', 'the U.S.', 'eleven'];
    expect(quotedFacts(facts, 'en')).toEqual([
      '“eleven”',
      '“My father opened this stall in 1971”',
      '“the U.S.”',
    ]);
    expect(quotedFacts(['onze'], 'fr')).toEqual(['«\u202Fonze\u202F»']);
    expect(quotedFacts(['1', '2', '3', '4', '5'], 'ar')).toHaveLength(4);
  });
});
