import { describe, expect, it } from '@jest/globals';
import type { SharedNotice } from '#client/editor/collab/shared-view.ts';
import { removePassage } from '#client/editor/collab/remove-passage.ts';
import { PretendAuthority } from './support/pretend-authority.ts';
import { PretendDesk, rest, story } from './support/pretend-desk.ts';

async function two(...paragraphs: string[]): Promise<[PretendDesk, PretendDesk]> {
  const authority = new PretendAuthority(story(...paragraphs));
  const desks: [PretendDesk, PretendDesk] = [
    new PretendDesk(authority, 'Ada'),
    new PretendDesk(authority, 'Bo'),
  ];
  await rest(desks);
  return desks;
}

function passages({ text }: PretendDesk): (SharedNotice & { about: 'passage' })[] {
  return text.view().notices.filter((notice) => notice.about === 'passage');
}

describe('somebody deletes what somebody else writes in', () => {
  it('puts the whole paragraph back behind its neighbour, and says who deleted it', async () => {
    const [ada, bo] = await two('One.', 'The mayor left.', 'Three.');
    ada.type(' early', { behind: 'left' });
    bo.deleteBlock(1);
    await rest([bo, ada]);
    expect(bo.blocks).toEqual(['One.', 'The mayor left early.', 'Three.']);
    expect(ada.blocks).toEqual(bo.blocks);
    expect(passages(ada)).toMatchObject([
      { whose: 'mine', kind: 'block', text: 'The mayor left early.', by: { name: 'Bo' } },
    ]);
    expect(passages(bo)).toEqual([]);
  });

  it('leaves the paragraph to whoever wrote in it first, and says so to the one who deleted it', async () => {
    const [ada, bo] = await two('One.', 'The mayor left.', 'Three.');
    ada.type(' early', { behind: 'left' });
    bo.deleteBlock(1);
    await rest([ada, bo]);
    expect(bo.blocks).toEqual(['One.', 'The mayor left early.', 'Three.']);
    expect(bo.doc.child(1).attrs['id']).toBe('p1');
    expect(passages(bo)).toMatchObject([{ whose: 'theirs', by: { name: 'Ada' } }]);
    expect(passages(ada)).toEqual([]);
  });

  it('puts words beside the words that still stand when only their sentence is gone', async () => {
    const [ada, bo] = await two('He came. He saw. He left.');
    ada.type(' nothing', { behind: 'saw' });
    bo.deleteWords('He saw. ');
    await rest([bo, ada]);
    expect(ada.words).toContain('nothing');
    expect(ada.words).toContain('He came.');
    expect(ada.words).toContain('He left.');
    expect(passages(ada)).toMatchObject([{ text: ' nothing', kind: 'words' }]);
  });

  it('says so when words are left among others, because all beside them was deleted', async () => {
    const [ada, bo] = await two('One.', 'Two.');
    ada.type(' More.', { behind: 'Two.' });
    bo.deleteWords('Two.');
    bo.change((tr) => tr.join(tr.doc.child(0).nodeSize));
    await rest([bo, ada]);
    expect(ada.blocks).toEqual(['One. More.']);
    expect(passages(ada)).toMatchObject([{ text: ' More.', kind: 'words' }]);
  });

  it('takes kept words out again when somebody says so', async () => {
    const [ada, bo] = await two('One.', 'The mayor left.', 'Three.');
    ada.type(' early', { behind: 'left' });
    bo.deleteBlock(1);
    await rest([bo, ada]);
    const [passage] = passages(ada);
    removePassage(ada.text, passage!);
    ada.text.dismiss(passage!.id);
    await rest([ada, bo]);
    expect(bo.blocks).toEqual(['One.', 'Three.']);
    expect(passages(ada)).toEqual([]);
  });

  it('lets a deletion stand where nobody wrote', async () => {
    const [ada, bo] = await two('One.', 'Two.', 'Three.');
    ada.type('!', { behind: 'One.' });
    bo.deleteBlock(1);
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['One.!', 'Three.']);
    expect([...passages(ada), ...passages(bo)]).toEqual([]);
  });
});

describe('somebody moves what somebody else writes in', () => {
  it('carries typed words along when the move came first', async () => {
    const [ada, bo] = await two('One.', 'Two.', 'Three.');
    ada.type('!', { behind: 'One.' });
    bo.move(0, 2);
    await rest([bo, ada]);
    expect(ada.blocks).toEqual(['Two.', 'Three.', 'One.!']);
    expect(bo.blocks).toEqual(ada.blocks);
  });

  it('keeps the words and leaves the block where it is when the words came first', async () => {
    const [ada, bo] = await two('One.', 'Two.', 'Three.');
    ada.type('!', { behind: 'One.' });
    bo.move(0, 2);
    await rest([ada, bo]);
    expect(bo.blocks).toEqual(['One.!', 'Two.', 'Three.']);
    expect(ada.blocks).toEqual(bo.blocks);
  });

  it('moves a block once when two move it', async () => {
    const [ada, bo] = await two('One.', 'Two.', 'Three.');
    ada.move(0, 1);
    bo.move(0, 2);
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['Two.', 'One.', 'Three.']);
    expect(bo.blocks).toEqual(ada.blocks);
  });
});
