/** A thread as the text shows it: how it stands, and where it hangs when not on words. */
export type PaintedThread = {
  id: string;
  blocking: boolean;
  active: boolean;
  /** The block that it is about; null for one about a passage. */
  blockId: string | null;
};

const ID = /^[A-Za-z0-9_-]{1,64}$/u;

function selectorOf({ id, blockId }: PaintedThread): string | null {
  if (blockId !== null) return ID.test(blockId) ? `.ProseMirror [data-block="${blockId}"]` : null;
  return ID.test(id) ? `.ProseMirror [data-comment="${id}"]` : null;
}

function rule(threads: readonly PaintedThread[], declarations: (inside: boolean) => string) {
  const [blocks, passages] = [
    threads.filter(({ blockId }) => blockId !== null),
    threads.filter(({ blockId }) => blockId === null),
  ];
  return [blocks, passages].flatMap((some, index) => {
    const selectors = some.map(selectorOf).filter((selector) => selector !== null);
    return selectors.length === 0 ? [] : [`${selectors.join(',')}{${declarations(index === 1)}}`];
  });
}

/** The style of everything that open threads hang on: blocking ones in another colour, the active one stronger. */
export function paintOf(threads: readonly PaintedThread[]): string {
  const ink = (tone: string, strong: boolean) => (inside: boolean) => {
    const line = `var(--wt-tone-${tone})`;
    const back = `var(--wt-tone-${tone}-back)`;
    if (!inside) return `border-inline-end:${strong ? '5px' : '3px'} solid ${line}`;
    return `background:${back};cursor:pointer;border-block-end:${strong ? '3px solid' : '2px dotted'} ${line}`;
  };
  const where = (blocking: boolean, active: boolean): PaintedThread[] =>
    threads.filter((thread) => thread.blocking === blocking && thread.active === active);
  return [
    ...rule(where(false, false), ink('wait', false)),
    ...rule(where(true, false), ink('bad', false)),
    ...rule(where(false, true), ink('wait', true)),
    ...rule(where(true, true), ink('bad', true)),
  ].join('\n');
}

/** The paint of the page that is open; a text and its threads come and go, the style goes with them. */
export function paintThreads(threads: readonly PaintedThread[]): () => void {
  const style = document.createElement('style');
  style.textContent = paintOf(threads);
  document.head.append(style);
  return () => style.remove();
}
