import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import { fieldsOf } from '#client/editor/collab/shared-fields.ts';
import type {
  Kept,
  articlesLeftWith as ArticlesLeftWith,
  keptWork as KeptWork,
} from '#client/features/writing/article/saving/pending-in-browser.ts';
import { story } from '../collab/support/pretend-desk.ts';

const WHOSE = { personId: 'ada', articleId: 'a1' };
const CONTENT = story('One.');
const BASE = { position: 4, body: CONTENT.body, fields: fieldsOf(CONTENT) };
const WORK = { steps: [{ stepType: 'replace' }], deeds: [0], fields: BASE.fields, aside: [] };
const DAY = 24 * 60 * 60_000;

let count = 0;
let time = 1_000_000;
let keptWork: typeof KeptWork;
let articlesLeftWith: typeof ArticlesLeftWith;
const tools = { now: () => time, newId: () => `tab-number-${(count += 1)}` };
const again = async (whose = WHOSE): Promise<Kept> => keptWork(whose, tools);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const { jest } = await import('@jest/globals');
  jest.resetModules();
  ({ keptWork, articlesLeftWith } =
    await import('#client/features/writing/article/saving/pending-in-browser.ts'));
});

describe('work that is kept in the browser', () => {
  it('is found by the next tab, under the name of the one that left it', async () => {
    const first = await again();
    expect(first.record).toBeNull();
    await first.store?.write({ base: BASE, work: WORK });
    first.letGo();
    time += 2 * 60_000;
    const second = await again();
    expect(second.clientId).toBe(first.clientId);
    expect(second.record).toMatchObject({ base: BASE, work: WORK });
  });

  it('keeps the base that was written before when there is no other', async () => {
    const first = await again();
    await first.store?.write({ base: BASE, work: WORK });
    await first.store?.write({ base: null, work: { ...WORK, aside: ['words'] } });
    first.letGo();
    time += 2 * 60_000;
    expect((await again()).record).toMatchObject({ base: BASE, work: { aside: ['words'] } });
  });

  it('is nobody else’s, and of no other article', async () => {
    const first = await again();
    await first.store?.write({ base: BASE, work: WORK });
    first.letGo();
    time += 2 * 60_000;
    expect((await again({ ...WHOSE, personId: 'bo' })).record).toBeNull();
    expect((await again({ ...WHOSE, articleId: 'a2' })).record).toBeNull();
  });

  it('is not found once it is removed, or when nobody has missed it for two months', async () => {
    const first = await again();
    await first.store?.write({ base: BASE, work: WORK });
    await first.store?.remove();
    time += 2 * 60_000;
    expect((await again()).record).toBeNull();
    const second = await again();
    await second.store?.write({ base: BASE, work: WORK });
    second.letGo();
    time += 61 * DAY;
    expect((await again()).record).toBeNull();
  });

  it('is told to whoever left it, by article, once no tab may be about to save it', async () => {
    const leftWith = async (personId: string): Promise<string[]> =>
      articlesLeftWith(personId, () => time);
    expect(await leftWith('ada')).toEqual([]);
    const first = await again();
    await first.store?.write({ base: BASE, work: WORK });
    const second = await again({ ...WHOSE, articleId: 'a2' });
    await second.store?.write({ base: BASE, work: WORK });
    expect(await leftWith('ada')).toEqual([]);
    time += 2 * 60_000;
    expect((await leftWith('ada')).toSorted()).toEqual(['a1', 'a2']);
    expect(await leftWith('bo')).toEqual([]);
    await first.store?.remove();
    expect(await leftWith('ada')).toEqual(['a2']);
    time += 61 * DAY;
    expect(await leftWith('ada')).toEqual([]);
  });

  it('is told of no tab that still holds it', async () => {
    const { clientId, store } = await again();
    await store?.write({ base: BASE, work: WORK });
    time += 2 * 60_000;
    const locks = {
      query: async () => Promise.resolve({ held: [{ name: `writethru.text.${clientId}` }] }),
    };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
    try {
      expect(await articlesLeftWith('ada', () => time)).toEqual([]);
      locks.query = async () => Promise.resolve({ held: [] });
      expect(await articlesLeftWith('ada', () => time)).toEqual(['a1']);
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });

  it('is left to a tab that may still live where nobody can ask', async () => {
    const first = await again();
    await first.store?.write({ base: BASE, work: WORK });
    expect((await again()).record).toBeNull();
  });

  it('does without where the browser keeps nothing', async () => {
    Object.defineProperty(globalThis.indexedDB, 'open', {
      value: () => {
        throw new Error('No.');
      },
    });
    const kept = await again();
    expect(kept).toMatchObject({ store: null, record: null });
    expect(kept.clientId).toMatch(/^tab-number-/u);
  });
});
