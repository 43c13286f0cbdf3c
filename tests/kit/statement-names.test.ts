import { describe, expect, it } from '@jest/globals';
import { statementNames } from '#server/kit/database/statement-names.ts';

describe('the names of statements', () => {
  it('are the same for the same text, on every connection and in every process', () => {
    const [one, other] = [statementNames(), statementNames()];
    expect(one('SELECT 1')).toBe(one('SELECT 1'));
    expect(one('SELECT 1')).toBe(other('SELECT 1'));
    expect(one('SELECT 1')).not.toBe(one('SELECT 2'));
  });

  it('fit into what PostgreSQL keeps of a name', () => {
    expect(statementNames()(`SELECT '${'x'.repeat(10_000)}'`)).toMatch(/^s[0-9a-f]{1,62}$/u);
  });

  it('end before made-up texts pile up', () => {
    const nameOf = statementNames();
    const first = nameOf('SELECT 0');
    for (let made = 1; made < 1_000; made += 1)
      expect(nameOf(`SELECT ${String(made)}`)).not.toBe('');
    expect(nameOf('SELECT 1000')).toBe('');
    expect(nameOf('SELECT 0')).toBe(first);
  });
});
