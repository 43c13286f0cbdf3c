import { describe, expect, it } from '@jest/globals';
import { PretendAuthority } from './support/pretend-authority.ts';
import { breathe, PretendDesk, rest, story } from './support/pretend-desk.ts';

function two(...paragraphs: string[]): [PretendDesk, PretendDesk, PretendAuthority] {
  const authority = new PretendAuthority(story(...paragraphs));
  return [new PretendDesk(authority, 'Ada'), new PretendDesk(authority, 'Bo'), authority];
}

describe('two people write in one story', () => {
  it('shows both what each of them types', async () => {
    const [ada, bo, authority] = two('The mayor said.', 'He left.');
    await rest([ada, bo]);
    ada.type(' yes', { behind: 'said' });
    bo.type(' early', { behind: 'left' });
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['The mayor said yes.', 'He left early.']);
    expect(bo.blocks).toEqual(ada.blocks);
    expect(authority.body.eq(ada.doc)).toBe(true);
    expect(ada.text.view()).toMatchObject({ pending: false, live: true, position: 2 });
  });

  it('types nothing into a text that the server has not told yet', async () => {
    const authority = new PretendAuthority(story('The mayor said.'));
    const ada = new PretendDesk(authority, 'Ada');
    ada.change((tr) => tr.insertText('x', 1));
    expect(ada.words).toBe('');
    await rest([ada]);
    expect(ada.words).toBe('The mayor said.');
  });

  it('recognises its own words when the acknowledgement was lost', async () => {
    const [ada, bo] = two('The mayor said.');
    await rest([ada, bo]);
    ada.type(' yes', { behind: 'said' });
    await breathe();
    ada.line.read();
    bo.line.hear();
    bo.type(' today', { behind: 'yes' });
    ada.line.fall();
    ada.type(' and', { before: ' yes' });
    await rest([ada, bo]);
    expect(ada.words).toBe('The mayor said and yes today.');
    expect(bo.words).toBe(ada.words);
  });

  it('sends nothing that is not kept on this computer yet', async () => {
    const [ada] = two('The mayor said.');
    await rest([ada]);
    ada.store.slow = true;
    ada.type(' yes', { behind: 'said' });
    await breathe();
    expect(ada.line.toServer).toEqual([]);
    ada.store.finishWrites();
    await breathe();
    expect(ada.line.toServer).toHaveLength(1);
  });

  it('goes on without keeping when the disk is full', async () => {
    const [ada, bo] = two('The mayor said.');
    await rest([ada, bo]);
    ada.store.broken = true;
    ada.type(' yes', { behind: 'said' });
    await rest([ada, bo]);
    expect(bo.words).toBe('The mayor said yes.');
    expect(ada.text.view().kept).toBe(false);
  });

  it('goes on after a crash where it stopped, with an acknowledgement lost and others at work', async () => {
    const [ada, bo] = two('The mayor said.', 'He left.');
    await rest([ada, bo]);
    ada.type(' yes', { behind: 'said' });
    await breathe();
    ada.line.read();
    ada.type(' twice', { behind: 'yes' });
    await breathe();
    bo.type(' early', { behind: 'left' });
    ada.crash();
    expect(ada.words).toContain('said yes twice.');
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['The mayor said yes twice.', 'He left early.']);
    expect(bo.blocks).toEqual(ada.blocks);
  });

  it('throws away what was kept once everything is at the server', async () => {
    const [ada] = two('The mayor said.');
    await rest([ada]);
    ada.type(' yes', { behind: 'said' });
    await breathe();
    expect(ada.store.record).not.toBeNull();
    await rest([ada]);
    ada.tick();
    await breathe();
    expect(ada.store.record).toBeNull();
  });

  it('writes offline, before the server was ever reached, into the text that was kept', async () => {
    const [ada, bo] = two('The mayor said.');
    await rest([ada, bo]);
    ada.line.fall();
    ada.type(' yes', { behind: 'said' });
    await breathe();
    ada.crash();
    ada.line.fall();
    ada.type(' yes', { behind: 'yes' });
    expect(ada.words).toBe('The mayor said yes yes.');
    await rest([ada, bo]);
    expect(bo.words).toBe('The mayor said yes yes.');
  });

  it('keeps refused words to be copied, and lets typing go on', async () => {
    const [ada, bo, authority] = two('The mayor said.');
    await rest([ada, bo]);
    authority.refuses = 'forbidden';
    ada.type(' forbidden', { behind: 'said' });
    await rest([ada, bo]);
    expect(ada.words).toBe('The mayor said.');
    expect(ada.text.view().notices).toMatchObject([
      { about: 'refused', text: ' forbidden', code: 'too-long' },
    ]);
    ada.type(' yes', { behind: 'said' });
    await rest([ada, bo]);
    expect(bo.words).toBe('The mayor said yes.');
    ada.crash();
    expect(ada.text.view().notices).toMatchObject([{ about: 'refused', text: ' forbidden' }]);
  });

  it('takes the server’s new id for a block as anybody’s step', async () => {
    const [ada, bo, authority] = two('One', 'Two');
    await rest([ada, bo]);
    authority.append('body', { stepType: 'attr', pos: 0, attr: 'id', value: 'fresh' }, '');
    ada.type('!', { behind: 'One' });
    await rest([ada, bo]);
    expect(ada.doc.child(0).attrs['id']).toBe('fresh');
    expect(bo.doc.eq(ada.doc)).toBe(true);
  });

  it('asks for the text whole when a step is missing, and keeps what is typed', async () => {
    const [ada, bo, authority] = two('One', 'Two');
    await rest([ada, bo]);
    ada.line.fall();
    ada.type('!', { behind: 'One' });
    authority.longest = 0;
    bo.type('?', { behind: 'Two' });
    await rest([ada, bo]);
    expect(ada.blocks).toEqual(['One!', 'Two?']);
    ada.line.tell({ type: 'steps', steps: [{ ...authority.log[0]!, position: 99 }] });
    ada.type('!', { behind: 'One!' });
    await rest([ada, bo]);
    expect(ada.line.renewals).toBe(1);
    expect(bo.blocks).toEqual(['One!!', 'Two?']);
  });

  it('stays to be read and copied when the right to write is gone', async () => {
    const [ada, bo, authority] = two('One');
    await rest([ada, bo]);
    ada.type('!', { behind: 'One' });
    ada.type('?', { behind: '!' });
    ada.text.typeFields({ headline: 'Another' });
    authority.mayEdit = false;
    ada.line.tell({ type: 'rights', mayEdit: false, suggests: false });
    ada.line.hear();
    await breathe();
    const settled = ada.text.settle().catch((error: unknown) => error);
    expect(await settled).toMatchObject({ name: 'NotSaved' });
    ada.change((tr) => tr.insertText('x', 1));
    expect(ada.words).toBe('One!?');
    expect(ada.text.unsavedWords()).toBe('Another\n!?');
  });

  it('settles at the position where the server has every word', async () => {
    const [ada, bo, authority] = two('One');
    await rest([ada, bo]);
    ada.type('!', { behind: 'One' });
    ada.text.typeFields({ headline: 'Another' });
    const settled = ada.text.settle();
    await rest([ada, bo]);
    expect(await settled).toEqual({ position: authority.position });
    expect(authority.fields.headline).toBe('Another');
  });
});

