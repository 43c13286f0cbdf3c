import { describe, expect, it } from '@jest/globals';
import { MantineProvider, TextInput } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import { prepareWords } from '#client/app/words/load-words.ts';
import { FormFaults, useFault } from '#client/ui/form-faults.tsx';
import type { Failure } from '#client/ui/problem-alert.tsx';

function Fields(): ReactNode {
  const fault = useFault();
  return (
    <>
      <TextInput label="First" error={fault('steps[0].terms')} />
      <TextInput label="Tenth" error={fault('steps[1].terms')} />
      <TextInput label="Address" error={fault('email')} />
    </>
  );
}

function failed(code: string, issues: readonly Issue[]): Failure {
  return Object.assign(new Error('Refused.'), { code, issues });
}

const words = await prepareWords('en');

function form(problem: Failure | null): ReactElement {
  return (
    <I18nextProvider i18n={words}>
      <MantineProvider>
        <FormFaults problem={problem} unique="email">
          <Fields />
        </FormFaults>
      </MantineProvider>
    </I18nextProvider>
  );
}

function refusedFields(): string[] {
  return ['First', 'Tenth', 'Address'].filter(
    (label) => screen.getByLabelText(label).getAttribute('aria-invalid') === 'true',
  );
}

describe('the fields of a form that was refused', () => {
  it('leave the focus alone until something is refused', () => {
    render(form(null));
    expect(refusedFields()).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });

  it('say each what is wrong with it, and the first takes the focus', () => {
    const issues = ['body.steps[1].terms', 'email'].map((at) => ({
      at,
      code: 'x',
      message: `${at}!`,
    }));
    const { rerender } = render(form(null));
    rerender(form(failed('content-invalid', issues)));
    expect(refusedFields()).toEqual(['Tenth', 'Address']);
    expect(screen.getByText('email!')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Tenth'));
  });

  it('take no issue of a field that only begins alike', () => {
    render(form(failed('content-invalid', [{ at: 'email2', code: 'x', message: 'No.' }])));
    expect(refusedFields()).toEqual([]);
  });

  it('say of what there is already where it stands', () => {
    render(form(failed('already-exists', [{ at: '', code: 'already-exists', message: 'key' }])));
    expect(refusedFields()).toEqual(['Address']);
    expect(screen.getByText('Refused.')).toBeTruthy();
  });
});
