import { describe, expect, it } from '@jest/globals';
import type { Line } from '#client/editor/collab/line.ts';
import { openShared, type SharedText } from '#client/editor/collab/shared-text.ts';
import { openEditor, type BodyHandle } from '#client/editor/open-editor.ts';
import { DEEDS } from '#client/editor/keys.ts';
import { paragraph } from './support/pad.ts';

const WORDS = {
  ...{ label: 'Text', placeholder: 'Write here', image: 'Picture', embed: 'Embed' },
  ...{ readMore: 'Read more', altMissing: 'No alternative text', attribution: 'Who said it' },
};
const NOTHING = { headline: '', standfirst: '', dateline: '', updateNote: '', credits: [] };
const BODY = { type: 'doc', content: [paragraph('a', 'One'), paragraph('b', 'Two')] };

const SILENT: Line = {
  listen: () => undefined,
  send: () => undefined,
  wake: () => undefined,
  renew: () => undefined,
  close: () => undefined,
};

function aText(): SharedText {
  return openShared({
    clientId: 'somebody-here',
    language: 'en',
    line: SILENT,
    store: null,
    first: { position: 0, content: { ...NOTHING, body: BODY } },
    kept: null,
    newId: () => 'new',
    later: () => () => undefined,
    onNews: () => undefined,
  });
}

function open(place: HTMLElement, text: SharedText): BodyHandle {
  return openEditor(place, {
    text,
    language: 'en',
    words: WORDS,
    onState: () => undefined,
    onAskForLink: () => undefined,
  });
}

describe('a text that was closed', () => {
  it('does nothing more for those who still hold it, and opens again in the same place', () => {
    const place = document.body.appendChild(document.createElement('div'));
    const text = aText();
    const first = open(place, text);
    first.close();
    first.setReadOnly(true);
    first.setReadOnly(false);
    first.setSigns({ a: { label: 'Source changed', tone: 'wait' } });
    first.run(DEEDS.subhead);
    first.change((state) => state.tr.insertText('x', 1));
    first.focus();
    expect(first.reveal('a')).toBe(false);
    first.close();
    const second = open(place, text);
    expect(second.reveal('b')).toBe(true);
    expect(place.querySelectorAll('[role="textbox"]')).toHaveLength(1);
    expect(place.textContent).toBe('OneTwo');
    expect(text.view().pending).toBe(false);
    second.close();
  });
});
