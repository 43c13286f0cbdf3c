import type { Draft } from './save-state.ts';

/** A draft as it lies in the browser: whose, of which article, from which tab and when. */
export type KeptDraft = Draft & { storageKey: string; at: number };

/** Where drafts are kept and found; a test may give its own. */
export type DraftStore = {
  keep: (draft: Draft | null) => void;
  /** Drafts that no open tab is looking after, newest first. */
  left: () => Promise<KeptDraft[]>;
  forget: (draft: KeptDraft) => void;
};

const PREFIX = 'writethru.draft';
/** Nobody misses a draft for longer than this, in milliseconds. */
const KEPT_FOR = 60 * 24 * 60 * 60_000;
const LOCK = 'writethru.tab.';

const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join('');
let tabIsKnown = false;

/** Lets other tabs see that this one is alive, so that they leave its drafts alone; without https nobody can tell. */
function sayThatThisTabLives(): void {
  if (tabIsKnown || !('locks' in navigator)) return;
  tabIsKnown = true;
  void navigator.locks.request(`${LOCK}${tab}`, () => new Promise(() => undefined));
}

async function livingTabs(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])),
  );
}

function read(storageKey: string): KeptDraft | null {
  try {
    const value = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as KeptDraft | null;
    return value !== null && typeof value.at === 'number' && 'mine' in value
      ? { ...value, storageKey }
      : null;
  } catch {
    return null;
  }
}

function keysUnder(prefix: string): string[] {
  const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}

function dropOld(now: number): void {
  for (const key of keysUnder(`${PREFIX}.`)) {
    const draft = read(key);
    if (draft === null || now - draft.at > KEPT_FOR) localStorage.removeItem(key);
  }
}

/**
 * Keeps one person’s unsaved words on one article in this browser until the server has them, and finds what a crash, a reload
 * or a log-out has left. Only this person is ever shown them.
 */
export function draftStore(
  { personId, articleId }: { personId: string; articleId: string },
  now: () => number,
): DraftStore {
  const mine = `${PREFIX}.${personId}.${articleId}.`;
  sayThatThisTabLives();
  return {
    keep: (draft) => {
      if (draft === null) {
        localStorage.removeItem(mine + tab);
        return;
      }
      const text = JSON.stringify({ ...draft, at: now() });
      try {
        localStorage.setItem(mine + tab, text);
      } catch {
        // The browser’s room is full: what is old goes first. What still does not fit stays on the screen.
        dropOld(now() + KEPT_FOR / 2);
        try {
          localStorage.setItem(mine + tab, text);
        } catch {
          localStorage.removeItem(mine + tab);
        }
      }
    },
    left: async () => {
      dropOld(now());
      const alive = await livingTabs();
      return keysUnder(mine)
        .filter((key) => key !== mine + tab && !alive.has(key.slice(mine.length)))
        .flatMap((key) => read(key) ?? [])
        .sort((left, right) => right.at - left.at);
    },
    forget: ({ storageKey }) => localStorage.removeItem(storageKey),
  };
}
