import { describe, expect, it } from '@jest/globals';
import { openRoom } from './open-room.ts';

const here = openRoom();

describe('a story', () => {
  it('goes from its slugline to the desk and back', async () => {
    const { api, room } = here;
    const { reporter, editor } = room.people;
    const begun = await api.as(reporter).post('/stories', {
      body: { slugline: 'harbour-ferry', deskId: room.desks.city, language: 'en' },
    });
    expect(begun).toMatchObject({ status: 201, body: { stage: 'drafting', position: 0 } });
    const path = `/articles/${begun.body.id}`;
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'It sailed.' }] };
    const saved = await api.as(reporter).put(`${path}/working-copy`, {
      ifMatch: 0,
      body: {
        headline: 'Ferry sails',
        body: { type: 'doc', content: [paragraph] },
        clientId: 'tab',
      },
    });
    expect(saved).toMatchObject({
      status: 200,
      body: { position: 2, fields: ['headline', 'body'] },
    });
    const late = await api.as(editor).put(`${path}/working-copy`, {
      ifMatch: 0,
      body: { headline: 'Ferry is off' },
    });
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'stale-position',
        current: {
          position: 2,
          content: { headline: 'Ferry sails' },
          base: { headline: '', body: { content: [{ type: 'paragraph' }] } },
          changes: [{ by: { id: reporter.id }, fields: ['body', 'headline'] }],
        },
      },
    });
    expect(late.body.current.base.body.content[0].content).toBeUndefined();
    const submitted = await api.as(reporter).post(`${path}/submissions`, { body: { position: 2 } });
    expect(submitted).toMatchObject({
      status: 201,
      body: { stage: 'in-review', head: { number: 1 } },
    });
    const returned = await api
      .as(editor)
      .post(`${path}/returns`, { body: { note: 'Who says so?' } });
    expect(returned).toMatchObject({
      status: 201,
      body: { stage: 'returned', lastReturn: { note: 'Who says so?', by: { id: editor.id } } },
    });
    const list = await api.as(reporter).get('/articles?mine=true');
    expect(list).toMatchObject({
      status: 200,
      body: { items: [{ headline: 'Ferry sails', stage: 'returned' }], next: null },
    });
    expect(await api.as(reporter).get('/articles/counts')).toMatchObject({
      status: 200,
      body: {
        all: { count: 1, capped: false },
        mine: { count: 1 },
        stages: { returned: { count: 1 } },
      },
    });
    const revisions = await api.as(reporter).get(`${path}/revisions`);
    expect(revisions).toMatchObject({ status: 200, body: { items: [{ number: 1 }], next: null } });
    const changes = await api.as(editor).get(`${path}/changes`);
    expect(changes).toMatchObject({
      status: 200,
      body: { since: null, position: 2, authors: [{ by: { id: reporter.id } }] },
    });
  });
});
