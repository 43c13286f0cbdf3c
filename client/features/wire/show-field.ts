import type { FieldName } from './line-roles.ts';

type Place = {
  /** Where the fields are. */
  within: HTMLElement | null;
  field: FieldName;
  /** The paragraph to show, for the field that holds them all. */
  paragraph: string | null;
};

/** How much of the text stays in sight above the paragraph, in pixels. */
const ABOVE = 60;

/** Puts the cursor into a field of the draft, at the paragraph when it holds many. */
export function showField({ within, field, paragraph }: Place): void {
  const input = within?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${field}"]`);
  if (input == null) return;
  input.focus();
  input.scrollIntoView({ block: 'nearest' });
  const at = paragraph === null ? -1 : input.value.indexOf(paragraph);
  if (paragraph === null || at === -1) return;
  input.setSelectionRange(at, at + paragraph.length);
  // A browser scrolls to typing, not to a selection; letters are spread evenly enough to go by.
  input.scrollTop = (input.scrollHeight * at) / Math.max(1, input.value.length) - ABOVE;
}
