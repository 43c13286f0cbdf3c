import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '#client/api/api-problem.ts';
import type { Draft, Sending } from '#client/features/writing/article/saving/save-state.ts';
import {
  NotSaved,
  openSaving,
  type Saving,
} from '#client/features/writing/article/saving/open-saving.ts';
import { fourParagraphs } from './support/pretend-desk.ts';
import { PretendServer } from './support/pretend-server.ts';

function problem(status: number, code: string, current?: unknown): ApiProblem {
  const facts = { status, code, title: code, detail: code, issues: [], requestId: null };
  return new ApiProblem({ ...facts, retryAfter: null, current });
}

/** A text that is open over a server in memory; `down` cuts the line. */
function open() {
  const server = new PretendServer(fourParagraphs());
  const line = { down: false, sent: [] as Sending[] };
  const drafts: (Draft | null)[] = [];
  let count = 0;
  const saving: Saving = openSaving({
    standing: { position: 0, content: server.content },
    savedAt: '2026-11-23T09:00:00Z',
    tools: {
      newKey: () => `key${(count += 1)}`,
      newId: () => `id${(count += 1)}`,
      language: 'en',
    },
    now: () => 0,
    drafts: {
      keep: (draft) => drafts.push(draft),
      left: () => Promise.resolve([]),
      forget: () => undefined,
    },
    put: (sending) => {
      line.sent.push(sending);
      if (line.down) return Promise.reject(problem(0, 'unreachable'));
      const reply = server.take(sending);
      if (reply.type === 'stale')
        return Promise.reject(problem(412, 'stale-position', reply.stale));
      if (reply.type !== 'acknowledged') return Promise.reject(problem(401, 'not-signed-in'));
      return Promise.resolve({ ...reply, fields: [...sending.fields] });
    },
  });
  return { server, line, drafts, saving };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an open text', () => {
  it('is saved a moment after typing', async () => {
    const { server, line, saving } = open();
    saving.type({ headline: 'One' });
    saving.type({ headline: 'One two' });
    expect(line.sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(900);
    expect(line.sent).toHaveLength(1);
    expect(server.content.headline).toBe('One two');
  });

  it('settles with the position that has every word', async () => {
    const { server, saving } = open();
    saving.type({ headline: 'New headline' });
    const settled = saving.settle();
    saving.type({ standfirst: 'typed while it was saving' });
    await jest.advanceTimersByTimeAsync(10);
    expect(await settled).toEqual({ position: 2 });
    expect(server.content).toMatchObject({
      headline: 'New headline',
      standfirst: 'typed while it was saving',
    });
    expect(await saving.settle()).toEqual({ position: 2 });
  });

  it('refuses to settle when the server does not answer, and goes on trying by itself', async () => {
    const { server, line, saving } = open();
    line.down = true;
    saving.type({ headline: 'New' });
    const settled = saving.settle().catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(10);
    expect(await settled).toBeInstanceOf(NotSaved);
    line.down = false;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.content.headline).toBe('New');
    expect(new Set(line.sent.map(({ key }) => key)).size).toBe(1);
  });

  it('keeps a draft from the first unsaved word until the server has the last', async () => {
    const { line, drafts, saving } = open();
    line.down = true;
    saving.type({ headline: 'O' });
    expect(drafts.at(-1)?.mine.headline).toBe('O');
    saving.type({ headline: 'On' });
    saving.type({ headline: 'One' });
    await jest.advanceTimersByTimeAsync(300);
    expect(drafts.at(-1)?.mine.headline).toBe('One');
    line.down = false;
    saving.back();
    saving.saveNow();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(drafts.at(-1)).toBeNull();
  });

  it('merges nothing in while somebody composes a letter', async () => {
    const { server, saving } = open();
    let composing = true;
    const shown: string[] = [];
    saving.holdWhile(() => composing);
    saving.onShow((content) => shown.push(content.standfirst));
    server.otherSaves({ ...server.content, standfirst: 'Theirs' });
    saving.type({ headline: 'Mine' });
    await jest.advanceTimersByTimeAsync(1_500);
    expect(shown).toEqual([]);
    composing = false;
    await jest.advanceTimersByTimeAsync(500);
    expect(shown).toEqual(['Theirs']);
    expect(server.content).toMatchObject({ headline: 'Mine', standfirst: 'Theirs' });
  });

  it('tells those who look at it of every change', async () => {
    const { saving } = open();
    let told = 0;
    const stop = saving.subscribe(() => (told += 1));
    saving.type({ headline: 'x' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told).toBeGreaterThanOrEqual(3);
    stop();
    const before = told;
    saving.type({ headline: 'y' });
    expect(told).toBe(before);
  });
});
