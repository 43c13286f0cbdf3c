import { describe, expect, it } from '@jest/globals';
import { openEditor, type BodyHandle } from '#client/editor/open-editor.ts';
import { DEEDS } from '#client/editor/keys.ts';
import { paragraph } from './support/pad.ts';

const WORDS = {
  ...{ label: 'Text', placeholder: 'Write here', image: 'Picture', embed: 'Embed' },
  ...{ readMore: 'Read more', altMissing: 'No alternative text', attribution: 'Who said it' },
};
const BODY = { type: 'doc', content: [paragraph('a', 'One'), paragraph('b', 'Two')] };

function open(place: HTMLElement, changes: unknown[]): BodyHandle {
  return openEditor(place, {
    body: BODY,
    language: 'en',
    words: WORDS,
    onChange: (body) => changes.push(body),
    onState: () => undefined,
    onAskForLink: () => undefined,
  });
}

describe('a text that was closed', () => {
  it('does nothing more for those who still hold it, and opens again in the same place', () => {
    const place = document.body.appendChild(document.createElement('div'));
    const changes: unknown[] = [];
    const first = open(place, changes);
    first.close();
    first.replace({ type: 'doc', content: [paragraph('c', 'Three')] });
    first.setReadOnly(true);
    first.setReadOnly(false);
    first.setSigns({ a: { label: 'Source changed', tone: 'wait' } });
    first.run(DEEDS.subhead);
    first.change((state) => state.tr.insertText('x', 1));
    first.focus();
    expect(first.reveal('a')).toBe(false);
    expect(first.isComposing()).toBe(false);
    first.close();
    const second = open(place, changes);
    expect(second.reveal('b')).toBe(true);
    expect(place.querySelectorAll('[role="textbox"]')).toHaveLength(1);
    expect(place.textContent).toBe('OneTwo');
    expect(changes).toEqual([]);
    second.close();
  });
});
