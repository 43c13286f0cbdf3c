import { describe, expect, it, jest } from '@jest/globals';
import { copySchema } from '#contract/body/copy-schema.ts';
import {
  beginDraft,
  draftOf,
  endDraft,
  hearComments,
  placeOfThread,
} from '#client/editor/comments/comment-look.ts';
import { paintOf } from '#client/editor/comments/comment-paint.ts';
import {
  stepThrough,
  threadsInText,
} from '#client/features/writing/article/comments/step-through.ts';
import { bodyOf } from '#tests/support/article.ts';
import { Pad } from '#tests/client/editor/support/pad.ts';
import { aThread } from './support/talk.tsx';

function pad(): Pad {
  return new Pad(bodyOf('The ferry sailed at dawn.', 'Forty people were on board.'));
}

function mark(on: Pad, words: string, id: string): void {
  const from = on.at(words).state.selection.from;
  const comment = copySchema.mark('comment', { id });
  on.view.dispatch(on.state.tr.addMark(from, from + words.length, comment));
}

function press(on: Pad, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    ctrlKey: true,
    altKey: true,
    bubbles: true,
    cancelable: true,
  });
  on.view.dom.dispatchEvent(event);
  return event;
}

describe('a passage that is being commented on', () => {
  it('is what is selected, and goes with its words', () => {
    const on = pad();
    on.at('ferry', true);
    expect(beginDraft(on.view)).toEqual({ about: 'passage', words: 'ferry', blockId: 'p1' });
    on.view.dispatch(on.state.tr.insertText('old ', 1));
    const draft = draftOf(on.state);
    expect(on.state.doc.textBetween(draft!.from, draft!.to)).toBe('ferry');
    expect(on.view.dom.querySelector('[data-comment-draft]')?.textContent).toBe('ferry');
    endDraft(on.view, true);
    expect(draftOf(on.state)).toBeNull();
    expect(on.state.selection.empty).toBe(true);
    expect(on.state.selection.from).toBe(draft!.to);
  });

  it('is gone when somebody deletes it', () => {
    const on = pad();
    on.at('ferry', true);
    beginDraft(on.view);
    on.view.dispatch(on.state.tr.deleteSelection());
    expect(draftOf(on.state)).toBeNull();
  });

  it('is the block where the cursor is when nothing is selected', () => {
    const on = pad();
    on.at('people');
    expect(beginDraft(on.view)).toEqual({
      about: 'block',
      blockId: 'p2',
      words: 'Forty people were on board.',
    });
    expect(draftOf(on.state)).toBeNull();
  });
});

describe('comments in the text', () => {
  it('are reached by keys, also where nothing may be typed, and by pressing on their words', () => {
    const on = pad();
    const ears = { onAsk: jest.fn(), onPick: jest.fn(), onStep: jest.fn(), knows: () => true };
    hearComments(on.view, ears);
    on.view.setProps({ editable: () => false });
    expect(press(on, 'm').defaultPrevented).toBe(true);
    press(on, 'j');
    press(on, 'k');
    expect(press(on, 'q').defaultPrevented).toBe(false);
    expect(ears.onAsk).toHaveBeenCalledTimes(1);
    expect(ears.onStep.mock.calls).toEqual([[1], [-1]]);
    hearComments(on.view, null);
    press(on, 'm');
    expect(ears.onAsk).toHaveBeenCalledTimes(1);
  });

  it('come along with pasted words only where their threads are', () => {
    const [known, foreign] = [aThread(1).id, aThread(2).id];
    const from = pad();
    mark(from, 'ferry', known);
    mark(from, 'sailed', foreign);
    const { dom } = from
      .at('The ferry sailed', true)
      .view.serializeForClipboard(from.state.selection.content());
    const on = pad();
    hearComments(on.view, {
      onAsk: jest.fn(),
      onPick: jest.fn(),
      onStep: jest.fn(),
      knows: (id) => id === known,
    });
    on.at('Forty');
    on.paste(dom.innerHTML);
    expect(on.state.doc.textContent).toContain('The ferry sailedForty');
    expect(on.view.dom.querySelector(`[data-comment="${known}"]`)?.textContent).toBe('ferry');
    expect(on.view.dom.querySelector(`[data-comment="${foreign}"]`)).toBeNull();
  });

  it('are found where their words stand, in the order of the text', () => {
    const on = pad();
    const [one, two, gone, done] = [1, 2, 3, 4].map((n) => aThread(n));
    const resolved = { ...done!, resolved: { by: done!.by, at: done!.at } };
    mark(on, 'board', one!.id);
    mark(on, 'ferry', two!.id);
    mark(on, 'dawn', resolved.id);
    const threads = [one!, two!, gone!, resolved];
    expect(threadsInText(on.view.dom, threads).map(({ id }) => id)).toEqual([two!.id, one!.id]);
    const next = (from: string | null, by: 1 | -1) =>
      stepThrough(on.view.dom, threads, { from, by })?.id;
    expect(next(null, 1)).toBe(two!.id);
    expect(next(null, -1)).toBe(one!.id);
    expect(next(two!.id, 1)).toBe(one!.id);
    expect(next(one!.id, 1)).toBe(two!.id);
    expect(stepThrough(on.view.dom, [gone!], { from: null, by: 1 })).toBeNull();
    expect(placeOfThread(on.view, two!.id)).toBe(5);
    expect(placeOfThread(on.view, gone!.id)).toBeNull();
  });

  it('are painted by what they are, and nothing else gets into the style', () => {
    const thread = { blocking: false, active: false, blockId: null };
    const paint = paintOf([
      { ...thread, id: 'a-1' },
      { ...thread, id: 'b-2', blocking: true },
      { ...thread, id: 'c-3', active: true, blockId: 'p1' },
      { ...thread, id: '"]{}*{display:none' },
    ]);
    expect(paint).toContain('[data-comment="a-1"]{background:var(--wt-tone-wait-back)');
    expect(paint).toContain('[data-comment="b-2"]{background:var(--wt-tone-bad-back)');
    expect(paint).toContain('[data-block="p1"]');
    expect(paint).not.toContain('display');
    expect(paintOf([])).toBe('');
  });
});
