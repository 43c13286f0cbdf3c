import type { Present } from '#contract/api/collab.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import { isSameView, type SharedView } from '#client/editor/collab/shared-view.ts';

/** How long “saving” stays once all is saved, in milliseconds: whoever types on sees no flicker. */
const AFTERGLOW = 250;

/** What is asked of a text here. */
type Viewed = Pick<SharedText, 'view' | 'subscribe' | 'clientId'>;
type Read = () => SharedView;
type Watched = { subscribe: (listener: () => void) => () => void; read: Read };

/** The same object as long as it says the same. */
function kept<Value>(now: Value, shown: Value): Value {
  return now === shown || isSameJson(now, shown) ? shown : now;
}

/** Whether nothing but what moves at every key is other than it was: one’s own caret does. */
function isSteady(now: SharedView, shown: SharedView, clientId: string): boolean {
  const { pending, kept: isKept, position, savedAt } = shown;
  const others = ({ people }: SharedView): Present[] =>
    people.filter((each) => each.clientId !== clientId);
  const steady: SharedView = {
    ...now,
    ...{ pending, position, savedAt, kept: isKept },
    people: isSameJson(others(now), others(shown)) ? shown.people : now.people,
    fields: kept(now.fields, shown.fields),
    notices: kept(now.notices, shown.notices),
  };
  return isSameView(steady, shown);
}

/** The view without what moves at every key. Whoever does not show where the typed words are need not be drawn again for it. */
export function steadyView(text: Viewed): Read {
  let shown = text.view();
  return () => {
    const now = text.view();
    if (!isSteady(now, shown, text.clientId)) shown = now;
    return shown;
  };
}

/**
 * The view with all that moves: at once when words are on their way or something is wrong, and a moment later when all is
 * saved. To draw anything while somebody writes costs React a look through the whole text.
 */
export function calmView(text: Viewed): Watched {
  let shown = text.view();
  const isUrgent = (now: SharedView): boolean =>
    !isSteady(now, shown, text.clientId) || !now.live || (now.pending && !shown.pending);
  return {
    read: () => {
      const now = text.view();
      if (isUrgent(now)) shown = now;
      return shown;
    },
    subscribe: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = text.subscribe(() => {
        const now = text.view();
        if (now === shown) return;
        clearTimeout(timer);
        timer = undefined;
        if (isUrgent(now)) listener();
        else {
          timer = setTimeout(() => {
            shown = text.view();
            listener();
          }, AFTERGLOW);
        }
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}
