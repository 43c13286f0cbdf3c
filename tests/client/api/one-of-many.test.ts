import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeTurns, type Turn } from '#client/api/one-of-many.ts';

/** Locks as browsers have them (Web Locks API), for one name: first come, first served. */
class FakeLocks {
  readonly #queue: (() => Promise<void>)[] = [];
  #held = false;

  async request<Result>(
    _name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    work: (lock: object | null) => Promise<Result>,
  ): Promise<Result> {
    if (this.#held && options.ifAvailable === true) return work(null);
    return new Promise((resolve, reject) => {
      const begin = async (): Promise<void> => {
        this.#held = true;
        resolve(await work({}));
        this.#held = false;
        await this.#queue.shift()?.();
      };
      options.signal?.addEventListener('abort', () => {
        const place = this.#queue.indexOf(begin);
        if (place >= 0) this.#queue.splice(place, 1);
        reject(new DOMException('Left', 'AbortError'));
      });
      if (this.#held) this.#queue.push(begin);
      else void begin();
    });
  }
}

class FakeChannel extends EventTarget {
  static readonly all = new Set<FakeChannel>();
  constructor() {
    super();
    FakeChannel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of FakeChannel.all) {
      if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  close(): void {
    FakeChannel.all.delete(this);
  }
}

type Tab = { turn: Turn<string>; turns: boolean[]; heard: string[] };

function openTab(): Tab {
  const [turns, heard]: [boolean[], string[]] = [[], []];
  const turn = takeTurns<string>('news', {
    onTurn: (waited) => turns.push(waited),
    onHeard: (told) => heard.push(told),
  });
  return { turn, turns, heard };
}

const soon = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('tabs that take turns', () => {
  beforeEach(() => {
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
    Object.assign(globalThis, { BroadcastChannel: FakeChannel });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'locks');
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    FakeChannel.all.clear();
  });

  it('are one at a time; the others hear from it, and the next has its turn when it goes', async () => {
    const [first, second, third] = [openTab(), openTab(), openTab()];
    await soon();
    expect([first.turns, second.turns, third.turns]).toEqual([[false], [], []]);
    expect([first.turn.isOurs, second.turn.isOurs]).toEqual([true, false]);
    first.turn.tell('Hello');
    expect([first.heard, second.heard, third.heard]).toEqual([[], ['Hello'], ['Hello']]);
    second.turn.end();
    first.turn.end();
    await soon();
    expect([second.turns, third.turns]).toEqual([[], [true]]);
    expect(first.turn.isOurs).toBe(false);
    third.turn.end();
  });

  it('do it each for itself where a browser has no locks', () => {
    Reflect.deleteProperty(navigator, 'locks');
    const [first, second] = [openTab(), openTab()];
    expect([first.turns, second.turns]).toEqual([[false], [false]]);
    first.turn.tell('Hello');
    expect(second.heard).toEqual([]);
    first.turn.end();
  });
});
