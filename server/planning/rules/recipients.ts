/** People by id, each once, without whoever did it: nobody is told of their own doings. */
export function others(people: readonly string[], byId: string | null): string[] {
  return [...new Set(people)].filter((id) => id !== byId);
}

/** Whom a comment calls by name. */
export function calledBy(comment: { byId: string; mentions: readonly string[] }): string[] {
  return others(comment.mentions, comment.byId);
}

/** Who takes part in a thread and is not called in the answer itself: those are told so already. */
export function answeredBy(comment: {
  byId: string;
  mentions: readonly string[];
  participants: readonly string[];
}): string[] {
  const called = new Set(comment.mentions);
  return others(comment.participants, comment.byId).filter((id) => !called.has(id));
}

/** Who wants to know that a thread was resolved or opened again: whoever had opened it. */
export function concernedBy(resolution: { byId: string; openerId: string }): string[] {
  return others([resolution.openerId], resolution.byId);
}

/** The beginning of what was written, as a notification shows it. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= 160 ? line : `${letters.slice(0, 159).join('')}…`;
}
