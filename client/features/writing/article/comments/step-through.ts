import type { ThreadView } from '#contract/api/comments.ts';

/** The open threads whose words are in the text, in the order in which they stand there. */
export function threadsInText(text: Element, threads: readonly ThreadView[]): ThreadView[] {
  const open = new Map(
    threads.filter(({ resolved }) => resolved === null).map((thread) => [thread.id, thread]),
  );
  const found = new Map<string, ThreadView>();
  for (const element of text.querySelectorAll('[data-comment]')) {
    const thread = open.get(element.getAttribute('data-comment') ?? '');
    if (thread !== undefined) found.set(thread.id, thread);
  }
  return [...found.values()];
}

/** The thread after the active one in the text, or before it, around the end; null when there is none. */
export function stepThrough(
  text: Element,
  threads: readonly ThreadView[],
  { from, by }: { from: string | null; by: 1 | -1 },
): ThreadView | null {
  const there = threadsInText(text, threads);
  const index = there.findIndex(({ id }) => id === from);
  if (index < 0) return there.at(by === 1 ? 0 : -1) ?? null;
  return there[(index + by + there.length) % there.length] ?? null;
}
