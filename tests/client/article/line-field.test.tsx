import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import { LineField } from '#client/features/writing/article/text/line-field.tsx';

/** A headline that others write in too. */
class Headline {
  value = '';
  readonly #listeners = new Set<() => void>();
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly read = (): string => this.value;
  readonly set = (value: string): void => {
    this.value = value;
    for (const listener of this.#listeners) listener();
  };
}

function Field({ headline }: { headline: Headline }): ReactNode {
  const value = useSyncExternalStore(headline.subscribe, headline.read);
  return (
    <LineField
      look="headline"
      label="Headline"
      placeholder="What happened"
      language="en"
      value={value}
      maxLength={500}
      readOnly={false}
      people={[]}
      onChange={headline.set}
      onCaret={() => undefined}
    />
  );
}

async function open(): Promise<{ headline: Headline; field: HTMLTextAreaElement }> {
  const headline = new Headline();
  render(
    <I18nextProvider i18n={await prepareWords('en')}>
      <MantineProvider env="test">
        <Field headline={headline} />
      </MantineProvider>
    </I18nextProvider>,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Headline/u });
  field.focus();
  return { headline, field };
}

/** Types one more letter where the caret is, as a browser does that tells of the caret only afterwards. */
function type(field: HTMLTextAreaElement, letter: string): void {
  const at = field.selectionStart;
  const value = field.value.slice(0, at) + letter + field.value.slice(at);
  const place = { value, selectionStart: at + 1, selectionEnd: at + 1 };
  fireEvent.change(field, { target: place });
}

describe('a line of the text', () => {
  it('keeps the caret behind what is typed, letter for letter', async () => {
    const { headline, field } = await open();
    for (const letter of 'A bridge') type(field, letter);
    expect(headline.value).toBe('A bridge');
    expect(field.selectionStart).toBe(8);
  });

  it('keeps the caret at its words when somebody else writes before them', async () => {
    const { headline, field } = await open();
    for (const letter of 'bridge') type(field, letter);
    act(() => headline.set('The bridge'));
    expect(field.selectionStart).toBe(10);
    type(field, 's');
    expect(headline.value).toBe('The bridges');
  });
});