describe('two people write in one field', () => {
  it('merges words that do not meet', async () => {
    const [ada, bo] = two('One');
    await rest([ada, bo]);
    ada.text.typeFields({ headline: 'Two words on the mayor' });
    await rest([ada, bo]);
    ada.text.typeFields({ headline: 'Two long words on the mayor' });
    bo.text.typeFields({ headline: 'Two words on the mayor today' });
    await rest([ada, bo]);
    expect(ada.text.view().fields.headline).toBe('Two long words on the mayor today');
    expect(bo.text.view().fields.headline).toBe('Two long words on the mayor today');
  });

  it('lets both stand where they meet, and says so to the second', async () => {
    const [ada, bo] = two('One');
    await rest([ada, bo]);
    ada.text.typeFields({ headline: 'First try' });
    bo.text.typeFields({ headline: 'Second attempt' });
    await rest([ada, bo]);
    const { headline } = bo.text.view().fields;
    expect(headline).toContain('First try');
    expect(headline).toContain('Second attempt');
    expect(ada.text.view().fields.headline).toBe(headline);
    expect([...ada.text.view().notices, ...bo.text.view().notices]).toMatchObject([
      { about: 'field', field: 'headline' },
    ]);
  });

  it('waits for a pause in typing', async () => {
    const [ada, bo, authority] = two('One');
    await rest([ada, bo]);
    ada.text.typeFields({ headline: 'A' });
    await breathe();
    while (ada.line.read());
    expect(authority.position).toBe(0);
    ada.tick();
    await breathe();
    while (ada.line.read());
    expect(authority.position).toBe(1);
  });
});
