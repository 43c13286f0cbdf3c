import { describe, expect, it } from '@jest/globals';
import { alignedRows, hasMoved, markable, nextMoved } from '#client/features/translation/rows.ts';
import { aLine, aStaleness, aText } from './support/pair.ts';

const SOURCE = aText(
  [
    ['s1', 'The ferry left late.'],
    ['s2', 'Forty were aboard.'],
    ['s3', 'It came back at dusk.'],
  ],
  { headline: 'Ferry leaves late' },
);
const OWN = aText(
  [
    ['t1', 'Le ferry est parti en retard.'],
    ['t2', ''],
    ['t9', 'Un mot à nous.'],
  ],
  { headline: 'Le ferry part en retard' },
);
const STALENESS = aStaleness([
  aLine('headline', 'headline', 'in-line', { now: 'Ferry leaves late', then: 'Ferry leaves late' }),
  aLine('t1', 's1', 'source-changed', { now: 'The ferry left late.', then: 'The ferry left.' }),
  aLine('t2', 's2', 'in-line', { now: 'Forty were aboard.', then: 'Forty were aboard.' }),
  aLine('t9', null, 'own'),
  aLine(null, 's3', 'not-translated', { now: 'It came back at dusk.' }),
]);

describe('the source beside its translation', () => {
  const rows = alignedRows(SOURCE, STALENESS, OWN);

  it('stands in the order of the source, whatever order the translation has', () => {
    expect(rows.map(({ sourceId }) => sourceId)).toEqual(['headline', 's1', 's2', 's3']);
    expect(rows.map(({ text }) => text)).toEqual([
      'Ferry leaves late',
      'The ferry left late.',
      'Forty were aboard.',
      'It came back at dusk.',
    ]);
  });

  it('tells a block that waits for its words from one that is in line', () => {
    expect(rows.map(({ state }) => state)).toEqual([
      'in-line',
      'source-changed',
      'empty',
      'not-translated',
    ]);
  });

  it('counts a block as written as soon as something is typed into it', () => {
    const typed = aText([
      ['t1', 'Le ferry est parti en retard.'],
      ['t2', 'Quarante à bord.'],
    ]);
    const row = alignedRows(SOURCE, STALENESS, typed).find(({ blockId }) => blockId === 't2');
    expect(row?.state).toBe('in-line');
  });

  it('keeps what has gone from the source where the translation has it', () => {
    const lines = aStaleness([
      aLine('t1', 's1', 'in-line', { now: 'The ferry left late.' }),
      aLine('t5', 's5', 'source-removed', { then: 'Nobody was hurt.' }),
      aLine('t2', 's2', 'in-line', { now: 'Forty were aboard.' }),
    ]);
    const found = alignedRows(SOURCE, lines, OWN);
    expect(found.map(({ blockId }) => blockId)).toEqual(['t1', 't5', 't2']);
    expect(found[1]).toMatchObject({ state: 'source-removed', text: '', then: 'Nobody was hurt.' });
  });

  it('lets a field that is new in the source be marked in its own place', () => {
    const source = aText([], { dateline: 'PORT ALMIRA' });
    const lines = aStaleness([aLine(null, 'dateline', 'not-translated', { now: 'PORT ALMIRA' })]);
    expect(alignedRows(source, lines, aText([]))).toMatchObject([
      { sourceId: 'dateline', blockId: 'dateline', kind: 'dateline' },
    ]);
  });

  it('has moved where the source changed, came or went, and nowhere else', () => {
    expect(rows.filter(hasMoved).map(({ sourceId }) => sourceId)).toEqual(['s1', 's3']);
  });
});

describe('the way through what has moved', () => {
  const rows = alignedRows(SOURCE, STALENESS, OWN);
  const [changed, added] = rows.filter(hasMoved);

  it('goes on from where one is, and around the end', () => {
    expect(nextMoved(rows, null, 1)).toBe(changed);
    expect(nextMoved(rows, changed!.key, 1)).toBe(added);
    expect(nextMoved(rows, added!.key, 1)).toBe(changed);
  });

  it('goes back as well', () => {
    expect(nextMoved(rows, added!.key, -1)).toBe(changed);
    expect(nextMoved(rows, changed!.key, -1)).toBe(added);
  });

  it('leads nowhere when nothing has moved', () => {
    const still = aStaleness([aLine('t1', 's1', 'in-line', { now: 'The ferry left late.' })]);
    expect(nextMoved(alignedRows(SOURCE, still, OWN), null, 1)).toBeNull();
  });
});

describe('marking all in line', () => {
  it('takes what changed and what went, and leaves what nobody has translated', () => {
    const lines = aStaleness([
      ...STALENESS.blocks,
      aLine('t5', 's5', 'source-removed', { then: 'Nobody was hurt.' }),
    ]);
    const pairs = markable(alignedRows(SOURCE, lines, OWN));
    expect(pairs).toHaveLength(2);
    expect(pairs).toContainEqual({ blockId: 't1', sourceBlockId: 's1' });
    expect(pairs).toContainEqual({ blockId: 't5', sourceBlockId: null });
  });
});

describe('a source that is not as the translation knows it', () => {
  it.each([
    ['field', aText([], {}), 'standfirst', 'standfirst'],
    ['block', aText([['s1', '']]), 't1', 's1'],
  ])('shows an emptied %s once, in its place', (_, source, blockId, sourceId) => {
    const lines = aStaleness([aLine(blockId, sourceId, 'source-removed', { then: 'Old words.' })]);
    const rows = alignedRows(source, lines, OWN);
    expect(rows.filter(hasMoved)).toMatchObject([{ key: sourceId, blockId, then: 'Old words.' }]);
  });

  it('shows both of our blocks that stand for one block of the source', () => {
    const lines = aStaleness([
      aLine('t1', 's1', 'source-changed', { now: 'The ferry left late.', then: 'The ferry left.' }),
      aLine('t2', 's1', 'in-line', { now: 'The ferry left late.' }),
    ]);
    const rows = alignedRows(SOURCE, lines, OWN);
    expect(rows.map(({ blockId }) => blockId)).toEqual(['t1', 't2']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
    expect(markable(rows)).toEqual([{ blockId: 't1', sourceBlockId: 's1' }]);
  });

  it('counts a block that came into the source after its text was fetched', () => {
    const lines = aStaleness([aLine(null, 's9', 'not-translated', { now: 'Just in.' })]);
    expect(alignedRows(SOURCE, lines, OWN).filter(hasMoved)).toMatchObject([{ text: 'Just in.' }]);
  });
});
