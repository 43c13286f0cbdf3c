import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useNews, type Heard } from '#client/api/news-line.ts';
import { announceSessionBack, isSessionLost } from '#client/api/session-watch.ts';

/** The browser’s line, which jsdom does not have. */
class FakeSource extends EventTarget {
  static readonly all: FakeSource[] = [];
  readonly url: string;
  closed = false;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
  say(event: string, data: unknown = null): void {
    act(() => {
      this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
    });
  }
}

const last = (): FakeSource => FakeSource.all.at(-1) as FakeSource;

function later(milliseconds: number): void {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { EventSource: FakeSource });
  FakeSource.all.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'EventSource');
});

function Ear({ kind, heard }: { kind: 'article' | 'task'; heard: Heard[] }): ReactNode {
  useNews(kind, (one) => heard.push(one));
  return null;
}

describe('the line of news', () => {
  it('is one for all screens, and ends with the last of them', () => {
    const [articles, tasks]: [Heard[], Heard[]] = [[], []];
    const first = render(<Ear kind="article" heard={articles} />);
    const second = render(<Ear kind="task" heard={tasks} />);
    expect(FakeSource.all.map(({ url }) => url)).toEqual(['/api/v1/news']);
    last().say('open');
    last().say('news', [
      { k: 'article', id: 'a' },
      { k: 'task', id: 't' },
      { k: 'plan', id: 'p' },
    ]);
    expect(articles).toEqual([{ id: 'a', cameBack: false }]);
    expect(tasks).toEqual([{ id: 't', cameBack: false }]);
    first.unmount();
    expect(last().closed).toBe(false);
    second.unmount();
    expect(last().closed).toBe(true);
  });

  it('comes back after it broke, ever more patiently, and says so once it stands', () => {
    const heard: Heard[] = [];
    render(<Ear kind="article" heard={heard} />);
    last().say('open');
    last().say('error');
    expect([FakeSource.all.length, FakeSource.all[0]?.closed]).toEqual([1, true]);
    later(1_000);
    expect(FakeSource.all).toHaveLength(2);
    last().say('error');
    later(1_000);
    expect(FakeSource.all).toHaveLength(3);
    expect(heard).toEqual([]);
    last().say('open');
    expect(heard).toEqual([{ id: null, cameBack: true }]);
    last().say('missed');
    expect(heard).toHaveLength(2);
  });

  it('waits for whoever was signed out until they are back', () => {
    const heard: Heard[] = [];
    render(<Ear kind="article" heard={heard} />);
    last().say('open');
    last().say('signed-out');
    expect(isSessionLost()).toBe(true);
    later(60_000);
    expect(FakeSource.all).toHaveLength(1);
    act(announceSessionBack);
    expect(FakeSource.all).toHaveLength(2);
    last().say('open');
    expect(heard).toEqual([{ id: null, cameBack: true }]);
  });
});
