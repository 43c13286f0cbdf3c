function keyOf(personId: string): string {
  return `writethru.panel.${personId}`;
}

/** The panel that this person had beside the text last, in whatever article; `none` when they closed it. */
export function keptPanel(personId: string): string | null {
  return localStorage.getItem(keyOf(personId));
}

/** Remembers in this browser what this person chose to have beside the text. */
export function keepPanel(personId: string, panel: string): void {
  localStorage.setItem(keyOf(personId), panel);
}
