import { describe, expect, it } from '@jest/globals';
import { PAUSE } from '#client/features/writing/article/saving/save-sending.ts';
import { phaseOf } from '#client/features/writing/article/saving/save-state.ts';
import { PretendDesk, withWord, wordsIn } from './support/pretend-desk.ts';

/** A desk whose person has typed and whose save is on its way. */
function saving(): PretendDesk {
  const desk = new PretendDesk();
  desk.type(0);
  desk.wake();
  return desk;
}

describe('saving what is typed', () => {
  it('waits for a pause, but not for ever', () => {
    const desk = new PretendDesk();
    const wakes: number[] = [];
    const at = [0, 500, 1_000, 2_000, 3_500, 3_900, 4_200];
    for (const [n, time] of at.entries()) {
      desk.feed({ type: 'typed', content: withWord(desk.state.mine, 0, `w${n}`), at: time });
      wakes.push(desk.wishes.at(-1) ?? -1);
    }
    expect(wakes).toEqual([PAUSE, PAUSE, PAUSE, PAUSE, 500, 100, 0]);
  });

  it('sends only the fields that changed, on the position it read', () => {
    const desk = new PretendDesk();
    desk.feed({ type: 'typed', content: { ...desk.state.mine, headline: 'New' }, at: 0 });
    desk.wake();
    expect(desk.requests).toMatchObject([{ position: 0, fields: ['headline'] }]);
  });

  it('says saved, saving, retrying with its count, offline, signed out and refused', () => {
    const desk = new PretendDesk();
    expect(phaseOf(desk.state, true)).toBe('saved');
    desk.type(0);
    expect(phaseOf(desk.state, true)).toBe('saving');
    desk.wake();
    desk.timeOut();
    expect([phaseOf(desk.state, true), phaseOf(desk.state, false)]).toEqual([
      'retrying',
      'offline',
    ]);
    desk.wake();
    desk.timeOut();
    expect(desk.state.trouble).toMatchObject({ kind: 'unreachable', tries: 2 });
    desk.wake();
    desk.server.signedIn = false;
    desk.requests = desk.requests.slice(-1);
    desk.arrive(0, false);
    desk.answer(0);
    expect(phaseOf(desk.state, true)).toBe('signed-out');
    desk.heal();
    expect(phaseOf(desk.state, true)).toBe('saved');
  });

  it('repeats a save without an answer, the same under the same key', () => {
    const desk = saving();
    desk.type(1);
    desk.timeOut();
    desk.wake();
    const [first, second] = desk.requests;
    expect(second).toBe(first);
    desk.arrive(0, false);
    desk.arrive(0, false);
    desk.answer(0);
    expect(desk.server.carriedOut).toHaveLength(1);
    desk.answer(0);
    desk.wake();
    expect(desk.requests).toMatchObject([{ position: 1 }]);
  });

  it('stops at a refusal, says it, and tries again once the text reads differently', () => {
    const desk = saving();
    const { key } = desk.requests[0]!;
    desk.feed({
      type: 'failed',
      key,
      failure: { fate: 'refused', sentence: 'The story is spiked.' },
    });
    expect(phaseOf(desk.state, true)).toBe('refused');
    expect(desk.state.trouble?.sentence).toBe('The story is spiked.');
    desk.requests = [];
    desk.type(2);
    desk.wake();
    expect(desk.requests).toHaveLength(1);
    desk.arrive(0, false);
    desk.answer(0);
    expect(phaseOf(desk.state, true)).toBe('saved');
  });

  it('does not listen to an answer that it no longer waits for', () => {
    const desk = saving();
    const before = desk.state;
    desk.feed({ type: 'acknowledged', key: 'another', position: 9, savedAt: '' });
    expect(desk.state).toBe(before);
  });
});

describe('somebody else’s save', () => {
  it('is merged in when the two wrote in different places, and told with its author', () => {
    const desk = new PretendDesk();
    desk.other(2);
    desk.type(0);
    desk.wake();
    desk.arrive(0, false);
    desk.answer(0);
    expect(desk.state.conflict).toBeNull();
    expect(desk.state.cameIn.map(({ by }) => by?.name)).toEqual(['other']);
    expect(wordsIn(desk.state.mine)).toContain('other0x');
    desk.heal();
    expect(wordsIn(desk.server.content)).toContain('mine0x');
    desk.feed({ type: 'read-news' });
    expect(desk.state.cameIn).toEqual([]);
  });

  it('comes in by itself while nothing is typed', () => {
    const desk = new PretendDesk();
    desk.other(1);
    desk.news();
    expect(desk.requests).toMatchObject([{ fields: [] }]);
    desk.arrive(0, false);
    desk.answer(0);
    expect(wordsIn(desk.state.mine)).toContain('other0x');
    expect(desk.state.server.position).toBe(1);
  });

  it('comes in also for somebody who may only read', () => {
    const desk = new PretendDesk();
    desk.other(1);
    const { position, content } = desk.server;
    desk.feed({ type: 'news', standing: { position, content }, mayEdit: false });
    expect(desk.requests).toEqual([]);
    expect(desk.state.mine).toBe(content);
  });

  it('waits for a decision when both wrote in one place, and sends nothing before', () => {
    const desk = new PretendDesk();
    desk.other(0);
    desk.type(0);
    desk.wake();
    desk.arrive(0, false);
    desk.answer(0);
    expect(phaseOf(desk.state, true)).toBe('conflict');
    desk.type(0);
    desk.feed({ type: 'hurry' });
    desk.wake();
    expect(desk.requests).toEqual([]);
    desk.feed({ type: 'decided', choices: {} });
    desk.heal();
    for (const word of ['other0x', 'mine0x', 'mine1x']) {
      expect(wordsIn(desk.server.content)).toContain(word);
    }
  });

  it('can be taken as a whole', () => {
    const desk = new PretendDesk();
    desk.other(0);
    desk.type(0);
    desk.wake();
    desk.arrive(0, false);
    desk.answer(0);
    desk.feed({ type: 'decided', choices: 'take-theirs' });
    expect(desk.state.mine).toBe(desk.server.content);
    expect(phaseOf(desk.state, true)).toBe('saved');
  });
});

describe('text found after a crash', () => {
  it('goes on where it stopped: the unanswered save under its own key, then the rest', () => {
    const desk = saving();
    desk.type(1);
    desk.arrive(0, true);
    desk.replies = [];
    const { key } = desk.requests[0]!;
    desk.requests = [];
    desk.crash();
    expect(desk.requests.map((request) => request.key)).toEqual([key]);
    desk.heal();
    expect(desk.server.carriedOut).toHaveLength(2);
    expect(wordsIn(desk.server.content)).toEqual(wordsIn(desk.state.mine));
  });

  it('is merged with what was typed before anybody was asked', () => {
    const desk = saving();
    const draft = desk.draft!;
    const fresh = new PretendDesk();
    fresh.type(1);
    fresh.feed({ type: 'restored', ...draft, at: 0 });
    expect(wordsIn(fresh.state.mine)).toContain('mine0x');
    fresh.heal();
    expect([...wordsIn(fresh.server.content)].filter((word) => word === 'mine0x')).toHaveLength(1);
  });
});
