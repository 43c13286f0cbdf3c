import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { readRules } from '#client/features/writing/house-style/read-csv.ts';
import { draftOf, tryOut } from '#client/features/writing/house-style/rule-draft.ts';
import { Ignored } from '#client/editor/proofing/ignored.ts';
import type { TextFinding } from '#client/editor/proofing/finding.ts';
import type { StyleRuleView } from '#contract/api/house-style.ts';
import { openDesk, type Opened } from '../support/desk-app.tsx';
import { fakeId, NOW } from '../support/fake-data.ts';
import { FakeNewsroom, refusal } from '../support/fake-newsroom.ts';

const WHO = { id: fakeId(1), name: 'Ines Okafor' };
const RULE: StyleRuleView = {
  id: fakeId(900),
  deskId: fakeId(100),
  kind: 'words',
  pattern: 'utilise',
  wholeWord: true,
  matchCase: false,
  advice: 'Shorter, and means the same.',
  replacement: 'use',
  severity: 'advice',
  language: 'en',
  active: true,
  version: 4,
  createdBy: WHO,
  createdAt: NOW,
  changedBy: WHO,
  changedAt: NOW,
};

async function openRules(items: StyleRuleView[] = [RULE], right = true): Promise<Opened> {
  const fake = new FakeNewsroom();
  fake.me = {
    ...fake.me,
    isAdmin: false,
    memberships: fake.me.memberships.map((membership) => ({
      ...membership,
      rights: right ? [...membership.rights, 'house-style'] : membership.rights,
    })),
  };
  fake.answer('GET /house-style-rules', () => ({ status: 200, body: { items, next: null } }));
  fake.answer('GET /dictionary-words', () => ({
    status: 200,
    body: {
      items: [{ id: fakeId(950), word: 'Almira', language: 'en', createdBy: WHO, createdAt: NOW }],
      next: null,
    },
  }));
  const opened = await openDesk('/house-style', { fake });
  await screen.findByRole('heading', { name: 'House style' });
  return opened;
}

describe('the screen of house style', () => {
  it('shows each rule with what it says, whose it is and who changed it last', async () => {
    await openRules();
    const rule = (await screen.findByText('utilise')).closest('li') as HTMLElement;
    const told = rule.textContent;
    for (const words of ['use', 'Shorter, and means the same.', 'Advice', 'City', 'Ines Okafor'])
      expect(told).toContain(words);
    expect(screen.getByText('Almira')).toBeTruthy();
  });

  it('says what to do where there are none, and lets only read who may not write', async () => {
    await openRules([]);
    expect(await screen.findByText('Add the first one, or import a table of them.')).toBeTruthy();
  });

  it('lets only read who may not write', async () => {
    await openRules([RULE], false);
    await screen.findByText('utilise');
    expect(screen.queryByRole('button', { name: 'Add a rule' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change the rule “utilise”' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take “Almira” off the list' })).toBeNull();
  });

  it('tries a rule out as one types, and sends it at the version that was read', async () => {
    const { fake, user } = await openRules();
    fake.answer('PATCH /house-style-rules/:id', () => ({ status: 200, body: RULE }));
    await user.click(await screen.findByRole('button', { name: 'Change the rule “utilise”' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText('Try it out', { selector: 'textarea' }),
      'They utilise it',
    );
    expect(within(dialog).getByText('1 place found.')).toBeTruthy();
    expect(dialog.querySelector('mark')?.textContent).toBe('utilise');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const sent = fake.asked.find(({ method }) => method === 'PATCH');
    expect(sent?.headers.get('If-Match')).toBe('"4"');
    expect(sent?.body).toMatchObject({ pattern: 'utilise', replacement: 'use', language: 'en' });
  });

  it('says why a rule was refused, by its code', async () => {
    const { fake, user } = await openRules();
    fake.answer('PATCH /house-style-rules/:id', () => refusal(422, 'rule-refused', 'No.'));
    await user.click(await screen.findByRole('button', { name: 'Change the rule “utilise”' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('No.');
  });

  it('imports a pasted table, and says which lines it could not read', async () => {
    const { fake, user } = await openRules();
    fake.answer('POST /house-style-rules', () => ({ status: 201, body: { items: [] } }));
    await user.click(await screen.findByRole('button', { name: 'Import rules' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByLabelText('Table', { exact: false }));
    await user.paste('in order to,“To” is enough.,to\nbroken line');
    expect(within(dialog).getByText('Line 2 lacks a pattern or an advice.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Add 1 rule' }));
    expect(fake.asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      deskId: fakeId(100),
      rules: [{ pattern: 'in order to', replacement: 'to', severity: 'advice', kind: 'words' }],
    });
  });
});

describe('a table of rules', () => {
  it('may come from a spreadsheet, with quotes and in any of its separators', () => {
    const rows = [
      'pattern;advice;replacement;weight;language;kind',
      '"a; b";"Say ""c"".";;blocks;fr;words',
      '(\\d+)%;Write it out.;$1 per cent;WARNING;;pattern',
      'x;y;;fatal',
      'x;y;;;;magic',
    ];
    expect(readRules(rows.join('\r\n'))).toEqual({
      rules: [
        {
          kind: 'words',
          pattern: 'a; b',
          advice: 'Say "c".',
          severity: 'blocks',
          replacement: null,
          language: 'fr',
        },
        {
          kind: 'pattern',
          pattern: '(\\d+)%',
          advice: 'Write it out.',
          severity: 'warning',
          replacement: '$1 per cent',
          language: null,
        },
      ],
      faults: [
        { line: 4, fault: 'severity' },
        { line: 5, fault: 'kind' },
      ],
    });
    expect(readRules('')).toEqual({ rules: [], faults: [] });
    expect(readRules('a\tb\tc').rules).toMatchObject([
      { pattern: 'a', advice: 'b', replacement: 'c' },
    ]);
  });
});

describe('a rule that is being written', () => {
  it('says why it cannot be run', () => {
    const draft = { ...draftOf(null, 'en'), kind: 'pattern' as const, pattern: '(a+)+' };
    expect(tryOut(draft, 'aaa')).toEqual({ fault: 'pattern-repeats-repetition' });
  });
});

describe('what somebody ignores', () => {
  const finding: TextFinding = {
    kind: 'style',
    key: 'r1 utilise',
    words: 'utilise',
    advice: '',
    replacement: null,
    weight: 'advice',
    language: 'en',
  };

  it('is kept for that person, article and block, a spelling for the whole article', () => {
    const about = { personId: 'p', articleId: 'a' };
    const kept = new Map<string, string>();
    const keep = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const ignored = new Ignored(keep, about);
    ignored.add(finding, 'b1');
    const spelling: TextFinding = { ...finding, kind: 'spelling', key: 'spelling en ferrry' };
    ignored.add(spelling, 'b1');
    const again = new Ignored(keep, about);
    expect(again.all.has(again.nameOf(finding, 'b1'))).toBe(true);
    expect(again.all.has(again.nameOf(finding, 'b2'))).toBe(false);
    expect(again.all.has(again.nameOf(spelling, 'b2'))).toBe(true);
    expect(new Ignored(keep, { ...about, articleId: 'other' }).all.size).toBe(0);
    again.clear();
    expect(new Ignored(keep, about).all.size).toBe(0);
    kept.set('writethru:ignored:p:a', '{"not": "a list"}');
    expect(new Ignored(keep, about).all.size).toBe(0);
  });
});
