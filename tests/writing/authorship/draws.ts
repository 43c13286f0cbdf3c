import fc from 'fast-check';
import { KINDS } from './deeds.ts';
import type { Draw } from './here.ts';

/** Histories of at most so many deeds, by three people. */
export function histories(most: number): fc.Arbitrary<Draw[]> {
  const draw = fc.record<Draw>({
    kind: fc.nat(KINDS - 1),
    who: fc.nat(2),
    a: fc.nat(40),
    b: fc.nat(200),
    n: fc.nat(40),
  });
  return fc.array(draw, { minLength: 1, maxLength: most, size: 'max' });
}
