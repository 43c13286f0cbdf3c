import { describe, expect, it } from '@jest/globals';
import { plainText } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import {
  canChoose,
  resolved,
  type Choices,
} from '#client/features/writing/article/saving/resolve-conflict.ts';
import { bodyOf, contentOf, counter, paragraph } from '#tests/body/body-builders.ts';

const base = contentOf({
  headline: 'Bridge closed',
  body: bodyOf(paragraph('a', 'The bridge is closed.'), paragraph('b', 'Nobody was hurt.')),
});
const mine = contentOf({
  headline: 'Bridge shut',
  body: bodyOf(paragraph('a', 'The old bridge is shut today.'), paragraph('b', 'Nobody was hurt.')),
});
const theirs = contentOf({
  headline: 'Bridge reopened',
  body: bodyOf(paragraph('a', 'The bridge is open again now.'), paragraph('b', 'Two were hurt.')),
});

function decide(choices: Choices): Content {
  return resolved({ base, mine, theirs, choices, newId: counter(), language: 'en' });
}

describe('deciding about what both wrote', () => {
  it('keeps both where nobody chose, theirs first', () => {
    const content = decide({});
    expect(content.headline).toBe('Bridge reopened / Bridge shut');
    expect(plainText(content.body)).toBe(
      'The bridge is open again now.\nThe old bridge is shut today.\nTwo were hurt.',
    );
  });

  it('lets one side alone stand where it was chosen, and the other changes with it', () => {
    const content = decide({ headline: 'mine', 'block:a': 'theirs' });
    expect(content.headline).toBe('Bridge shut');
    expect(plainText(content.body)).toBe('The bridge is open again now.\nTwo were hurt.');
    const other = decide({ headline: 'theirs', 'block:a': 'mine' });
    expect(other.headline).toBe('Bridge reopened');
    expect(plainText(other.body)).toBe('The old bridge is shut today.\nTwo were hurt.');
  });

  it('takes theirs as a whole when that was chosen', () => {
    expect(decide('take-theirs')).toBe(theirs);
  });

  it('offers no choice where one side cannot stand alone', () => {
    expect(canChoose('headline', base)).toBe(true);
    expect(canChoose('block:a', base)).toBe(true);
    expect(canChoose('block:new', base)).toBe(false);
    expect(canChoose('body', base)).toBe(false);
  });
});
