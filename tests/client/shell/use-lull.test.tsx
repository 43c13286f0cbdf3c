import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLull } from '#client/app/shell/use-lull.ts';

function Asking(): ReactNode {
  return useLull(1_500) ? <p>Sign in again</p> : null;
}

const isAsked = (): boolean => screen.queryByText('Sign in again') !== null;

describe('what would take the focus while somebody types', () => {
  let text: HTMLTextAreaElement;
  beforeEach(() => {
    jest.useFakeTimers();
    text = document.body.appendChild(document.createElement('textarea'));
  });
  afterEach(() => {
    text.remove();
    jest.useRealTimers();
  });

  it('comes at once where nobody is in a text', () => {
    render(<Asking />);
    expect(isAsked()).toBe(true);
  });

  it('waits until the sentence has come to a rest, and then stays', () => {
    text.focus();
    render(<Asking />);
    for (let key = 0; key < 20; key += 1) {
      fireEvent.keyDown(text, { key: 'a' });
      act(() => jest.advanceTimersByTime(1_000));
      expect(isAsked()).toBe(false);
    }
    act(() => jest.advanceTimersByTime(500));
    expect(isAsked()).toBe(true);
    fireEvent.keyDown(text, { key: 'a' });
    expect(isAsked()).toBe(true);
  });
});
