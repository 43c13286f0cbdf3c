import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type {
  PendingBase,
  PendingRecord,
  PendingStore,
  PendingWork,
} from '#client/editor/collab/pending.ts';

type Whose = { personId: string; articleId: string };
type Label = Whose & { clientId: string; at: number; whose: string };

interface Shelf extends DBSchema {
  base: { key: string; value: PendingBase };
  work: { key: string; value: PendingWork & Label; indexes: { whose: string } };
}

/** Nobody misses words for longer than this, in milliseconds. */
const KEPT_FOR = 60 * 24 * 60 * 60_000;
/** Without a way to ask other tabs, work is left when nobody has written to it for so long, in milliseconds. */
const LEFT_AFTER = 60_000;

let opening: Promise<IDBPDatabase<Shelf>> | null = null;

/** Rejects where the browser keeps nothing, as in some private windows. */
function shelf(): Promise<IDBPDatabase<Shelf>> {
  opening ??= openDB<Shelf>('writethru.pending', 1, {
    upgrade: (database) => {
      database.createObjectStore('base');
      database.createObjectStore('work', { keyPath: 'clientId' }).createIndex('whose', 'whose');
    },
  });
  return opening;
}

function whoseKey({ personId, articleId }: Whose): string {
  return `${personId} ${articleId}`;
}

function lockOf(clientId: string): string {
  return `writethru.text.${clientId}`;
}

/**
 * Takes hold of a tab’s name for as long as the page lives, or until it is let go: no other tab goes on under it. Answers
 * how to let go, null when somebody else holds it.
 */
async function hold(clientId: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((done) => {
    void navigator.locks.request(lockOf(clientId), { ifAvailable: true }, async (lock) => {
      if (lock === null) {
        done(null);
        return;
      }
      await new Promise<void>((release) => done(release));
    });
  });
}

/** What a tab keeps its work with. */
export type Kept = {
  clientId: string;
  store: PendingStore | null;
  record: PendingRecord | null;
  /** Other tabs may go on with what is left. */
  letGo: () => void;
};

function storeOf(whose: Whose, clientId: string, now: () => number): PendingStore {
  return {
    write: async ({ base, work }) => {
      const database = await shelf();
      const tx = database.transaction(['base', 'work'], 'readwrite', { durability: 'strict' });
      const label = { ...whose, clientId, at: now(), whose: whoseKey(whose) };
      await Promise.all([
        ...(base === null ? [] : [tx.objectStore('base').put(base, clientId)]),
        tx.objectStore('work').put({ ...work, ...label }),
        tx.done,
      ]);
    },
    remove: async () => {
      const tx = (await shelf()).transaction(['base', 'work'], 'readwrite');
      await Promise.all([
        tx.objectStore('base').delete(clientId),
        tx.objectStore('work').delete(clientId),
        tx.done,
      ]);
    },
  };
}

/** Work of this person on this article that no living tab holds; the newest first. What is too old goes. */
async function claim(whose: Whose, now: () => number): Promise<Kept | null> {
  const database = await shelf();
  const all = await database.getAllFromIndex('work', 'whose', whoseKey(whose));
  for (const work of all.sort((left, right) => right.at - left.at)) {
    const { clientId, at } = work;
    if (!('locks' in navigator) && now() - at < LEFT_AFTER) continue;
    const letGo = await hold(clientId);
    if (letGo === null) continue;
    const base = await database.get('base', clientId);
    const store = storeOf(whose, clientId, now);
    if (base === undefined || now() - at > KEPT_FOR) {
      await store.remove();
      letGo();
      continue;
    }
    return { clientId, store, letGo, record: { clientId, base, work } };
  }
  return null;
}

/** The tabs’ names that living tabs hold; null where nobody can ask. */
async function heldNames(): Promise<ReadonlySet<string> | null> {
  if (!('locks' in navigator)) return null;
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name ?? ''));
}

/**
 * The articles in which this person has words that are not known to be saved and that no tab is about to save: it was
 * closed, or broke down. They wait here until the article is opened. None where the browser keeps nothing.
 */
export async function articlesLeftWith(personId: string, now: () => number): Promise<string[]> {
  try {
    const [all, held] = await Promise.all([(await shelf()).getAll('work'), heldNames()]);
    const left = all.filter((work) => {
      const isOver = now() - work.at > KEPT_FOR;
      const isHeld = held?.has(lockOf(work.clientId)) ?? now() - work.at < LEFT_AFTER;
      return work.personId === personId && !isOver && !isHeld;
    });
    return [...new Set(left.map(({ articleId }) => articleId))];
  } catch {
    return [];
  }
}

/**
 * Where this tab keeps one person’s unconfirmed work on one article: in what another one has left, with its name, or under
 * a new one. Where the browser keeps nothing, so be it.
 */
export async function keptWork(
  whose: Whose,
  { now, newId }: { now: () => number; newId: () => string },
): Promise<Kept> {
  const clientId = newId();
  try {
    const left = await claim(whose, now);
    if (left !== null) return left;
    const letGo = await hold(clientId);
    return {
      clientId,
      store: storeOf(whose, clientId, now),
      record: null,
      letGo: letGo ?? (() => undefined),
    };
  } catch {
    return { clientId, store: null, record: null, letGo: () => undefined };
  }
}
