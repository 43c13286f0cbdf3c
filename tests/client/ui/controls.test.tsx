import { MantineProvider } from '@mantine/core';
import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { detailsOf, ProblemAlert } from '#client/ui/problem-alert.tsx';
import {
  shortcutsOnOffer,
  switchShortcuts,
  useShortcutKeys,
  useShortcuts,
} from '#client/ui/shortcuts.ts';

async function show(element: ReactElement): Promise<void> {
  const words = await prepareWords('en');
  render(
    <I18nextProvider i18n={words}>
      <MantineProvider env="test">{element}</MantineProvider>
    </I18nextProvider>,
  );
}

describe('a button for something that may not be allowed', () => {
  it('does it when the server allows it', async () => {
    const onClick = jest.fn();
    await show(
      <AbilityButton ability={{ allowed: true }} onClick={onClick}>
        Publish
      </AbilityButton>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('can be reached but not pressed when it is refused, and says why', async () => {
    const onClick = jest.fn();
    const sentence = 'You wrote these words; somebody else must sign.';
    await show(
      <AbilityButton
        ability={{ allowed: false, reason: 'wrote-these-words', sentence }}
        onClick={onClick}
      >
        Sign off
      </AbilityButton>,
    );
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Sign off' });
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const why = document.getElementById(button.getAttribute('aria-describedby')!.split(' ')[0]!);
    expect(why?.textContent).toBe(sentence);
  });
});

describe('a typed confirmation', () => {
  it('works only with the very words', async () => {
    const onConfirm = jest.fn();
    await show(
      <ConfirmDialog
        opened
        title="Kill TRAM-FARES?"
        confirm="Kill the story"
        typed="TRAM-FARES"
        onConfirm={onConfirm}
        onClose={() => undefined}
      />,
    );
    const field = await screen.findByLabelText('Type “TRAM-FARES” to confirm');
    await userEvent.type(field, 'tram-fares{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
    await userEvent.clear(field);
    await userEvent.type(field, 'TRAM-FARES{Enter}');
    expect(onConfirm).toHaveBeenCalledWith('TRAM-FARES');
  });
});

describe('a problem', () => {
  const problem = Object.assign(new Error('Three things are missing.'), {
    code: 'publish-checks-failed',
    requestId: 'r-1',
    issues: [
      { at: 'headline', code: 'headline-missing', message: 'There is no headline.' },
      { at: '', code: 'slug-missing', message: 'There is no slug.' },
      { at: 'body.terms.0', code: 'unknown', message: 'A term needs a letter.' },
      { at: 'quux', code: 'unknown', message: 'No such thing.' },
    ],
  });

  it('lists every issue, with the name that its field has on the screens and never with its code', async () => {
    await show(<ProblemAlert problem={problem} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Headline: There is no headline.',
      'There is no slug.',
      'Names or words: A term needs a letter.',
      'No such thing.',
    ]);
  });

  it('gives details that name code and request', () => {
    expect(detailsOf(problem)).toBe(
      [
        'Three things are missing.',
        '- headline · headline-missing · There is no headline.',
        '- slug-missing · There is no slug.',
        '- body.terms.0 · unknown · A term needs a letter.',
        '- quux · unknown · No such thing.',
        'publish-checks-failed · r-1',
      ].join('\n'),
    );
  });
});

describe('keyboard shortcuts', () => {
  function Offers({ run }: { run: () => void }) {
    useShortcutKeys();
    useShortcuts([{ keys: 'g i', label: 'Import copy', run }]);
    return <input aria-label="Words" />;
  }

  it('takes two keys in turn, but not while somebody types', async () => {
    const run = jest.fn();
    await show(<Offers run={run} />);
    await userEvent.keyboard('gxi');
    await userEvent.type(screen.getByLabelText('Words'), 'gi');
    expect(run).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('gi');
    expect(run).toHaveBeenCalledTimes(1);
    expect(shortcutsOnOffer().map(({ keys }) => keys)).toContain('g i');
  });

  it('can be switched off', async () => {
    const run = jest.fn();
    await show(<Offers run={run} />);
    switchShortcuts(false);
    await userEvent.keyboard('gi');
    switchShortcuts(true);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['fr', 'ltr'],
    ['uk', 'ltr'],
    ['not a tag', 'auto'],
  ])('%s runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('has its own name', () => {
    expect([languageName('fr'), languageName('fr', 'en')]).toEqual(['français', 'French']);
  });
});
