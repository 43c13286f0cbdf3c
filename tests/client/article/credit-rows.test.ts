import { describe, expect, it } from '@jest/globals';
import type { CreditRow } from '#contract/content.ts';
import {
  creditsOf,
  draftRows,
  emptyRow,
  lacking,
  movedRow,
} from '#client/features/writing/article/credits/credit-rows.ts';
import { tabOf, readPanel } from '#client/features/writing/article/frame/which-tab.ts';
import { readTopic } from '#client/features/writing/topics/topic-names.ts';
import { localTimeIn, zonesWith } from '#client/ui/local-time.ts';

function credit(name: string, part: Partial<CreditRow> = {}): CreditRow {
  return {
    role: 'reporting',
    name,
    personId: null,
    isOrganisation: false,
    organisation: null,
    place: null,
    language: null,
    withheld: false,
    ...part,
  };
}

describe('rows of credits', () => {
  it('are credits once they name somebody; empty fields are none', () => {
    const rows = [...draftRows([credit('Mara', { place: '', organisation: ' ' })]), emptyRow([])];
    expect(creditsOf(rows)).toEqual([credit('Mara')]);
  });

  it('begin with the work of the row before', () => {
    const rows = draftRows([credit('Hugo', { role: 'translation', language: 'fr' })]);
    expect(emptyRow(rows).row).toMatchObject({ role: 'translation', language: 'fr', name: '' });
  });

  it('move one place at a time and not over the edge', () => {
    const rows = draftRows([credit('A'), credit('B'), credit('C')]);
    const names = (list: typeof rows): string => list.map(({ row }) => row.name).join('');
    const middle = rows[1]!.key;
    expect(names(movedRow(rows, middle, -1))).toBe('BAC');
    expect(names(movedRow(rows, middle, 1))).toBe('ACB');
    expect(names(movedRow(rows, rows[0]!.key, -1))).toBe('ABC');
    expect(names(movedRow(rows, rows[2]!.key, 1))).toBe('ABC');
  });

  it('lack those proposed whom they do not credit with that work, by account or by name', () => {
    const mara = credit('Mara Ilić', { personId: 'p1' });
    const editing = credit('Mara Ilić', { personId: 'p1', role: 'editing' });
    const rows = [credit('M. Ilić', { personId: 'p1' }), credit('Hugo')];
    expect(lacking(rows, [mara, editing, credit('Hugo', { personId: 'p2' })])).toEqual([editing]);
  });
});

describe('the panel that is open', () => {
  const panels = [{ id: 'sign-off' }, { id: 'story' }];
  it('is the one in the address, the first beside the text, the text on a phone', () => {
    const at = { panels, hasBeside: true };
    expect(tabOf({ ...at, panel: 'story', narrow: false })).toBe('story');
    expect(tabOf({ ...at, panel: undefined, narrow: false })).toBe('sign-off');
    expect(tabOf({ ...at, panel: 'none', narrow: false })).toBe('none');
    expect(tabOf({ ...at, panel: 'beside', narrow: false })).toBe('sign-off');
    expect(tabOf({ ...at, panel: undefined, narrow: true })).toBe('text');
    expect(tabOf({ ...at, panel: 'none', narrow: true })).toBe('text');
    expect(tabOf({ ...at, panel: 'beside', narrow: true })).toBe('beside');
    expect(tabOf({ ...at, hasBeside: false, panel: 'beside', narrow: true })).toBe('text');
    expect(tabOf({ panels: [], hasBeside: false, panel: undefined, narrow: false })).toBe('none');
  });

  it('is read from the address, nonsense left out', () => {
    expect(readPanel({ panel: 'story' })).toEqual({ panel: 'story' });
    expect(readPanel({ panel: 'x y' })).toEqual({});
    expect(readPanel({ panel: 3 })).toEqual({});
  });
});

describe('a topic', () => {
  it('is its code, however it was copied', () => {
    expect(readTopic('20000059')).toBe('medtop:20000059');
    expect(readTopic(' medtop:20000059 ')).toBe('medtop:20000059');
    expect(readTopic('http://cv.iptc.org/newscodes/mediatopic/20000059')).toBe('medtop:20000059');
    expect(readTopic('harbour')).toBeNull();
    expect(readTopic('medtop:123')).toBeNull();
  });
});

describe('an embargo’s time', () => {
  it('is what clocks show in its zone', () => {
    expect(localTimeIn('2026-11-24T06:00:00Z', 'Europe/Lisbon')).toBe('2026-11-24T06:00');
    expect(localTimeIn('2026-07-24T23:30:00Z', 'Europe/Lisbon')).toBe('2026-07-25T00:30');
    expect(localTimeIn('2026-11-24T20:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-25T01:45');
  });

  it('may be in any zone, the newsroom’s among them', () => {
    expect(zonesWith('Europe/Lisbon').filter((zone) => zone === 'Europe/Lisbon')).toHaveLength(1);
    expect(zonesWith('Etc/Somewhere')[0]).toBe('Etc/Somewhere');
  });
});
