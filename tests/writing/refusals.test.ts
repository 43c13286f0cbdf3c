import { describe, expect, it } from '@jest/globals';
import { refusalSentence } from '#contract/refusals.ts';
import { REFUSALS } from '#contract/vocabulary.ts';
import { Refused } from '#server/kit/refused.ts';
import { demand } from '#server/writing/refuse.ts';

describe('a refusal', () => {
  it.each(REFUSALS)('says %s in a sentence of its own', (reason) => {
    const sentence = refusalSentence(reason);
    expect(sentence).toMatch(/^[A-Z].{8,}\.$/u);
    expect(REFUSALS.filter((other) => refusalSentence(other) === sentence)).toEqual([reason]);
  });

  it.each(REFUSALS)('leaves as a client’s error with the code %s', (reason) => {
    const thrown = (): void => {
      demand({ allowed: false, reason });
    };
    expect(thrown).toThrow(Refused);
    expect(thrown).toThrow(
      expect.objectContaining({ code: reason, message: refusalSentence(reason) }),
    );
  });

  it('is not thrown when a rule allows', () => {
    expect(() => {
      demand({ allowed: true });
    }).not.toThrow();
  });
});
