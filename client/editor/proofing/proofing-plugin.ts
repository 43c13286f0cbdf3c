import { Plugin } from 'prosemirror-state';
import { askByKey, askByMenu, askByRest, leave } from './asking.ts';
import { Proofreader } from './proofreader.ts';
import { applyTo, key, NOTHING, proofingOf, type Proofing } from './proofing-state.ts';

/** Underlines what spelling and house style have to say; it never changes a letter. Idle until it is told how to proof. */
export function proofing(): Plugin<Proofing> {
  return new Plugin<Proofing>({
    key,
    state: { init: () => NOTHING, apply: applyTo },
    props: {
      decorations: (state) => proofingOf(state).set,
      handleKeyDown: askByKey,
      handleDOMEvents: { contextmenu: askByMenu, mouseover: askByRest, mouseout: leave },
      attributes: (state) => ({
        spellcheck: String(proofingOf(state).settings?.spells !== true),
      }),
    },
    view: (view) => new Proofreader(view),
  });
}
