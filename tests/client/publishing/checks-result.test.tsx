import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Issue } from '#contract/problem.ts';
import { ChecksResult } from '#client/features/publishing/checks-result.tsx';
import { useReasons } from '#client/features/publishing/exceptions.ts';
import { FakeNewsroom } from '#tests/client/support/fake-newsroom.ts';
import { showPart } from '#tests/client/translation/support/show-part.tsx';

function anIssue(at: string, message: string, more: Partial<Issue> = {}): Issue {
  return { at, code: 'unlike-any-other', message, ...more };
}

const HELD = { right: 'override-checks', held: true };
const MISSING = anIssue('headline', 'There is no headline.');
const QUOTES = anIssue('block:b1', 'A quotation has no end.', { override: HELD });
const LINK = anIssue('block:b2', 'A link leads nowhere.', { severity: 'warning' });

async function open(issues: readonly Issue[]) {
  const onGo = jest.fn();
  function Checks() {
    const reasons = useReasons();
    return <ChecksResult issues={issues} ready="All is met." reasons={reasons} onGo={onGo} />;
  }
  const user = await showPart(new FakeNewsroom(), Checks);
  return { user, onGo };
}

function linesOf(name: string): (string | null)[] {
  const lines = within(screen.getByRole('group', { name })).queryAllByRole('listitem');
  return lines.map((line) => line.textContent);
}

describe('what the checks found', () => {
  it('is said once, with the place of each line, and warnings apart from what stands in the way', async () => {
    const { user, onGo } = await open([LINK, MISSING, QUOTES]);
    expect(screen.getByRole('status').textContent).toBe('2 things stand in the way');
    expect(linesOf('2 things stand in the way')).toEqual([
      'There is no headline.Headline',
      'A quotation has no end.TextOverride…',
    ]);
    expect(linesOf('1 thing to look at first')).toEqual(['A link leads nowhere.Text']);
    await user.click(screen.getByRole('button', { name: 'Headline: There is no headline.' }));
    expect(onGo).toHaveBeenCalledWith('headline');
  });

  it('counts no more what somebody has given a reason for, and keeps the field under their hands', async () => {
    const { user } = await open([QUOTES]);
    await user.click(screen.getByRole('button', { name: /^Override/u }));
    await user.type(screen.getByRole('textbox', { name: 'Why may it pass?' }), 'As he said it');
    expect(screen.getByRole('status').textContent).toBe('Nothing else stands in the way.');
    expect(screen.getByRole('textbox')).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: /^Do not override/u }));
    expect(screen.getByRole('status').textContent).toBe('1 thing stands in the way');
  });

  it('names the right that it takes to whoever does not hold it', async () => {
    await open([{ ...QUOTES, override: { ...HELD, held: false } }]);
    expect(screen.queryByRole('button', { name: /^Override/u })).toBeNull();
    expect(screen.getByText(/^Whoever holds “.+” may let it pass, with a reason\./u)).toBeTruthy();
  });

  it('shows the first of many, and all of them when asked', async () => {
    const many = Array.from({ length: 20 }, (_, n) => anIssue(`block:b${n}`, `Fault ${n}`));
    const { user } = await open(many);
    expect(linesOf('20 things stand in the way')).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Show all 20' }));
    expect(linesOf('20 things stand in the way')).toHaveLength(20);
    expect(screen.queryByRole('button', { name: 'Show all 20' })).toBeNull();
  });

  it('is one line when nothing is in the way', async () => {
    await open([]);
    expect(screen.getByRole('status').textContent).toBe('All is met.');
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
