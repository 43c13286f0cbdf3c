import { describe, expect, it } from '@jest/globals';
import { Turns } from '#server/writing/collab/turns.ts';

/** Longer than any test waits; and no time at all. */
const PATIENT = { lease: 60_000, most: 120_000, pardon: 120_000 };
const HASTY = { lease: 5, most: 120_000, pardon: 120_000 };

const who = (name: string): { name: string } => ({ name });

/** Lets somebody go as soon as they may, and writes down in which order they went. */
function letGo(turns: Turns<{ name: string }>, one: { name: string }, went: string[]): void {
  void turns.mayGo(one).then(() => {
    went.push(one.name);
  });
}
const breathe = async (): Promise<unknown> => new Promise(setImmediate);

describe('the turns of people who write in one text', () => {
  const [mara, idris, ines] = [who('mara'), who('idris'), who('ines')];

  it('are nobody’s as long as nobody came too late', async () => {
    const turns = new Turns<{ name: string }>(PATIENT);
    const went: string[] = [];
    letGo(turns, mara, went);
    letGo(turns, idris, went);
    turns.done(mara);
    await breathe();
    expect(went).toEqual(['mara', 'idris']);
  });

  it('are theirs who came too late, in that order', async () => {
    const turns = new Turns<{ name: string }>(PATIENT);
    const went: string[] = [];
    turns.cameLate(mara);
    turns.cameLate(idris);
    for (const one of [ines, idris, mara]) letGo(turns, one, went);
    await breathe();
    expect(went).toEqual(['mara']);
    turns.done(mara);
    await breathe();
    expect(went).toEqual(['mara', 'idris']);
    turns.done(idris);
    await breathe();
    expect(went).toEqual(['mara', 'idris', 'ines']);
  });

  it('keep their order for somebody who came too late again', async () => {
    const turns = new Turns<{ name: string }>(PATIENT);
    const went: string[] = [];
    turns.cameLate(mara);
    turns.cameLate(idris);
    turns.cameLate(mara);
    letGo(turns, idris, went);
    letGo(turns, mara, went);
    await breathe();
    expect(went).toEqual(['mara']);
    turns.done(mara);
    turns.done(idris);
  });

  it('are lost by whoever does not take them, until they were in time again', async () => {
    const turns = new Turns<{ name: string }>(HASTY);
    turns.cameLate(mara);
    await turns.mayGo(idris);
    turns.cameLate(mara);
    // No lease is running: nobody waits for her.
    const went: string[] = [];
    letGo(turns, idris, went);
    await breathe();
    expect(went).toEqual(['idris']);
    turns.done(mara);
    turns.cameLate(mara);
    letGo(turns, ines, went);
    await breathe();
    expect(went).toEqual(['idris']);
    await turns.mayGo(ines);
  });

  it('are given again after a while to whoever did not take one', async () => {
    const turns = new Turns<{ name: string }>({ ...HASTY, pardon: 0 });
    turns.cameLate(mara);
    await turns.mayGo(idris);
    turns.cameLate(mara);
    const went: string[] = [];
    letGo(turns, idris, went);
    await breathe();
    expect(went).toEqual([]);
    await turns.mayGo(idris);
  });

  it('are not held for ever by somebody who comes too late again and again', async () => {
    const turns = new Turns<{ name: string }>({ ...PATIENT, most: -1 });
    const went: string[] = [];
    turns.cameLate(mara);
    letGo(turns, idris, went);
    await breathe();
    expect(went).toEqual([]);
    turns.cameLate(mara);
    await breathe();
    expect(went).toEqual(['idris']);
  });
});
