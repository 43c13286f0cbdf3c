import type { Node } from 'prosemirror-model';
import type { EditorState, PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockMarks } from './finding.ts';
import { proofingOf, withChecked, type Checked, type ProofSettings } from './proofing-state.ts';

/** How long after the last change looking through begins, and how long a stretch of it may take, in milliseconds. */
const REST = 350;
const STRETCH = 8;

type Idle = { timeRemaining: () => number };

function whenIdle(run: (idle: Idle) => void): () => void {
  // Safari has no idle callbacks; a short pause lets typing go first there.
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 1_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(() => run({ timeRemaining: () => STRETCH }), 30);
  return () => clearTimeout(id);
}

/** Where in a block somebody is writing; null where nobody is. */
function cursorIn(view: EditorView, at: number, node: Node): number | null {
  const { empty, head } = view.state.selection;
  const inside = head - at - 1;
  const isHere = empty && inside >= 0 && inside <= node.content.size && view.hasFocus();
  return isHere ? inside : null;
}

/**
 * Looks a text through while nobody types: only blocks that are new to it, a few at a time, so that 2,000 paragraphs
 * cost a keystroke nothing.
 */
export class Proofreader implements PluginView {
  private readonly view: EditorView;
  private settings: ProofSettings | null = null;
  private stopNews: (() => void) | null = null;
  private stopWaiting: (() => void) | null = null;
  /** How often words have been looked up, and at which time a block was looked through last. */
  private news = 0;
  private readonly times = new WeakMap<BlockMarks, number>();

  constructor(view: EditorView) {
    this.view = view;
    this.follow();
  }

  update(view: EditorView, before: EditorState): void {
    if (proofingOf(view.state).set !== proofingOf(before).set) this.settings?.onFound();
    if (proofingOf(view.state).settings !== this.settings) this.follow();
    else if (view.state.doc !== before.doc) this.wait(REST);
    else if (!view.state.selection.eq(before.selection)) this.wait(REST);
  }

  destroy(): void {
    this.stopNews?.();
    this.stopWaiting?.();
  }

  private follow(): void {
    this.stopNews?.();
    this.settings = proofingOf(this.view.state).settings;
    this.stopNews =
      this.settings?.onNews(() => {
        this.news += 1;
        this.wait(0);
      }) ?? null;
    this.wait(0);
  }

  private wait(rest: number): void {
    this.stopWaiting?.();
    if (this.settings === null) return;
    const id = setTimeout(() => {
      this.stopWaiting = whenIdle((idle) => this.stretch(idle));
    }, rest);
    this.stopWaiting = () => clearTimeout(id);
  }

  private stretch(idle: Idle): void {
    const { view, settings } = this;
    this.stopWaiting = null;
    if (settings === null || view.isDestroyed) return;
    // A letter that is being composed must not lose its place.
    if (view.composing) {
      this.wait(REST);
      return;
    }
    const until = performance.now() + Math.max(STRETCH, idle.timeRemaining() / 2);
    const { checked, isDone } = this.lookThrough(settings, () => performance.now() < until);
    if (checked.length > 0) view.dispatch(withChecked(view.state.tr, checked));
    if (!isDone) this.stopWaiting = whenIdle((next) => this.stretch(next));
  }

  private lookThrough(
    settings: ProofSettings,
    hasTime: () => boolean,
  ): { checked: Checked[]; isDone: boolean } {
    const { state } = this.view;
    const { known } = proofingOf(state);
    const checked: Checked[] = [];
    let isDone = true;
    state.doc.descendants((node, at) => {
      if (!node.isTextblock) return isDone;
      const before = known.get(node);
      if (before !== undefined && !this.isWorthAnother(before, node, at)) return false;
      if (!hasTime()) {
        isDone = false;
        return false;
      }
      const marks = settings.check(node, cursorIn(this.view, at, node));
      known.set(node, marks);
      this.times.set(marks, this.news);
      checked.push({ from: at + 1, to: at + 1 + node.content.size, marks });
      return false;
    });
    return { checked, isDone };
  }

  /** A block is looked through again when its words have been looked up, or the cursor has left a word in it. */
  private isWorthAnother(marks: BlockMarks, node: Node, at: number): boolean {
    if (marks.awaits === 'words') return this.times.get(marks) !== this.news;
    return marks.awaits === 'cursor' && cursorIn(this.view, at, node) === null;
  }
}
