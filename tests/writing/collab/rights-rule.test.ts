import { describe, expect, it } from '@jest/globals';
import { RIGHTS, type Right } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { rightsAtAText } from '#server/writing/rules/rights-at-a-text.ts';

const DESK = 'desk-1';

function somebody(rights: readonly Right[], deskId = DESK): Actor {
  return {
    personId: 'p',
    name: 'Mara',
    isAdmin: false,
    via: 'session',
    credentialId: 's',
    memberships: [{ deskId, roles: [], rights: new Set(rights), languages: [] }],
    rights: new Map([[deskId, new Set(rights)]]),
  };
}

const open = { desk: { id: DESK }, story: { killed: null, merged: null, spikedAt: null } };
const killed = { ...open, story: { ...open.story, killed: { id: 'k' } } };
const merged = { ...open, story: { ...open.story, merged: { id: 'm' } } };
const spiked = { ...open, story: { ...open.story, spikedAt: new Date(0) } };
const wrote = { mayEdit: true, closed: false };
const reads = { mayEdit: false, closed: false };
const every = somebody(RIGHTS);
const none = somebody([]);
const stranger = somebody(RIGHTS, 'another-desk');

describe('somebody who has a text open', () => {
  it.each([
    ['writes on', wrote, every, open, { stays: true, mayEdit: true }],
    ['begins to write when given the right', reads, every, open, { stays: true, mayEdit: true }],
    ['goes on reading without any right', reads, none, open, { stays: true, mayEdit: false }],
    ['goes on reading on another desk', reads, stranger, open, { stays: true, mayEdit: false }],
    ['leaves when the right is withdrawn', wrote, none, open, { stays: false, why: 'forbidden' }],
    [
      'leaves when the article goes to another desk',
      wrote,
      stranger,
      open,
      { stays: false, why: 'forbidden' },
    ],
    ['rests while it is spiked', wrote, every, spiked, { stays: true, mayEdit: false }],
    ['reads a spiked one on', reads, every, spiked, { stays: true, mayEdit: false }],
    ['leaves when it is killed', wrote, every, killed, { stays: false, why: 'closed' }],
    ['leaves when it is merged', wrote, every, merged, { stays: false, why: 'closed' }],
    ['leaves as a reader, too', reads, none, killed, { stays: false, why: 'closed' }],
    [
      'may have opened one that was killed already, to read it',
      { mayEdit: false, closed: true },
      every,
      killed,
      { stays: true, mayEdit: false },
    ],
    ['leaves when signed out', wrote, null, open, { stays: false, why: 'signed-out' }],
    ['leaves what is not there', wrote, every, null, { stays: false, why: 'gone' }],
  ] as const)('%s', (_what, before, actor, article, now) => {
    expect(rightsAtAText(before, { actor, article })).toMatchObject(now);
  });
});
