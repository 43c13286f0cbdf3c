import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

const TOPICS = [
  ['medtop:17000000', { en: 'weather', fr: 'météo' }, false],
  ['medtop:20000001', { en: 'weather forecast', fr: 'prévisions météo' }, false],
  ['medtop:20000002', { en: 'bad weather' }, false],
  ['medtop:20000003', { en: 'weather balloon' }, true],
  ['medtop:20000004', { en: '100% wool' }, false],
  ['medtop:20000005', { en: 'high water', fr: 'crue des eaux', ar: 'فيضان المياه' }, false],
] as const;

async function found(query: string): Promise<string[]> {
  const answer = await here.api.as(here.room.people.reporter).get(`/topics?${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items.map(({ code }: { code: string }) => code);
}

describe('looking for topics', () => {
  beforeAll(async () => {
    for (const [code, labels, retired] of TOPICS) {
      await here.room.sql(`INSERT INTO topic (code, labels, retired) VALUES ($1, $2, $3)`, [
        code,
        JSON.stringify(labels),
        retired,
      ]);
    }
  });

  it('finds them by part of their name, first what begins so; what is retired is not on offer', async () => {
    expect(await found('search=WEATHER')).toEqual([
      'medtop:17000000',
      'medtop:20000001',
      'medtop:20000002',
    ]);
    expect(await found('search=storm')).toEqual([]);
  });

  it('finds them in one’s own language and in English, and by their code', async () => {
    expect(await found(`search=${encodeURIComponent('météo')}&language=fr`)).toEqual([
      'medtop:17000000',
      'medtop:20000001',
    ]);
    expect(await found('search=bad&language=fr')).toEqual(['medtop:20000002']);
    expect(await found('search=20000002')).toEqual(['medtop:20000002']);
    expect(await found('search=medtop:1700')).toEqual(['medtop:17000000']);
  });

  it('finds them by words in whatever language, in any order, that stand in one name', async () => {
    for (const words of ['des crue', 'فيضان', 'water high', 'eaux&language=ar'])
      expect(await found(`search=${words.split('&').map(encodeURI).join('&')}`)).toEqual([
        'medtop:20000005',
      ]);
    expect(await found('search=crue+water')).toEqual([]);
  });

  it('takes every letter as itself', async () => {
    expect(await found('search=100%25')).toEqual(['medtop:20000004']);
    expect(await found('search=_eather')).toEqual([]);
    expect(await found('search=%5C')).toEqual([]);
  });

  it.each([
    '',
    'search=',
    'search=x&colour=red',
    `search=${'x'.repeat(81)}`,
    'search=x&language=!',
  ])('refuses ?%s', async (query) => {
    const answer = await here.api.as(here.room.people.reporter).get(`/topics?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('is for whoever works here', async () => {
    expect(await here.api.as({ token: '' }).get('/topics?search=weather')).toMatchObject({
      status: 401,
    });
  });

  it('says with a template what its topics are called', async () => {
    const { chief } = here.room.people;
    const topics = ['medtop:17000000', 'medtop:99999999'];
    const made = await here.api.as(chief).post(`/desks/${here.room.desks.city}/templates`, {
      body: { name: 'Weather', language: 'en', topics },
    });
    expect(made).toMatchObject({ status: 201, body: { topics } });
    const { body } = await here.api.as(chief).get(`/templates/${String(made.body.id)}`);
    expect(body.topicLabels).toEqual({ 'medtop:17000000': { en: 'weather', fr: 'météo' } });
  });
});
