import { describe, expect, it } from '@jest/globals';
import { undo } from 'prosemirror-history';
import { PretendAuthority } from './support/pretend-authority.ts';
import { PretendDesk, rest, story } from './support/pretend-desk.ts';

async function people(names: readonly string[], ...paragraphs: string[]): Promise<PretendDesk[]> {
  const authority = new PretendAuthority(story(...paragraphs));
  const desks = names.map((name) => new PretendDesk(authority, name));
  await rest(desks);
  return desks;
}

async function two(...paragraphs: string[]): Promise<[PretendDesk, PretendDesk]> {
  const [ada, bo] = await people(['Ada', 'Bo'], ...paragraphs);
  if (ada === undefined || bo === undefined) throw new Error('Two people write.');
  return [ada, bo];
}

/** Others hear what somebody has done so far, before that person goes on. */
async function isHeard(by: PretendDesk, ...others: PretendDesk[]): Promise<void> {
  for (const other of others) other.line.fall();
  await rest([by]);
}

const takeBack = (desk: PretendDesk): boolean => undo(desk.text.state, desk.text.dispatch);

describe('the same words are met under another name', () => {
  it('moves no paragraph whose empty beginning was split off and deleted, and which is being written in', async () => {
    const [ada, bo] = await two('abc', 'def');
    bo.line.fall();
    bo.move(0, 0);
    ada.change((tr) => tr.split(1));
    ada.deleteBlock(0);
    await isHeard(ada, bo);
    // Bo hears of the split and the deletion first, and of the letters later.
    bo.line.rise();
    while (bo.line.read());
    while (bo.line.hear());
    ada.type('xyz', { before: 'abc' });
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['xyzabc', 'def']);
    expect(bo.blocks).toEqual(ada.blocks);
  });

  it('puts a deleted paragraph back once, with what each of two people had written in it', async () => {
    const [ada, bo, cy] = await people(['Ada', 'Bo', 'Cy'], 'One.', 'The mayor left.', 'Three.');
    if (ada === undefined || bo === undefined || cy === undefined) throw new Error('Three write.');
    for (const desk of [bo, cy]) desk.line.fall();
    bo.type(' early', { behind: 'left' });
    cy.type(' old', { behind: 'The' });
    ada.deleteBlock(1);
    await rest([ada]);
    await rest([ada, bo, cy]);
    expect(ada.blocks).toEqual(['One.', 'The old mayor left early.', 'Three.']);
    expect([bo.blocks, cy.blocks]).toEqual([ada.blocks, ada.blocks]);
  });

  it('puts a deleted paragraph back once, although one of two people had divided it', async () => {
    const [ada, bo, cy] = await people(['Ada', 'Bo', 'Cy'], 'One.', 'Two.');
    if (ada === undefined || bo === undefined || cy === undefined) throw new Error('Three write.');
    for (const desk of [bo, cy]) desk.line.fall();
    bo.change((tr) => tr.split(bo.find('Two.')));
    bo.type('b', { before: 'Two.' });
    cy.type('c', { behind: 'Two.' });
    ada.deleteBlock(1);
    await rest([ada]);
    await rest([ada, bo, cy]);
    expect(ada.blocks).toEqual(['One.', 'bTwo.c']);
    expect([bo.blocks, cy.blocks]).toEqual([ada.blocks, ada.blocks]);
  });
});

describe('somebody takes away and undoes it while somebody else writes there', () => {
  it('has the words once, when both came to nothing', async () => {
    const [ada, bo] = await two('The mayor left.');
    bo.line.fall();
    bo.deleteWords('mayor');
    takeBack(bo);
    ada.type('XX', { behind: 'may' });
    await rest([ada, bo]);
    expect(bo.words).toBe('The mayXXor left.');
    expect(ada.words).toBe(bo.words);
  });

  it('has the paragraph once, when it came back after it had been put back', async () => {
    const [ada, bo] = await two('One.', 'The mayor left.', 'Three.');
    ada.line.fall();
    ada.type(' early', { behind: 'left' });
    bo.deleteBlock(1);
    await isHeard(bo, ada);
    ada.line.rise();
    while (ada.line.read());
    while (ada.line.hear());
    takeBack(bo);
    await rest([bo, ada]);
    expect(bo.blocks).toEqual(['One.', 'The mayor left early.', 'Three.']);
    expect(ada.blocks).toEqual(bo.blocks);
  });

  it('has what came back, although something else that was undone with it was taken by others', async () => {
    const [ada, bo] = await two('abc', 'def');
    ada.type('x', { behind: 'a' });
    await rest([ada, bo]);
    bo.line.fall();
    ada.line.fall();
    ada.deleteWords('a');
    takeBack(ada);
    bo.deleteWords('x');
    await rest([bo, ada]);
    expect(ada.blocks).toEqual(['abc', 'def']);
    expect(bo.blocks).toEqual(ada.blocks);
  });
});
