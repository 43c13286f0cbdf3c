import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SharedView } from '#client/editor/collab/shared-view.ts';
import { calmView, steadyView } from '#client/features/writing/article/saving/steady-view.ts';

const FIELDS = { headline: 'Port', standfirst: '', dateline: '', updateNote: '', credits: [] };
const FIRST: SharedView = {
  ...{ ready: true, live: true, end: null, mayEdit: true, suggests: false, pending: false },
  ...{ kept: false, position: 1, savedAt: null, people: [], notices: [] },
  fields: FIELDS,
};
const caretAt = (clientId: string, anchor: number): SharedView['people'][number] => ({
  clientId,
  person: { id: clientId, name: clientId },
  colour: 1,
  mayEdit: true,
  caret: { field: 'body', anchor, head: anchor, position: 1 },
});

/** A text whose view is changed by hand. */
function aText() {
  const listeners = new Set<() => void>();
  const text = {
    clientId: 'mine',
    now: FIRST,
    view: () => text.now,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    becomes: (part: Partial<SharedView>) => {
      text.now = { ...text.now, ...part };
      for (const listener of listeners) listener();
    },
  };
  return text;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the view of a shared text that the screen is drawn from', () => {
  it('stays the same while words are on their way, and while one’s own caret moves', () => {
    const text = aText();
    const read = steadyView(text);
    const before = read();
    text.becomes({ pending: true, kept: true, position: 2, savedAt: '2026-11-23T09:00:00Z' });
    text.becomes({ people: [caretAt('mine', 4)], fields: { ...FIELDS }, notices: [] });
    expect(read()).toBe(before);
    text.becomes({ people: [caretAt('mine', 5), caretAt('theirs', 1)] });
    expect(read()).not.toBe(before);
    const withThem = read();
    text.becomes({ fields: { ...FIELDS, headline: 'Harbour' } });
    expect(read()).not.toBe(withThem);
  });

  it('says at once that words are on their way, and a moment later that all is saved', () => {
    const text = aText();
    const calm = calmView(text);
    const listener = jest.fn();
    calm.subscribe(listener);
    text.becomes({ pending: true });
    expect(calm.read().pending).toBe(true);
    expect(listener).toHaveBeenCalledTimes(1);
    text.becomes({ pending: false, position: 2 });
    text.becomes({ pending: true });
    text.becomes({ pending: false, position: 3 });
    expect(calm.read().pending).toBe(true);
    expect(listener).toHaveBeenCalledTimes(1);
    jest.runAllTimers();
    expect(calm.read()).toMatchObject({ pending: false, position: 3 });
    text.becomes({ live: false });
    expect(calm.read().live).toBe(false);
  });
});
