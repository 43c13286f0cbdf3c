import type { BodyHandle } from '#client/editor/open-editor.ts';

/** A tab takes a moment to open; what it leads to comes after. */
const A_MOMENT = 80;

/** Does something in the text where it can be seen: on a phone its tab is opened first. */
export function inTheText({ view }: BodyHandle, openText: () => void, then: () => void): void {
  if (view.dom.offsetParent !== null) {
    then();
    return;
  }
  openText();
  setTimeout(() => {
    if (!view.isDestroyed) then();
  }, A_MOMENT);
}

/** Puts the cursor into a field of the text by its name, such as `headline`; whether there is one. */
export function focusField(name: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-text-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
  return field !== null;
}
